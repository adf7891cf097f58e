/** The word {@code promise}: who does what by when, marked done or moved with a button. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.promise;
