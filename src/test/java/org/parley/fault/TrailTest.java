package org.parley.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrailTest {
  private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    Trail.endRequest();
    elsewhere.shutdown();
  }

  @Test
  void aRequestHasOneReferenceWhichIsWhatPeopleAreTold() {
    Trail.beginRequest();
    String told = Faults.reference();
    assertThat(told).matches("[2-9A-HJKMNP-Z]{6}").isEqualTo(Faults.reference());
    assertThat(MDC.get("ref")).isEqualTo(told);
    Trail.beginRequest();
    assertThat(Faults.reference()).isNotEqualTo(told);
  }

  @Test
  void outsideARequestEachFaultHasItsOwn() {
    assertThat(Faults.reference()).isNotEqualTo(Faults.reference());
    assertThat(MDC.get("ref")).isNull();
  }

  @Test
  void theReferenceGoesAlongToAnotherThreadAndIsGoneFromItAfterwards() {
    Trail.beginRequest();
    String here = Faults.reference();
    assertThat(CompletableFuture.supplyAsync(Trail.carrying(Faults::reference), elsewhere).join())
        .isEqualTo(here);
    assertThat(CompletableFuture.supplyAsync(() -> MDC.get("ref") == null, elsewhere).join())
        .isTrue();
  }

  @Test
  void workIsNamedWhileItRunsAlsoWhenItFails() {
    Trail.work("drain/one", () -> assertThat(MDC.get("work")).isEqualTo("drain/one"));
    try {
      Trail.work(
          "drain/two",
          () -> {
            throw new IllegalArgumentException();
          });
    } catch (IllegalArgumentException expected) {
      assertThat(MDC.get("work")).isNull();
    }
  }
}
