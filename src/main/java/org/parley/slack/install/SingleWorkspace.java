package org.parley.slack.install;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.parley.conversation.port.Installations.Installation;
import org.parley.conversation.port.Platform;
import org.parley.slack.SlackSetup;
import org.parley.slack.client.SlackCalls;
import org.parley.slack.client.SlackRefusal;

/**
 * Where one bot token is configured, keeps its workspace as an installation. Asks Slack whose token
 * it is, in the background: an unreachable Slack holds up no start, and is asked again.
 */
@Singleton
public class SingleWorkspace {
  private static final Logger LOG = Logger.getLogger(SingleWorkspace.class);
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Set<String> HOPELESS =
      Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

  private final SlackSetup setup;
  private final SlackCalls calls;
  private final InstallationStore store;
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "slack-single-workspace");
            thread.setDaemon(true);
            return thread;
          });

  public SingleWorkspace(SlackSetup setup, SlackCalls calls, InstallationStore store) {
    this.setup = setup;
    this.calls = calls;
    this.store = store;
  }

  /** Begins to keep it; returns at once. */
  public void connect() {
    setup.botToken().ifPresent(token -> later.execute(() -> attempt(token, FIRST)));
  }

  private void attempt(String token, Duration wait) {
    try {
      keep(token);
    } catch (SlackRefusal e) {
      if (HOPELESS.contains(e.getMessage())) {
        LOG.errorf("Slack does not accept SLACK_BOT_TOKEN: %s", e.getMessage());
        return;
      }
      LOG.warnf("Slack cannot be reached (%s); trying again in %s", e.getMessage(), wait);
      again(token, wait);
    } catch (RuntimeException e) {
      LOG.warnf(
          "The workspace of SLACK_BOT_TOKEN was not kept (%s); trying again in %s",
          e.getClass().getSimpleName(), wait);
      again(token, wait);
    }
  }

  private void again(String token, Duration wait) {
    var next = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
    later.schedule(() -> attempt(token, next), wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void keep(String token) throws SlackRefusal {
    var whose = calls.whose(token);
    var name = whose.getTeam() == null ? whose.getTeamId() : whose.getTeam();
    store.keep(
        new Installation(Platform.SLACK, whose.getTeamId(), name, whose.getUserId(), ""), token);
    LOG.infof("Slack: Parley speaks in the workspace %s", whose.getTeamId());
  }

  @PreDestroy
  void close() {
    later.shutdownNow();
  }
}
