package org.parley.schedule.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parley.schedule.DueHandler;
import org.parley.schedule.DueTask;

/** Due work that does what a test says. */
@ApplicationScoped
public class Probe implements DueHandler {
  static final DueTask TASK = new DueTask("probe");

  interface Behaviour {
    Optional<Instant> run(String subject, Instant due);
  }

  private final List<Instant> runs = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour = (subject, due) -> Optional.empty();

  @Override
  public DueTask task() {
    return TASK;
  }

  @Override
  public Optional<Instant> run(String subject, Instant due) {
    runs.add(due);
    return behaviour.run(subject, due);
  }

  void behave(Behaviour wanted) {
    runs.clear();
    behaviour = wanted;
  }

  List<Instant> runs() {
    return runs;
  }
}
