package org.parley.teams;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What an administrator can set for Teams; {@code .env.example} explains each. */
@ConfigMapping(prefix = "parley.teams")
public interface TeamsSettings {

  /** The bot's application id in Entra. */
  Optional<String> appId();

  Optional<String> appPassword();

  /** The tenant where the application is registered: tokens come from there. */
  Optional<String> tenantId();

  /** Whose tenants may use this Parley; empty: any that installs it. */
  Optional<List<String>> allowedTenants();

  /** Where the connector may be; {@code *.} stands for any host below. */
  Optional<List<String>> allowedServiceHosts();

  /** Says with which keys the connector signs. */
  Optional<String> openidMetadataUrl();

  /** Gives tokens. */
  Optional<String> loginUrl();

  /** For local clients that send no token; refused beside anything that is not this machine. */
  Optional<Boolean> anonymous();
}
