package org.parley.conversation.port;

/** What the platforms and operators can tell the outbox about its lanes. */
public interface Lanes {

  /** Somebody invited the app, or it was connected again: waiting posts may go on. */
  void resume(Destination destination);

  /** As {@link #resume(Destination)} for every lane of an installation. */
  void resumeAll(Platform platform, String workspace);

  /** Holds every lane of an installation that is no more. */
  void holdAll(Platform platform, String workspace);
}
