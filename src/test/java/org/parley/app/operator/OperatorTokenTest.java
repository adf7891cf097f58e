package org.parley.app.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatorTokenTest {
  private static final String LONG_ENOUGH = "0123456789abcdef0123456789abcdef";

  private static OperatorToken token(String given) {
    return new OperatorToken(Optional.of(given));
  }

  @Test
  void withoutATokenNothingOpens() {
    assertThat(new OperatorToken(Optional.empty()).opens("Bearer ")).isFalse();
    assertThat(token("  ").isSet()).isFalse();
    assertThat(token("").opens("Bearer ")).isFalse();
  }

  @Test
  void aTokenShorterThan32CharactersStopsTheStartAndIsNotQuoted() {
    String tooShort = LONG_ENOUGH.substring(1);
    assertThatThrownBy(() -> token(tooShort))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("PARLEY_OPERATOR_TOKEN is too short")
        .hasMessageNotContaining(tooShort);
    assertThat(token(LONG_ENOUGH).isSet()).isTrue();
  }

  @Test
  void onlyTheWholeTokenOpens() {
    var token = token(LONG_ENOUGH);
    assertThat(token.opens("Bearer " + LONG_ENOUGH)).isTrue();
    assertThat(token.opens(null)).isFalse();
    assertThat(token.opens(LONG_ENOUGH)).isFalse();
    assertThat(token.opens("Basic " + LONG_ENOUGH)).isFalse();
    assertThat(token.opens("Bearer " + LONG_ENOUGH.substring(1))).isFalse();
    assertThat(token.opens("Bearer " + LONG_ENOUGH + "0")).isFalse();
    assertThat(token.opens("Bearer " + LONG_ENOUGH.toUpperCase(java.util.Locale.ROOT))).isFalse();
  }
}
