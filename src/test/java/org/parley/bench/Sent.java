package org.parley.bench;

import java.util.function.Supplier;
import org.parley.running.OutsideWorld.Outcome;

/**
 * One request.
 *
 * @param kind what its times are counted under
 * @param send sends it and waits for the answer
 * @param after what to do once it was acknowledged
 */
public record Sent(String kind, Supplier<Outcome> send, Runnable after) {}
