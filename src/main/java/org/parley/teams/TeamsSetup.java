package org.parley.teams;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.conversation.message.SafeUri;
import org.parley.conversation.port.Platform;

/**
 * The settings of Teams, checked: off, complete, or open to local clients. Half of a configuration
 * is refused with one sentence that says what is missing.
 */
@Singleton
public class TeamsSetup implements Platform.Setup {
  private static final List<String> MICROSOFTS_HOSTS =
      List.of("smba.trafficmanager.net", "*.botframework.com");
  private static final String MICROSOFTS_KEYS =
      "https://login.botframework.com/v1/.well-known/openidconfiguration";
  private static final String MICROSOFTS_LOGIN = "https://login.microsoftonline.com";

  private final Optional<Credentials> credentials;
  private final boolean anonymous;
  private final Set<String> tenants;
  private final ServiceHosts hosts;
  private final URI openIdMetadata;
  private final URI login;

  @Inject
  TeamsSetup(TeamsSettings settings) {
    credentials = complete(settings);
    anonymous = settings.anonymous().orElse(false);
    tenants =
        settings.allowedTenants().orElse(List.of()).stream()
            .map(String::strip)
            .filter(tenant -> !tenant.isEmpty())
            .map(tenant -> tenant.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    var given = settings.allowedServiceHosts().orElse(List.of());
    hosts = new ServiceHosts(given.isEmpty() ? MICROSOFTS_HOSTS : given);
    openIdMetadata =
        address(settings.openidMetadataUrl(), MICROSOFTS_KEYS, "TEAMS_OPENID_METADATA_URL");
    login = address(settings.loginUrl(), MICROSOFTS_LOGIN, "TEAMS_LOGIN_URL");
    if (anonymous) {
      refuseUnlessLocal();
    }
  }

  /** Outside of a container; complete or off, as from the configuration. */
  public static TeamsSetup of(TeamsSettings settings) {
    return new TeamsSetup(settings);
  }

  private static Optional<Credentials> complete(TeamsSettings settings) {
    var id = given(settings.appId());
    var password = given(settings.appPassword());
    var tenant = given(settings.tenantId());
    if (id.isEmpty() && password.isEmpty() && tenant.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Credentials(
            id.orElseThrow(() -> half("TEAMS_APP_ID")),
            password.orElseThrow(() -> half("TEAMS_APP_PASSWORD")),
            tenant.orElseThrow(() -> half("TEAMS_TENANT_ID"))));
  }

  private static ConfigurationException half(String missing) {
    return new ConfigurationException(
        "Teams is half configured: %s is missing: set it, or unset the other Teams settings."
            .formatted(missing));
  }

  private void refuseUnlessLocal() {
    if (credentials.isPresent()) {
      throw new ConfigurationException(
          "TEAMS_ANONYMOUS is for local clients without a token: unset it, or unset TEAMS_APP_ID,"
              + " TEAMS_APP_PASSWORD and TEAMS_TENANT_ID.");
    }
    if (!hosts.areThisMachine()) {
      throw new ConfigurationException(
          "TEAMS_ANONYMOUS lets anybody in: it needs TEAMS_ALLOWED_SERVICE_HOSTS with nothing but"
              + " this machine (localhost, 127.0.0.1).");
    }
  }

  private static URI address(Optional<String> setting, String otherwise, String name) {
    try {
      var url = given(setting).orElse(otherwise).replaceAll("/+$", "");
      return SafeUri.require(URI.create(url));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          name + " must be an https address, or http to this machine.");
    }
  }

  private static Optional<String> given(Optional<String> setting) {
    return setting.map(String::strip).filter(value -> !value.isEmpty());
  }

  @Override
  public Platform platform() {
    return Platform.TEAMS;
  }

  @Override
  public boolean isOn() {
    return credentials.isPresent() || anonymous;
  }

  @Override
  public boolean takesMoreWorkspaces() {
    return isOn();
  }

  /** Empty when off, and for local clients without a token. */
  public Optional<Credentials> credentials() {
    return credentials;
  }

  /** Whether people of this tenant may use this Parley. */
  public boolean welcomes(String tenant) {
    return tenants.isEmpty() || tenants.contains(tenant.toLowerCase(Locale.ROOT));
  }

  public ServiceHosts hosts() {
    return hosts;
  }

  public URI openIdMetadata() {
    return openIdMetadata;
  }

  /** Without a slash at its end. */
  public URI login() {
    return login;
  }

  /**
   * Who we are to Microsoft.
   *
   * @param tenant where the application is registered; customers' tenants are others
   */
  public record Credentials(String appId, String password, String tenant) {

    /** Hides the password. */
    @Override
    public String toString() {
      return "Credentials[" + appId + "]";
    }
  }
}
