package org.parley.slack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What an administrator can set for Slack; {@code .env.example} explains each. */
@ConfigMapping(prefix = "parley.slack")
public interface SlackSettings {

  /** Several while one replaces another, separated by commas. */
  Optional<List<String>> signingSecret();

  Optional<String> clientId();

  Optional<String> clientSecret();

  /** The bot token of one workspace, where no OAuth is wanted. */
  Optional<String> botToken();

  /** Where the Web API is; ends in {@code /api/}. */
  @WithDefault("https://slack.com/api/")
  String apiUrl();

  /** Where a browser is sent to approve an installation. */
  @WithDefault("https://slack.com/oauth/v2/authorize")
  String authorizeUrl();
}
