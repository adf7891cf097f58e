package org.parley.partnership.chat.invite;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Installations.Entrance;
import org.parley.conversation.port.Platform;
import org.parley.partnership.Partner;
import org.parley.partnership.Partners;
import org.parley.partnership.Partnership;
import org.parley.partnership.joining.InviteOrganisation.Invited;

/** The text that is pasted into a mail. It names only the ways in that are open here. */
@ApplicationScoped
class InvitationMail {
  private final Partners partners;
  private final List<Entrance> entrances;
  private final String publicUrl;

  InvitationMail(
      Partners partners,
      @All List<Entrance> entrances,
      @ConfigProperty(name = "parley.public-url") String publicUrl) {
    this.partners = partners;
    this.entrances = entrances;
    this.publicUrl = publicUrl;
  }

  String text(Invocation call, Partnership partnership, Invited invited) {
    var words = Words.of(InviteWords.class, call.who().locale());
    var there = partners.at(partnership.id()).stream().map(Partner::name).toList();
    var until = LocalDate.ofInstant(invited.invitation().expiresAt(), call.who().zone());
    var lines = new ArrayList<String>();
    lines.add(
        words.mail(
            call.who().name(),
            invited.invitation().organisationName(),
            partnership.name(),
            there.size()));
    lines.add(words.about(Limits.beginning(partnership.hypothesis().issue(), 500)));
    lines.add(there.isEmpty() ? words.nobodyYet() : words.there(there));
    lines.add(words.leaves());
    if (isOpen(Platform.SLACK)) {
      lines.add(words.installSlack(publicUrl + "/slack/install"));
    }
    if (isOpen(Platform.TEAMS)) {
      lines.add(words.installTeams());
    }
    lines.add(words.type(invited.code().text()));
    lines.add(words.valid(until));
    return String.join("\n", lines);
  }

  private boolean isOpen(Platform platform) {
    return entrances.stream().anyMatch(it -> it.platform() == platform && it.isOpen());
  }
}
