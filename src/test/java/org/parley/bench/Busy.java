package org.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.parley.running.OutsideWorld;
import org.parley.running.OutsideWorld.Deed;
import org.parley.running.Seat;

/**
 * A person who always has something to do: asks how it stands, reads, opens a form, sends it when
 * it is there. Half of what is done changes nothing, as in life.
 */
final class Busy {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<String> STAGES =
      List.of("Hypothesize", "Map", "Establish", "Operate", "Evaluate");
  private static final List<String> READ =
      List.of("status", "status", "status", "help", "declare all", "partners");

  private final OutsideWorld world;
  private final Seat seat;
  private final Random random;
  private final Set<String> used = new HashSet<>();
  private final List<String> marks = new ArrayList<>();
  private Optional<Sent> inHand = Optional.empty();
  private boolean isWaitingForAForm;
  private String stage = STAGES.get(0);
  private int forms;

  Busy(OutsideWorld world, Seat seat, Random random) {
    this.world = world;
    this.seat = seat;
    this.random = random;
  }

  /** What every linked channel must be told exactly once, by the mark in it. */
  synchronized List<String> marks() {
    return List.copyOf(marks);
  }

  /** What is done at this moment. Never waits for an earlier answer. */
  synchronized Sent next() {
    if (inHand.isPresent()) {
      Sent sent = inHand.get();
      inHand = Optional.empty();
      return sent;
    }
    if (!isWaitingForAForm && random.nextInt(2) == 0) {
      isWaitingForAForm = true;
      return opening();
    }
    String words = READ.get(random.nextInt(READ.size()));
    return sent(words, Acts.type(seat, words), () -> {});
  }

  private Sent opening() {
    String mark = "b" + forms++ + seat.name();
    int draw = random.nextInt(10);
    if (draw < 3) {
      return opens(
          "declare",
          Map.of("sentence", mark, "weight", "IMPORTANT", "visibility", "TABLE"),
          () -> {});
    }
    if (draw < 5 && seat == Seat.ANA) {
      var others = STAGES.stream().filter(it -> !it.equals(stage)).toList();
      String to = others.get(random.nextInt(others.size()));
      return opens("stage " + to, Map.of("reason", mark), () -> moved(to, mark));
    }
    return opens("promise", Map.of("what", mark), () -> said(mark));
  }

  private Sent opens(String words, Map<String, String> values, Runnable then) {
    var typed = Acts.type(seat, words);
    String kind = words.split(" ", 2)[0];
    return sent(
        kind,
        typed,
        () -> {
          Deed filled = seat.isSlack() ? dialog(values) : card(values);
          takes(sent(kind + " sent", filled, then));
        });
  }

  private Sent sent(String kind, Deed deed, Runnable after) {
    return new Sent(kind + (seat.isSlack() ? "" : " (Teams)"), () -> world.act(deed), after);
  }

  private synchronized void takes(Sent form) {
    inHand = Optional.of(form);
    isWaitingForAForm = false;
  }

  private synchronized void said(String mark) {
    marks.add(mark);
  }

  private synchronized void moved(String to, String mark) {
    stage = to;
    marks.add(mark);
  }

  private Deed dialog(Map<String, String> values) {
    return Acts.submit(
        seat,
        until(
            () ->
                Optional.of(world.dialog(seat).path("id").asText())
                    .filter(it -> !it.isEmpty() && used.add(it))),
        values);
  }

  private Deed card(Map<String, String> values) {
    return until(
        () ->
            world.posts(seat, seat.personal()).stream()
                .filter(post -> post.isByBot() && !used.contains(post.id()))
                .flatMap(
                    post ->
                        everything(post.body())
                            .filter(it -> it.path("verb").asText().equals("f"))
                            .limit(1)
                            .peek(any -> used.add(post.id()))
                            .map(action -> Acts.press(seat, post.id(), action, values)))
                .findFirst());
  }

  private <T> T until(Callable<Optional<T>> found) {
    return Awaitility.await(seat.name() + " sees a form")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(30))
        .until(found, Optional::isPresent)
        .orElseThrow();
  }

  private static Stream<JsonNode> everything(JsonNode node) {
    return Stream.concat(
        Stream.of(node), StreamSupport.stream(node.spliterator(), false).flatMap(Busy::everything));
  }
}
