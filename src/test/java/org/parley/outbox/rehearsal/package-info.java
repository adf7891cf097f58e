/** A platform, screens and listeners to rehearse the outbox with. No test lives here. */
@org.jspecify.annotations.NullMarked
package org.parley.outbox.rehearsal;
