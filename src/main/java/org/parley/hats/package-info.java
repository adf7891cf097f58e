/**
 * Where the two notions of a hat meet, a conversation's and an organisation's. No rules, no words.
 */
@org.jspecify.annotations.NullMarked
package org.parley.hats;
