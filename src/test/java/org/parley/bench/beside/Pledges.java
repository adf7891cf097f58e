package org.parley.bench.beside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.parley.bench.Acts;
import org.parley.bench.Rig;
import org.parley.bench.SlackBodies;
import org.parley.bench.beside.Impatient.Asked;
import org.parley.running.Hands;
import org.parley.running.RunningParley;
import org.parley.running.Seat;
import org.parley.running.SharedTable;

/** Promises at one table, each posted in five linked channels. */
final class Pledges {
  private static final String MARK = "pledge-";

  private static final List<Channel> CHANNELS =
      List.of(
          new Channel(Seat.ANA, Seat.ANA.channel()),
          new Channel(Seat.FAY, Seat.FAY.channel()),
          new Channel(Seat.PAULA, Seat.PAULA.channel()),
          new Channel(Seat.ANA, "C0HBGENERAL"),
          new Channel(Seat.FAY, "C0SHGENERAL"));

  private final AtomicInteger made = new AtomicInteger();
  private final Rig rig;
  private final JsonNode dialog;

  /** A linked channel, and somebody who reads there. */
  private record Channel(Seat reader, String id) {}

  private Pledges(Rig rig, JsonNode dialog) {
    this.rig = rig;
    this.dialog = dialog;
  }

  /** Founds the table and links its five channels. */
  static Pledges atATable(Rig rig) {
    var table = SharedTable.found(rig.world());
    link(table.ana(), "C0HBGENERAL");
    link(table.fay(), "C0SHGENERAL");
    table.fay().closeDialogs();
    return new Pledges(rig, Acts.opened(rig.world(), Seat.FAY, "promise"));
  }

  private static void link(Hands hands, String channel) {
    hands.simply("ADD_BOT", channel);
    var outcome = hands.type(channel, "/partnership partners link");
    assertThat(outcome.isAcknowledged()).as("%s", outcome).isTrue();
  }

  /** A new promise each time, which the answer repeats: one that was not kept fails. */
  Asked asked(RunningParley at) {
    return Asked.at(
        at, () -> SlackBodies.submission(Seat.FAY, dialog, MARK + made.incrementAndGet()), MARK);
  }

  /** How many posts are wanted so far. */
  int posts() {
    return made.get() * CHANNELS.size();
  }

  /** Waits until every promise stands in every linked channel, once. */
  void allAreSaid() {
    int all = made.get();
    for (var channel : CHANNELS) {
      Awaitility.await("%d promises in %s".formatted(all, channel.id()))
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> said(channel), count -> count >= all);
      assertThat(said(channel)).as("promises in %s", channel.id()).isEqualTo(all);
    }
  }

  private long said(Channel channel) {
    return rig.world().posts(channel.reader(), channel.id()).stream()
        .filter(post -> post.isByBot() && !post.isOnlyForOne() && post.whole().contains(MARK))
        .count();
  }
}
