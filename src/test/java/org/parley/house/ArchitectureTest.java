package org.parley.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house of docs/architecture.md: each rule holds, and each rule bites. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.parley");

  /** The same rules, with the rooms of a small house that breaks each of them. */
  private static final String WRONG = "org.parley.house.wrong";

  private static final JavaClasses WRONG_HOUSE = new ClassFileImporter().importPackages(WRONG);

  @TestFactory
  Stream<DynamicTest> eachRuleHolds() {
    return new Rules("org.parley")
        .all()
        .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> rule.rule().check(HOUSE)));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleBites() {
    return new Rules(WRONG)
        .all()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.name(),
                    () ->
                        assertThat(rule.rule().evaluate(WRONG_HOUSE).hasViolation())
                            .as(rule.name())
                            .isTrue()));
  }

  @Test
  void everyRoomThatTheRulesNameIsThere() {
    assertThat(Rules.ROOMS)
        .allSatisfy(
            room ->
                assertThat(HOUSE.stream().anyMatch(it -> in(it.getPackageName(), room)))
                    .as(room)
                    .isTrue());
  }

  private static boolean in(String name, String room) {
    return (name + ".").startsWith("org.parley." + room + ".");
  }
}
