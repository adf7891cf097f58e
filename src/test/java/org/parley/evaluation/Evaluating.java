package org.parley.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.conversation.form.Answers;
import org.parley.conversation.port.People;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.engine.MovableTime;

/** Opens, answers and closes evaluations as people do, and reads what they read. */
@ApplicationScoped
public class Evaluating {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final ReadEvaluation read;
  private final Screens screens;
  private final BusinessClock clock;
  private final MovableTime time;

  Evaluating(ReadEvaluation read, Screens screens, BusinessClock clock, MovableTime time) {
    this.read = read;
    this.screens = screens;
    this.clock = clock;
    this.time = time;
  }

  public Round at(Table table) {
    return new Round(table);
  }

  /** The newest evaluation of one table. */
  public final class Round {
    private final Table table;

    Round(Table table) {
      this.table = table;
    }

    public String opens() {
      return opens(table.facilitator(), inDays(7), "18:00");
    }

    public String opens(People.Profile who, String day, String at) {
      return opens(who, Map.of("closes_on", day, "closes_at", at, "word", "The season ends"));
    }

    public String opens(People.Profile who, Map<String, String> values) {
      return Shown.of(table.sends(who, "evaluation-open", "", values));
    }

    public String inDays(int days) {
      return LocalDate.ofInstant(clock.now(), BERLIN).plusDays(days).toString();
    }

    public String gives(People.Profile who, String stage, String answer, String change) {
      var values = answers(stage, answer, change).values();
      return Shown.of(table.sends(who, "evaluation-position", id(), values));
    }

    public void closes() {
      time.forwardTo(evaluation().closesAt());
    }

    public Evaluation evaluation() {
      return EvaluationWorld.inTransaction(() -> read.latest(table.id())).orElseThrow();
    }

    public String id() {
      return evaluation().id().value().toString();
    }

    /** The card as it stands in every channel that these partners brought, and the first one. */
    public List<String> cards(String... partners) {
      return Stream.concat(Stream.of(table.channel()), Stream.of(partners).map(table::channelOf))
          .map(it -> Shown.of(screens.card("evaluation-card.v1", id(), it).orElseThrow()))
          .toList();
    }

    /** The card in the first channel. */
    public String card() {
      return cards().get(0);
    }
  }

  public static Answers answers(String stage, String answer, String change) {
    return new Answers(Map.of("stage", stage, "answer", answer, "change", change));
  }
}
