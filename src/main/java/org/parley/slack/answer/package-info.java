/**
 * Shows a person what came of a request: in the acknowledgement, through a response_url, in a modal
 * or on the Home tab. Says nothing to anybody else; decides nothing.
 */
@org.jspecify.annotations.NullMarked
package org.parley.slack.answer;
