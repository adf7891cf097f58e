package org.parley.app.commandline;

import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.app.commandline.RunningService.NotReached;
import org.parley.app.commandline.Wish.Misunderstood;

/** {@code operator …}: does one thing, says what came of it, and ends. */
public final class OperatorProcess {
  static final int DONE = 0;
  static final int NOTHING_CHANGED = 1;
  static final int MISUNDERSTOOD = 2;
  static final int NOT_REACHED = 3;

  private static final Set<String> HELP = Set.of("help", "--help", "-h");

  private final Function<String, Optional<String>> settings;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param settings the environment
   */
  OperatorProcess(Function<String, Optional<String>> settings, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.out = out;
    this.err = err;
  }

  /** Answers the exit code. Settings are those of the service: the environment and {@code .env}. */
  public static int run(String[] args) {
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new EnvConfigSource(System.getenv(), 300))
            .withSources(
                new DotEnvConfigSourceProvider()
                    .getConfigSources(OperatorProcess.class.getClassLoader()))
            .build();
    return new OperatorProcess(
            name -> config.getOptionalValue(name, String.class),
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8))
        .run(List.of(args));
  }

  int run(List<String> typed) {
    if (!typed.isEmpty() && HELP.contains(typed.get(0))) {
      out.println(Wish.USAGE);
      return DONE;
    }
    try {
      Wish wish = Wish.of(typed);
      return ask(wish, new RunningService(wish.server().orElseGet(this::here), token()));
    } catch (Misunderstood mistake) {
      err.println(mistake.getMessage());
      err.println();
      err.println(Wish.USAGE);
      return MISUNDERSTOOD;
    } catch (NotReached away) {
      err.println(away.getMessage());
      return NOT_REACHED;
    }
  }

  private int ask(Wish wish, RunningService service) throws NotReached {
    if (wish.act() == Wish.Act.LIST) {
      var letters = service.deadLetters();
      out.println(
          wish.form() == Wish.Form.JSON ? letters.toPrettyString() : DeadLetterTable.of(letters));
      return DONE;
    }
    var id = wish.id().orElseThrow();
    var answer =
        wish.act() == Wish.Act.DROP ? service.drop(id, wish.reason()) : service.requeue(id);
    String outcome = answer.path("outcome").asText();
    boolean done = outcome.equals("DONE");
    if (wish.form() == Wish.Form.JSON) {
      out.println(answer.toPrettyString());
    } else {
      (done ? out : err).println(sentence(wish.act(), outcome));
    }
    return done ? DONE : NOTHING_CHANGED;
  }

  private static String sentence(Wish.Act act, String outcome) {
    return switch (outcome) {
      case "DONE" ->
          act == Wish.Act.DROP
              ? "Dropped for good; its content is wiped."
              : "Requeued: it is said again as soon as its place can be spoken to.";
      case "DROPPED" -> "This one was dropped before; nothing was changed.";
      case "WAITING" -> "This one waits to be said already; nothing was changed.";
      case "SAID" -> "This one has been said; nothing was changed.";
      default -> "There is no dead letter with this id; nothing was changed.";
    };
  }

  private URI here() {
    return URI.create("http://127.0.0.1:" + settings.apply("PARLEY_HTTP_PORT").orElse("8080"));
  }

  private String token() throws Misunderstood {
    return settings
        .apply("PARLEY_OPERATOR_TOKEN")
        .map(String::strip)
        .filter(it -> it.matches("[\\x21-\\x7E]+"))
        .orElseThrow(
            () ->
                new Misunderstood(
                    "PARLEY_OPERATOR_TOKEN is not set here; set it to what Parley was started"
                        + " with."));
  }
}
