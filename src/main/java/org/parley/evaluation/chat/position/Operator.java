package org.parley.evaluation.chat.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.conversation.message.Sentence;

/** Who runs this server: named wherever something is promised to stay hidden. */
@ApplicationScoped
class Operator {
  private final Optional<String> operator;

  Operator(@ConfigProperty(name = "parley.operated-by") Optional<String> operator) {
    this.operator = operator;
  }

  /** Empty where nobody is named. */
  Optional<Sentence> named(PositionWords words) {
    return operator.filter(it -> !it.isBlank()).map(words::operatedBy);
  }
}
