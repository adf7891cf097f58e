/**
 * Records what must be said, in the transaction of those who say it. Nothing is sent here and no
 * platform is called.
 */
@org.jspecify.annotations.NullMarked
package org.parley.outbox.recording;
