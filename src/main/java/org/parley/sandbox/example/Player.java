package org.parley.sandbox.example;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.parley.sandbox.server.StandIns;
import org.parley.sandbox.world.WorkspaceView;
import org.parley.sandbox.world.WorkspaceView.PersonView;

/**
 * Plays people: {@code player.as("Ana").in("clean-harbour").says("new")}. Everything goes through
 * the stand-ins, as if somebody sat at the page. Waits are woken by whatever happens, and end with
 * {@link StoryStopped} when patience does.
 */
public final class Player {

  /** Longest time between two looks, in case something changed without a word. */
  private static final long LOOK_MILLIS = 200;

  private final StandIns standIns;
  private final Duration patience;

  public Player(StandIns standIns, Duration patience) {
    this.standIns = standIns;
    this.patience = patience;
  }

  /**
   * Somebody, by a word of the name ({@code Ana}, {@code Gus}); in the channel about the clean
   * harbour at first, where there is one.
   */
  public Someone as(String name) {
    for (WorkspaceView workspace : standIns.state()) {
      for (PersonView person : workspace.people()) {
        if (person.name().matches("(.*\\W)?" + name + "(\\W.*)?")) {
          return new Someone(this, workspace, person);
        }
      }
    }
    throw new StoryStopped("There is nobody called " + name + ".");
  }

  StandIns standIns() {
    return standIns;
  }

  /** The workspace as it is now. */
  WorkspaceView workspace(WorkspaceView before) {
    return standIns.state().stream()
        .filter(it -> it.platform().equals(before.platform()) && it.id().equals(before.id()))
        .findFirst()
        .orElse(before);
  }

  /** Looks until there is something. */
  <T> T until(String what, Supplier<Optional<T>> look) {
    var woken = new Semaphore(0);
    long end = System.nanoTime() + patience.toNanos();
    try (var ignored = standIns.happenings().subscribe(it -> woken.release())) {
      while (true) {
        woken.drainPermits();
        Optional<T> found = look.get();
        if (found.isPresent()) {
          return found.get();
        }
        if (System.nanoTime() > end) {
          throw new StoryStopped("Waited in vain for " + what + ".");
        }
        var unused = woken.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoryStopped("Stopped while waiting for " + what + ".");
    }
  }
}
