package org.parley.sandbox.world;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a stand-in is given by whoever starts it.
 *
 * @param bot where Parley listens, for example {@code http://127.0.0.1:8080}; asked at each use
 * @param self where this stand-in can be reached, for example {@code http://127.0.0.1:8099}
 * @param machine the clock of signatures, tokens, trigger ids and rate limits
 * @param pace real seconds per platform second: 1 keeps the platforms' own pace, 0.01 is a hundred
 *     times faster; asked at each use
 * @param happened told (platform and workspace as {@code slack/T0HARBOUR}, one short line) whenever
 *     something reached or left a room, so that a page can show it
 * @param delivered told of every post, edit, ephemeral and deletion that was accepted from the bot
 * @param faults the failures to play; asked once per call of the bot
 */
public record World(
    Supplier<URI> bot,
    Supplier<URI> self,
    Clock machine,
    Supplier<Double> pace,
    BiConsumer<String, String> happened,
    Consumer<Delivery> delivered,
    Faults faults) {

  /** A world that keeps no record of deliveries and plays no faults. */
  public World(
      Supplier<URI> bot,
      Supplier<URI> self,
      Clock machine,
      Supplier<Double> pace,
      BiConsumer<String, String> happened) {
    this(bot, self, machine, pace, happened, delivery -> {}, new Faults());
  }

  /** How long a span of platform time really takes at the present pace. */
  public Duration really(Duration platform) {
    return Duration.ofNanos((long) (platform.toNanos() * pace.get()));
  }
}
