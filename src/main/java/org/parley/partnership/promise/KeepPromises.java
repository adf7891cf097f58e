package org.parley.partnership.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.parley.organisation.Acting;
import org.parley.partnership.promise.PromiseEvent.PromiseKept;
import org.parley.partnership.promise.PromiseEvent.PromiseMade;
import org.parley.partnership.promise.PromiseEvent.PromiseMoved;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.role.Deed;

/** Makes, keeps and moves promises. Only the organisation that promised says it is done. */
@ApplicationScoped
public class KeepPromises {
  private final Promises promises;
  private final Timeline timeline;

  KeepPromises(Promises promises, Timeline timeline) {
    this.promises = promises;
    this.timeline = timeline;
  }

  /** Promises something for the organisation one acts for. */
  public Promise make(Acting by, String what, LocalDate due) {
    by.must(Deed.PROMISE);
    var promise = Promise.made(by, what, due, timeline.now());
    promises.add(promise);
    timeline.note(by, TimelineKind.PROMISE_MADE, what, due.toString());
    timeline.tell(new PromiseMade(promise.id(), by.partnership(), by, what, due));
    return promise;
  }

  /** Marks it done. Again changes nothing. Empty: no such promise of this organisation. */
  public Optional<Promise> keep(Acting by, Promise.Id id) {
    var own = own(by, id);
    own.filter(Promise::kept)
        .ifPresent(
            promise -> {
              timeline.note(by, TimelineKind.PROMISE_KEPT, promise.what(), "");
              timeline.tell(new PromiseKept(id, by.partnership(), by, promise.what()));
            });
    return own;
  }

  /** Moves it to another day. Empty: no such open promise of this organisation. */
  public Optional<Promise> move(Acting by, Promise.Id id, LocalDate to) {
    var own = own(by, id).filter(it -> it.state() == Promise.State.OPEN);
    own.filter(promise -> promise.movedTo(to))
        .ifPresent(
            promise -> {
              timeline.note(by, TimelineKind.PROMISE_MOVED, promise.what(), to.toString());
              timeline.tell(new PromiseMoved(id, by.partnership(), by, promise.what(), to));
            });
    return own;
  }

  /** A promise of the organisation one acts for. */
  public Optional<Promise> own(Acting by, Promise.Id id) {
    return promises
        .with(id, by.partnership())
        .filter(it -> by.organisation().filter(it.organisation()::equals).isPresent());
  }
}
