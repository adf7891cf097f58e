package org.parley.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Which room may use which. Written once, for our house and for the one that breaks every rule. */
final class Rules {
  static final List<String> CAPABILITIES =
      List.of("partnership", "organisation", "interest", "checkin", "evaluation", "digest");

  static final List<String> ROOMS =
      Stream.concat(
              CAPABILITIES.stream(),
              Stream.of(
                  "conversation", "slack", "teams", "outbox", "schedule", "role", "sandbox", "app"))
          .toList();

  private final String root;

  Rules(String root) {
    this.root = root;
  }

  record Named(String name, ArchRule rule) {}

  Stream<Named> all() {
    return Stream.of(platforms(), sharedRooms(), domains(), screens()).flatMap(it -> it);
  }

  private Stream<Named> platforms() {
    return Stream.of(
        named(
            "only the Slack room knows Slack's SDK",
            noClasses()
                .that(not(in("slack")))
                .and(not(in("house")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.slack.."))),
        named(
            "only the Teams room knows the Bot Framework",
            noClasses()
                .that(not(in("teams")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.microsoft.bot.."))),
        named(
            "nothing but app knows a platform's room",
            noClasses()
                .that(not(in("slack", "teams", "app")))
                .should()
                .dependOnClassesThat(in("slack", "teams"))),
        named(
            "the platforms do not know each other, nor any capability",
            noClasses()
                .that(in("slack", "teams"))
                .should()
                .dependOnClassesThat(others("slack", "teams"))));
  }

  private Stream<Named> sharedRooms() {
    return Stream.of(
        named(
            "the neutral language knows nothing of ours",
            noClasses()
                .that(in("conversation"))
                .should()
                .dependOnClassesThat(ours().and(not(in("conversation", "role"))))),
        named(
            "who may do what knows nothing of ours",
            noClasses().that(in("role")).should().dependOnClassesThat(ours().and(not(in("role"))))),
        named(
            "the outbox knows only ports",
            noClasses()
                .that(in("outbox"))
                .should()
                .dependOnClassesThat(
                    ours()
                        .and(not(in("outbox", "conversation.port", "conversation.message")))
                        .and(not(in("schedule", "vault", "fault"))))),
        named(
            "the schedule knows nothing of ours",
            noClasses()
                .that(in("schedule"))
                .should()
                .dependOnClassesThat(ours().and(not(in("schedule", "fault"))))),
        named(
            "the sandbox plays the outside world, and knows nothing of Parley",
            noClasses()
                .that(in("sandbox"))
                .should()
                .dependOnClassesThat(ours().and(not(in("sandbox"))))));
  }

  private Stream<Named> domains() {
    return Stream.of(
        named(
            "a domain knows no chat, no web, no JSON, no framework",
            noClasses()
                .that(domain())
                .should()
                .dependOnClassesThat(
                    not(
                        resideInAnyPackage(
                                "java..",
                                "jakarta.persistence..",
                                "jakarta.transaction..",
                                "jakarta.inject..",
                                "jakarta.enterprise..",
                                "org.jspecify..",
                                // Marks what is never changed; Jakarta Persistence has no word for
                                // it.
                                "org.hibernate.annotations..",
                                root + ".role",
                                root + ".schedule")
                            .or(domain())))),
        named(
            "how things are kept is nobody else's business",
            noClasses().that(not(anyStore())).should().dependOnClassesThat(capabilityStore())),
        named(
            "a store knows its own domain only",
            noClasses()
                .that(capabilityStore())
                .should()
                .dependOnClassesThat(in("conversation", "outbox").or(anyChat()))));
  }

  private Stream<Named> screens() {
    return CAPABILITIES.stream()
        .map(
            it ->
                named(
                    "what " + it + " says in chat is its own",
                    noClasses()
                        .that(not(in(it + ".chat")))
                        .should()
                        .dependOnClassesThat(in(it + ".chat"))));
  }

  private static Named named(String name, ArchRule rule) {
    return new Named(name, rule);
  }

  private DescribedPredicate<JavaClass> ours() {
    return resideInAPackage(root + "..");
  }

  private DescribedPredicate<JavaClass> in(String... rooms) {
    return resideInAnyPackage(
        Stream.of(rooms).map(it -> root + "." + it + "..").toArray(String[]::new));
  }

  /** From a platform's room: the other platform, and everything that is no neutral language. */
  private DescribedPredicate<JavaClass> others(String one, String other) {
    return in(CAPABILITIES.toArray(String[]::new)).or(in("outbox", "sandbox", "app"));
  }

  private DescribedPredicate<JavaClass> domain() {
    return in(CAPABILITIES.toArray(String[]::new)).and(not(capabilityStore())).and(not(anyChat()));
  }

  private DescribedPredicate<JavaClass> anyChat() {
    return in(CAPABILITIES.stream().map(it -> it + ".chat").toArray(String[]::new));
  }

  private DescribedPredicate<JavaClass> capabilityStore() {
    return in(CAPABILITIES.stream().map(it -> it + ".store").toArray(String[]::new));
  }

  private DescribedPredicate<JavaClass> anyStore() {
    return resideInAPackage(root + "..store..");
  }
}
