/**
 * Who facilitates a table: asking somebody to, handing over, and taking over where nobody does. No
 * role is forced on anybody here, and nobody loses one without their own word.
 */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.facilitating;
