package org.parley.sandbox.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.sandbox.slack.SlackApp;
import org.parley.sandbox.teams.TeamsApp;
import org.parley.sandbox.teams.tenant.PortAuthority;

/**
 * The stand-ins as a process of their own, so that the outside world survives when Parley does not.
 * Options: {@code --port N} (0, the default, takes a free one), {@code --bot URL} (default {@code
 * http://127.0.0.1:8080}), {@code --data DIR} (keeps {@code standins.json} there; default keeps
 * nothing), {@code --pace F} (real seconds per platform second, default 1). What Parley is
 * registered with comes from {@code SLACK_CLIENT_ID}, {@code SLACK_CLIENT_SECRET}, {@code
 * SLACK_SIGNING_SECRET}, {@code TEAMS_APP_ID}, {@code TEAMS_APP_PASSWORD} and {@code
 * TEAMS_TENANT_ID}, as Parley itself reads them; else fixed practice values.
 */
public final class StandInProcess {

  private static final Set<String> OPTIONS = Set.of("--port", "--bot", "--data", "--pace");

  private StandInProcess() {}

  /** Runs until the process is told to end. Wrong options end it at once with status 2. */
  public static int run(String[] args) {
    try {
      StandIns standIns = start(args, System.getenv(), System.out);
      Runtime.getRuntime().addShutdownHook(new Thread(standIns::close, "close-stand-ins"));
      Thread.currentThread().join();
      return 0;
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      return 2;
    } catch (IOException failed) {
      System.err.println("Cannot listen: " + failed.getMessage());
      return 1;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** Starts and says in one line where; the caller closes. */
  static StandIns start(String[] args, Map<String, String> environment, PrintStream out)
      throws IOException {
    Map<String, String> options = options(List.of(args));
    URI bot = URI.create(options.getOrDefault("--bot", "http://127.0.0.1:8080"));
    var settings =
        new StandIns.Settings(
            () -> bot,
            Clock.systemUTC(),
            pace(options.getOrDefault("--pace", "1")),
            Optional.ofNullable(options.get("--data")).map(Path::of));
    var server = StandInServer.start(port(options.getOrDefault("--port", "0")));
    var standIns =
        StandIns.open(server, settings, Platforms.played(slack(environment), teams(environment)));
    out.println("Stand-ins ready at " + standIns.uri() + ", the bot is at " + bot);
    out.flush();
    return standIns;
  }

  private static SlackApp slack(Map<String, String> environment) {
    var practice = SlackApp.practice();
    return new SlackApp(
        practice.appId(),
        environment.getOrDefault("SLACK_CLIENT_ID", practice.clientId()),
        environment.getOrDefault("SLACK_CLIENT_SECRET", practice.clientSecret()),
        environment.getOrDefault("SLACK_SIGNING_SECRET", practice.signingSecret()));
  }

  private static TeamsApp teams(Map<String, String> environment) {
    return new TeamsApp(
        environment.getOrDefault("TEAMS_APP_ID", "5b6c1c3e-0d0f-4b7e-9a55-9b1f0c2d7e11"),
        environment.getOrDefault("TEAMS_APP_PASSWORD", "practice-app-password"),
        environment.getOrDefault("TEAMS_TENANT_ID", PortAuthority.TENANT));
  }

  private static Map<String, String> options(List<String> args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      if (!OPTIONS.contains(args.get(i)) || i + 1 == args.size()) {
        throw new IllegalArgumentException(
            "Options: --port N --bot URL --data DIR --pace F; not: " + args.get(i));
      }
      options.put(args.get(i), args.get(i + 1));
    }
    return options;
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException("--port is a number up to 65535");
    }
    return Integer.parseInt(text);
  }

  private static double pace(String text) {
    if (!text.matches("\\d+(\\.\\d+)?") || Double.parseDouble(text) == 0) {
      throw new IllegalArgumentException("--pace is a number above 0");
    }
    return Double.parseDouble(text);
  }
}
