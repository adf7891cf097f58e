/**
 * How a person is asked, answers, repeats an answer, or is away; what waits on people and what
 * comes up. What the others read of it is in {@code card}.
 */
@org.jspecify.annotations.NullMarked
package org.parley.checkin.chat.answer;
