package org.parley.screens;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The one case list: every shot of the story, played once. */
@Alternative
@Singleton
public class Album {
  private static final Instant BEGINNING = Instant.parse("2026-11-02T08:00:00Z");

  private final Theatre theatre;
  private final Map<String, Play> played = new HashMap<>();

  Album(Theatre theatre) {
    this.theatre = theatre;
  }

  /** Everybody behaves. */
  Play ofTheStory() {
    return played.computeIfAbsent("", suffix -> play(Script.plain(), suffix));
  }

  /** The same story, full of names and words that try to be something else. */
  Play ofTheHostileStory() {
    return played.computeIfAbsent("X", suffix -> play(Script.hostile(), suffix));
  }

  /** The same story, whose every name and word can be found again where it must not be. */
  Play ofTheCanaries() {
    return played.computeIfAbsent("C", suffix -> play(Script.canaries(), suffix));
  }

  private Play play(Script script, String suffix) {
    try {
      return playing(script, suffix);
    } catch (RuntimeException | AssertionError broken) {
      throw new IllegalStateException("the story broke off", broken);
    }
  }

  private Play playing(Script script, String suffix) {
    theatre.clock.begin(BEGINNING);
    var cast = new Cast(script, suffix);
    theatre.opens(cast);
    var play = new Play(theatre, cast);
    new Beginning(play, script).plays();
    new Agreeing(play, script).plays();
    new CheckingIn(play, script).plays();
    new Evaluating(play, script).plays();
    new HandingOver(play).plays();
    return play;
  }
}
