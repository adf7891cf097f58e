package org.parley.slack.install;

import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultInstaller;
import com.slack.api.bolt.service.builtin.oauth.view.OAuthRedirectUriPageRenderer;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.message.Words;

/** The pages after an installation. Bolt's own print the reason as it came, codes and all. */
@Singleton
public class InstallPages implements OAuthRedirectUriPageRenderer {
  private static final Logger LOG = Logger.getLogger(InstallPages.class);

  private final SlackInstallWords words = Words.of(SlackInstallWords.class, Locale.ENGLISH);

  @Override
  public String renderSuccessPage(Installer installer, @Nullable String completionUrl) {
    var name = installer instanceof DefaultInstaller it ? it.getTeamName() : null;
    return page(words.doneTitle(), words.done(name == null ? "Slack" : name), words.next());
  }

  @Override
  public String renderFailurePage(@Nullable String installPath, @Nullable String reason) {
    var code = String.valueOf(reason);
    LOG.warnf("Parley was not installed in Slack: %s", code.matches("\\w{1,60}") ? code : "failed");
    var sentence =
        switch (code) {
          case "access_denied" -> words.denied();
          case "invalid_state" -> words.staleState();
          case "ENTERPRISE" -> words.enterprise();
          case "ROTATION" -> words.rotation();
          default -> words.failed();
        };
    return page(words.failedTitle(), sentence, null);
  }

  private String page(String title, String sentence, @Nullable String next) {
    var second =
        next == null
            ? "<a href=\"/slack/install\">" + escaped(words.tryAgain()) + "</a>"
            : escaped(next);
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem}
        @media(prefers-color-scheme:dark){body{background:#16181c;color:#e8e8ea}a{color:#9cc3ff}}</style>
        </head><body><h1>%1$s</h1><p>%2$s</p><p>%3$s</p></body></html>
        """
        .formatted(escaped(title), escaped(sentence), second);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
