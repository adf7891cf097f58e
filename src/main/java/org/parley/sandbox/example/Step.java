package org.parley.sandbox.example;

import java.util.function.Consumer;

/**
 * A part of a story.
 *
 * @param title what happens, for whoever watches
 */
public record Step(String title, Consumer<Player> play) {}
