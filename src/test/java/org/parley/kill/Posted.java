package org.parley.kill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.parley.running.OutsideWorld;
import org.parley.running.OutsideWorld.Post;
import org.parley.running.Seat;

/** What one linked channel was told: the mark of each post, in the order of delivery. */
record Posted(Seat seat, List<String> marks) {

  /** Reads the platform's own history of deliveries. */
  static Posted in(Seat seat, OutsideWorld world, List<Change> changes) {
    Map<String, String> texts = new HashMap<>();
    for (Post post : world.posts(seat, seat.channel())) {
      texts.put(post.id(), post.whole());
    }
    List<String> marks = new ArrayList<>();
    world.said(0).stream()
        .filter(it -> it.conversation().equals(seat.channel()) && it.kind().equals("POST"))
        .map(it -> texts.getOrDefault(it.message(), it.text()))
        .forEach(
            text ->
                changes.stream()
                    .map(it -> it.wish().mark())
                    .filter(text::contains)
                    .forEach(marks::add));
    return new Posted(seat, marks);
  }

  /** First deliveries. */
  List<String> firsts() {
    return List.copyOf(new LinkedHashSet<>(marks));
  }

  int duplicates() {
    return marks.size() - firsts().size();
  }

  int times(String mark) {
    return Collections.frequency(marks, mark);
  }
}
