/**
 * How a reply reaches who asked: as a card in the personal chat, a targeted message or the response
 * to a button. Knows nothing of what was asked.
 */
@org.jspecify.annotations.NullMarked
package org.parley.teams.answer;
