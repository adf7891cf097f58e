package org.parley.sandbox.world;

import java.net.URI;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What a stand-in is given by whoever starts it.
 *
 * @param bot where Parley listens, for example {@code http://127.0.0.1:8080}; asked at each use
 * @param self where this stand-in can be reached, for example {@code http://127.0.0.1:8099}
 * @param machine the clock of signatures, tokens, trigger ids and rate limits
 * @param pace real seconds per platform second: 1 keeps the platforms' own pace, 0.01 is a hundred
 *     times faster; asked at each use
 * @param happened told (platform and workspace, one short line) whenever something reached or left
 *     a room, so that a page can show it
 */
public record World(
    Supplier<URI> bot,
    Supplier<URI> self,
    Clock machine,
    Supplier<Double> pace,
    BiConsumer<String, String> happened) {}
