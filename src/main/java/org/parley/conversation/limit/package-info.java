/**
 * How much may come in from one person, one workspace or one address. Counts in memory, each
 * process for itself, before anything is read or looked up. No meaning of what comes in.
 */
@org.jspecify.annotations.NullMarked
package org.parley.conversation.limit;
