package org.parley.partnership.chat.invite;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.People.Profile;
import org.parley.partnership.Partner;
import org.parley.partnership.Partners;
import org.parley.partnership.Partnership;
import org.parley.partnership.joining.InviteOrganisation.Invited;

/** The text to paste into a mail. */
@ApplicationScoped
class InvitationMail {
  private final Partners partners;
  private final WayIn wayIn;

  InvitationMail(Partners partners, WayIn wayIn) {
    this.partners = partners;
    this.wayIn = wayIn;
  }

  String text(Profile by, Partnership partnership, Invited invited) {
    var words = Words.of(InviteWords.class, by.locale());
    var there = partners.at(partnership.id()).stream().map(Partner::name).toList();
    var lines = new ArrayList<String>();
    lines.add(
        words.mail(
            by.name(), invited.invitation().organisationName(), partnership.name(), there.size()));
    lines.add(words.about(Limits.beginning(partnership.hypothesis().issue(), 500)));
    lines.add(there.isEmpty() ? words.nobodyYet() : words.there(there));
    lines.add(words.leaves());
    lines.addAll(wayIn.install(words));
    lines.add(wayIn.type(words, invited.code().text()));
    lines.add(words.valid(LocalDate.ofInstant(invited.invitation().expiresAt(), by.zone())));
    return String.join("\n", lines);
  }
}
