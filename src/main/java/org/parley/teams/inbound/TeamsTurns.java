package org.parley.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import org.parley.conversation.port.People.Profile;
import org.parley.teams.client.PersonalChats;
import org.parley.teams.install.Presence;
import org.parley.teams.install.TeamsInstallations;

/** Which activity is taken by whom. Types and names that are not here are none of our business. */
@Singleton
class TeamsTurns {
  private static final String INVOKE = "invoke";

  private final TeamsInstallations installations;
  private final PersonalChats chats;
  private final Asking asking;
  private final Map<String, Function<Incoming, TurnAnswer>> byType;
  private final Map<String, Function<Incoming, TurnAnswer>> byName;

  TeamsTurns(
      TeamsInstallations installations,
      PersonalChats chats,
      Asking asking,
      MessageTurn messages,
      InvokeTurn invokes) {
    this.installations = installations;
    this.chats = chats;
    this.asking = asking;
    byType =
        Map.of(
            "message", incoming -> message(incoming, messages::take),
            "installationUpdate", this::installed,
            "conversationUpdate", this::joined);
    byName =
        Map.of(
            "adaptiveCard/action", invokes::action,
            "task/fetch", invokes::dialog,
            "task/submit", invokes::dialog);
  }

  /** Only for activities that the door admitted. */
  TurnAnswer take(Incoming incoming) {
    if (INVOKE.equals(incoming.type())) {
      present(incoming);
      return byName.getOrDefault(incoming.name(), it -> TurnAnswer.notOurs()).apply(incoming);
    }
    return byType.getOrDefault(incoming.type(), it -> TurnAnswer.taken()).apply(incoming);
  }

  private TurnAnswer message(Incoming incoming, Function<Incoming, TurnAnswer> messages) {
    present(incoming);
    return messages.apply(incoming);
  }

  private void present(Incoming incoming) {
    installations.present(presence(incoming));
    remember(incoming);
  }

  private void remember(Incoming incoming) {
    if (incoming.isPersonal() && !incoming.user().isEmpty()) {
      chats.remember(incoming.user(), incoming.chat());
    }
  }

  private static Presence presence(Incoming incoming) {
    return new Presence(
        incoming.tenant(),
        incoming.teamName(),
        incoming.scope(),
        incoming.serviceUrl(),
        incoming.bot());
  }

  /** {@code add}, {@code remove}; an upgrade's own pair follows each other and changes nothing. */
  private TurnAnswer installed(Incoming incoming) {
    switch (incoming.activity().path("action").asText()) {
      case "add", "add-upgrade" -> added(incoming);
      case "remove" -> installations.removed(incoming.tenant(), incoming.scope());
      default -> {}
    }
    return TurnAnswer.taken();
  }

  /** A guest's posts wait under a home that is never connected, so that one is told apart. */
  private void added(Incoming incoming) {
    installations.added(presence(incoming));
    remember(incoming);
    if (incoming.isPersonal()) {
      asking
          .who(incoming)
          .map(Profile::address)
          .filter(person -> !person.workspace().equals(incoming.tenant()))
          .ifPresent(installations::reachable);
    }
  }

  /** Only our own coming and going counts; nobody is greeted. */
  private TurnAnswer joined(Incoming incoming) {
    if (names(incoming.activity().path("membersAdded"), incoming.bot())) {
      added(incoming);
    }
    if (names(incoming.activity().path("membersRemoved"), incoming.bot())) {
      installations.removed(incoming.tenant(), incoming.scope());
    }
    return TurnAnswer.taken();
  }

  private static boolean names(JsonNode members, String id) {
    for (var member : members) {
      if (!id.isEmpty() && id.equals(member.path("id").asText())) {
        return true;
      }
    }
    return false;
  }
}
