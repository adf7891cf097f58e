package org.parley.screens;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Locale;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PostingLinks;
import org.parley.schedule.engine.FrozenTime;
import org.parley.schedule.engine.MovableTime;

/** Where stories are played: the real rooms, on a real database. */
@Alternative
@Singleton
public class Theatre {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @Inject Conductor conductor;
  @Inject CommandBook book;
  @Inject Overheard overheard;
  @Inject People people;
  @Inject Installations installations;
  @Inject MovableTime time;
  @Inject FrozenTime clock;
  @Inject Event<PostingLinks> places;

  /** Everybody is known, and every workspace has a name; none can be reached. */
  void opens(Cast cast) {
    for (var actor : cast.everybody()) {
      people.meet(
          new People.Introduction(
              actor.address(), actor.name(), ZONE, Locale.ENGLISH, People.Kind.MEMBER));
    }
    for (var home : cast.homes()) {
      installations.keep(
          new Installations.Installation(home.platform(), home.workspace(), home.name(), "B", ""),
          "none");
      installations.disconnect(home.platform(), home.workspace());
    }
  }
}
