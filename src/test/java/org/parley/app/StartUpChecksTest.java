package org.parley.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartUpChecksTest {
  private static void check(Optional<String> refused, String logFormat) {
    new StartUpChecks().check(new StartupEvent(), refused, logFormat);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "json"})
  void aLogIsPlainOrJson(String format) {
    assertThatCode(() -> check(Optional.empty(), format)).doesNotThrowAnyException();
  }

  @Test
  void anyOtherFormatStopsTheStartWithOneSentence() {
    assertThatThrownBy(() -> check(Optional.empty(), "xml"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("PARLEY_LOG_FORMAT is plain or json, not \"xml\".");
  }

  @Test
  void aSandboxThatWasRefusedStopsTheStartWithItsSentence() {
    assertThatThrownBy(() -> check(Optional.of("No."), "plain"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("No.");
  }
}
