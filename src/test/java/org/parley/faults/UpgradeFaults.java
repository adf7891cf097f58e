package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parley.faults.Site.Replica;

/**
 * One release takes over from another, a replica at a time. There is no earlier release yet: the
 * next one is this image, plus what it would leave in the database: an expanding migration, and
 * tasks of types that this one does not know.
 */
class UpgradeFaults extends AtASite {
  @Test
  @DisplayName("Fault 19: two releases side by side under load: no error, nothing lost")
  void twoReleasesSideBySideLoseNothing() {
    crowd.begins(Duration.ofMillis(300));
    pass(Duration.ofSeconds(3));
    theNextReleaseExpandsTheSchema();
    for (Replica old : site.replicas()) {
      replaces(old);
      pass(Duration.ofSeconds(5));
    }
    crowd.stops();
    Duration told = history.awaitAllTold(ALL_TOLD);
    assertThat(crowd.refused()).as("refused or unanswered").isZero();
    for (String table : List.of("lane_tasks", "due_tasks")) {
      assertThat(
              site.postgres()
                  .column("select picked from " + table + " where task_name = 'of-next-release'"))
          .as(table)
          .containsExactly("f");
    }
    Findings.add(
        "19",
        "schema expanded, tasks of unknown types left, both replicas replaced in turn under load",
        "%s; %d acknowledged, 0 refused; unknown tasks kept; the last told %s after"
            .formatted(history.mustHold(0), history.acknowledged(), seconds(told)));
  }

  private void theNextReleaseExpandsTheSchema() {
    var postgres = site.postgres();
    postgres.execute("alter table promise add column of_next_release varchar(20)");
    postgres.execute("create table of_next_release (id int primary key)");
    postgres.execute(
        "insert into flyway_schema_history values ((select max(installed_rank) + 1 from"
            + " flyway_schema_history), '99.1', 'of next release', 'SQL', 'V99_1__next.sql', 1,"
            + " 'postgres', now(), 1, true)");
    for (String table : List.of("lane_tasks", "due_tasks")) {
      postgres.execute(
          "insert into "
              + table
              + "(task_name, task_instance, execution_time, due, picked, version)"
              + " values ('of-next-release', '1', now(), now(), false, 1)");
    }
  }

  private void replaces(Replica old) {
    site.door().drain(old.parley().at("").getPort());
    old.parley().close();
    old.parley().start();
    site.door().undrain(old.parley().at("").getPort());
  }
}
