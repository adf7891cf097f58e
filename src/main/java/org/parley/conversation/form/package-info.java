/**
 * What a person can be asked to fill in: a modal on Slack; on Teams a dialog, or a card with inputs
 * in the personal chat. No rendering and no meaning of the answers.
 */
@org.jspecify.annotations.NullMarked
package org.parley.conversation.form;
