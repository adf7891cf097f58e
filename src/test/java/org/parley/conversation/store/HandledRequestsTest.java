package org.parley.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandledRequestsTest {
  @Inject HandledRequests requests;
  @Inject EntityManager entities;

  @Test
  void whatWasTakenInIsKnownForADayAndForgottenThen() {
    String key = "test/" + UUID.randomUUID();
    assertThat(isKnown(key)).isFalse();
    takenIn(key, Duration.ofHours(23));
    assertThat(isKnown(key)).isTrue();
    takenIn(key, Duration.ofHours(25));
    assertThat(isKnown(key)).isFalse();
  }

  private boolean isKnown(String key) {
    requests.forget();
    return QuarkusTransaction.requiringNew().call(() -> !requests.add(key));
  }

  private void takenIn(String key, Duration ago) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update handled_request set handled_at = ?1 where request_key = ?2")
                    .setParameter(1, Instant.now().minus(ago))
                    .setParameter(2, key)
                    .executeUpdate());
  }
}
