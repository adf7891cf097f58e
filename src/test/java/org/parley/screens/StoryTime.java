package org.parley.screens;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;
import org.parley.schedule.engine.FrozenTime;

/** A database of its own, and a time that moves only when a story says so. */
public class StoryTime implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.datasource.jdbc.url", "jdbc:h2:mem:stories;LOCK_TIMEOUT=10000",
        "parley.time.movable", "true",
        "parley.public-url", "https://parley.harbourtrust.example",
        "parley.operated-by", "Harbour Trust");
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(
        FrozenTime.class,
        Theatre.class,
        Overheard.class,
        Album.class,
        OpenDoors.OfSlack.class,
        OpenDoors.OfTeams.class);
  }
}
