/** How Parley is run by those who look after it: its manifests, its end, its data's safety. */
@org.jspecify.annotations.NullMarked
package org.parley.deploy;
