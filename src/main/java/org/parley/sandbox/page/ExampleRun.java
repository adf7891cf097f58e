package org.parley.sandbox.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.parley.sandbox.example.HarbourStory;
import org.parley.sandbox.example.Player;
import org.parley.sandbox.example.Step;
import org.parley.sandbox.example.StoryStopped;

/** Plays the worked example once, in the background, and tells every page how far it is. */
@ApplicationScoped
class ExampleRun {

  private static final Logger LOG = Logger.getLogger(ExampleRun.class);

  /** For one thing that is waited for; a busy machine may need long. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * How far the example is.
   *
   * @param loaded whether it was played, now or in an earlier run on the same data
   * @param step what is being played now; empty when nothing is
   * @param problem why it stopped; empty when all is well
   */
  public record Progress(boolean running, boolean loaded, String step, String problem) {}

  private final Playground playground;
  private final Feed feed;
  private final ManagedExecutor background;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile String step = "";
  private volatile String problem = "";

  ExampleRun(Playground playground, Feed feed, ManagedExecutor background) {
    this.playground = playground;
    this.feed = feed;
    this.background = background;
  }

  Progress progress() {
    return new Progress(running.get(), playground.wasExamplePlayed(), step, problem);
  }

  /** Whether it set off: not while it runs, and not twice on the same data. */
  boolean begin() {
    if (playground.wasExamplePlayed() || !running.compareAndSet(false, true)) {
      return false;
    }
    problem = "";
    background.execute(this::play);
    return true;
  }

  private void play() {
    var player = new Player(playground.standIns(), PATIENCE);
    try {
      for (Step next : HarbourStory.steps()) {
        step = next.title();
        tell();
        next.play().accept(player);
      }
      playground.examplePlayed();
    } catch (StoryStopped stopped) {
      LOG.warn("the example stopped: " + stopped.getMessage());
      problem = "The example stopped here. " + stopped.getMessage();
    } catch (RuntimeException broken) {
      LOG.error("the example broke off", broken);
      problem = "The example broke off; the log says why.";
    } finally {
      step = "";
      running.set(false);
      tell();
    }
  }

  private void tell() {
    feed.say(new FeedItem("example", progress()));
  }
}
