/**
 * The bare word: where it stands, what is advised, who is there, what waits on one, what comes
 * next.
 */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.status;
