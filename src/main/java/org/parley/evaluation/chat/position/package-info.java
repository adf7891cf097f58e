/**
 * Asking every partner: the living card, the question in person, the form, and the result once it
 * is closed. What a partner answered is not shown here before that.
 */
@org.jspecify.annotations.NullMarked
package org.parley.evaluation.chat.position;
