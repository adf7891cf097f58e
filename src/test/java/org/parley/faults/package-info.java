/**
 * What must hold when things break: each fault of the list in docs/faults.md is done to packaged
 * processes, and the history of accepted changes is compared with what reached the platforms. Run
 * by {@code mvn verify -Pfaults} alone. Nothing of Parley is called here but its doors and tables.
 */
@org.jspecify.annotations.NullMarked
package org.parley.faults;
