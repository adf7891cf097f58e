package org.parley.sandbox.page;

/**
 * Something the page is told without asking.
 *
 * @param kind {@code happening}, {@code clock}, {@code example} or {@code still} (a sign of life)
 */
public record FeedItem(String kind, Object what) {}
