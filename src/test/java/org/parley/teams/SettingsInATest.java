package org.parley.teams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings as an administrator would give them, by the name of the method. */
public record SettingsInATest(Map<String, Object> values) {

  public static SettingsInATest none() {
    return new SettingsInATest(Map.of());
  }

  public SettingsInATest with(String name, Object value) {
    var more = new HashMap<>(values);
    more.put(name, value);
    return new SettingsInATest(more);
  }

  public SettingsInATest without(String name) {
    var fewer = new HashMap<>(values);
    fewer.remove(name);
    return new SettingsInATest(fewer);
  }

  public TeamsSettings build() {
    return new Built();
  }

  private final class Built implements TeamsSettings {
    @Override
    public Optional<String> appId() {
      return get("appId");
    }

    @Override
    public Optional<String> appPassword() {
      return get("appPassword");
    }

    @Override
    public Optional<String> tenantId() {
      return get("tenantId");
    }

    @Override
    public Optional<List<String>> allowedTenants() {
      return get("allowedTenants");
    }

    @Override
    public Optional<List<String>> allowedServiceHosts() {
      return get("allowedServiceHosts");
    }

    @Override
    public Optional<String> openidMetadataUrl() {
      return get("openidMetadataUrl");
    }

    @Override
    public Optional<String> loginUrl() {
      return get("loginUrl");
    }

    @Override
    public Optional<Boolean> anonymous() {
      return get("anonymous");
    }
  }

  @SuppressWarnings("unchecked")
  private <T> Optional<T> get(String name) {
    return Optional.ofNullable((T) values.get(name));
  }
}
