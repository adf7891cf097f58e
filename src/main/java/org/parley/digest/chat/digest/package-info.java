/** The word {@code digest}: what happened, now and privately, or weekly in every linked channel. */
@org.jspecify.annotations.NullMarked
package org.parley.digest.chat.digest;
