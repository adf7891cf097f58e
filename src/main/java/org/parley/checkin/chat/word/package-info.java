/** The word {@code checkin}: which of the rooms beside this one is meant. */
@org.jspecify.annotations.NullMarked
package org.parley.checkin.chat.word;
