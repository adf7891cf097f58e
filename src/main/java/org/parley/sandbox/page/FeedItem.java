package org.parley.sandbox.page;

/**
 * Something the page is told without asking.
 *
 * @param kind {@code happening} (a line for everybody), {@code delivery} (what the bot said where),
 *     {@code clock}, {@code example} or {@code still} (a sign of life)
 */
public record FeedItem(String kind, Object what) {}
