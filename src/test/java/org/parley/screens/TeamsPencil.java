package org.parley.screens;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.sandbox.teams.check.AdaptiveCardCheck;
import org.parley.sandbox.teams.check.AdaptiveCardCheck.Surface;
import org.parley.teams.SettingsInATest;
import org.parley.teams.TeamsSetup;
import org.parley.teams.render.Drawing;
import org.parley.teams.render.TeamsFormRenderer;
import org.parley.teams.render.TeamsFormRenderer.Filled;
import org.parley.teams.render.TeamsMessageRenderer;

/**
 * Draws a shot as Teams would show it, wherever it was taken: what is private stands in the
 * personal chat, and a form is a card there. The same form must fit a dialog too.
 */
final class TeamsPencil implements Look.Visitor<Drawn> {
  private static final PersonAddress READER =
      new PersonAddress(Platform.TEAMS, "tenant-of-the-city", "dora");
  private static final Destination CHANNEL =
      Destination.channel(Platform.TEAMS, READER.workspace(), "19:council@thread.tacv2");

  private static final TeamsSetup CONNECTED =
      TeamsSetup.of(
          SettingsInATest.none()
              .with("appId", "parley")
              .with("appPassword", "none")
              .with("tenantId", READER.workspace())
              .build());

  private final TeamsMessageRenderer messages = new TeamsMessageRenderer(CONNECTED);
  private final TeamsFormRenderer forms = new TeamsFormRenderer();
  private final Viewer viewer;
  private final Destination askedIn;

  private TeamsPencil(Viewer viewer, Destination askedIn) {
    this.viewer = viewer;
    this.askedIn = askedIn;
  }

  static Drawn draw(Shot shot) {
    var chat = Destination.personal(READER);
    var asked = shot.viewer().destination().isPersonal() ? chat : CHANNEL;
    var stands = shot.viewer().person().isPresent() ? chat : asked;
    return shot.look()
        .accept(
            new TeamsPencil(
                new Viewer(
                    stands,
                    shot.viewer().person().map(someone -> READER),
                    shot.viewer().locale(),
                    shot.viewer().zone()),
                asked));
  }

  @Override
  public Drawn posted(Look.Posted look) {
    return card(messages.render(look.message(), Drawing.in(viewer)).content());
  }

  @Override
  public Drawn answered(Look.Answered look) {
    return inChat(look.message());
  }

  @Override
  public Drawn taken(Look.Taken look) {
    return inChat(look.message());
  }

  private Drawn inChat(Message message) {
    return card(messages.render(message, Drawing.in(viewer).continuing(askedIn)).content());
  }

  @Override
  public Drawn opened(Look.Opened look) {
    return form(look.form(), Filled.nothing());
  }

  @Override
  public Drawn toMend(Look.ToMend look) {
    return form(look.form(), new Filled(look.typed(), look.problems()));
  }

  private Drawn form(Form form, Filled filled) {
    var inChat = forms.render(form, Drawing.in(viewer).continuing(askedIn), filled).content();
    var inDialog = forms.render(form, Drawing.dialog(viewer), filled).content();
    return new Drawn(
        inChat,
        Stream.concat(findings(inChat, Surface.MESSAGE), findings(inDialog, Surface.DIALOG))
            .toList());
  }

  private static Drawn card(JsonNode card) {
    return new Drawn(card, findings(card, Surface.MESSAGE).toList());
  }

  private static Stream<String> findings(JsonNode card, Surface surface) {
    List<String> found =
        AdaptiveCardCheck.of(card, surface).stream().map(Object::toString).toList();
    return found.stream();
  }
}
