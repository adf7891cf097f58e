package org.parley.app;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start where a setting forbids it, with one sentence and no stack trace. */
@ApplicationScoped
class StartUpChecks {

  void check(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
      @ConfigProperty(name = "parley.sandbox.refused") Optional<String> refused) {
    refused
        .filter(sentence -> !sentence.isBlank())
        .ifPresent(
            sentence -> {
              throw new ConfigurationException(sentence);
            });
  }
}
