package org.parley.app;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start where a setting forbids it, with one sentence and no stack trace. */
@ApplicationScoped
class StartUpChecks {
  private static final Set<String> LOG_FORMATS = Set.of("plain", "json");

  void check(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
      @ConfigProperty(name = "parley.sandbox.refused") Optional<String> refused,
      @ConfigProperty(name = "parley.log.format") String logFormat) {
    if (!LOG_FORMATS.contains(logFormat)) {
      throw new ConfigurationException(
          "PARLEY_LOG_FORMAT is plain or json, not \"" + logFormat + "\".");
    }
    refused
        .filter(sentence -> !sentence.isBlank())
        .ifPresent(
            sentence -> {
              throw new ConfigurationException(sentence);
            });
  }
}
