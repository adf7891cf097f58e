package org.parley.partnership.chat.roles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.WhoActs;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.facilitate.FacilitateButtons;
import org.parley.partnership.chat.facilitate.FacilitatorsFact;
import org.parley.partnership.chat.partners.PartnersLine;
import org.parley.role.Deed;
import org.parley.role.Role;

/** What I am here, then who may do what: one line for each group of roles. */
@ApplicationScoped
class RolesShown implements PartnersLine {
  private final Partnerships partnerships;
  private final WhoActs whoActs;

  RolesShown(Partnerships partnerships, WhoActs whoActs) {
    this.partnerships = partnerships;
    this.whoActs = whoActs;
  }

  @Override
  public Map<String, Deed> deeds() {
    return Map.of("roles", Deed.READ);
  }

  @Override
  public Reply run(Invocation call) {
    var words = Words.of(RolesWords.class, call.who().locale());
    var partnership = partnerships.the(new PartnershipId(call.theTopic()));
    var there = whoActs.at(partnership.id());
    var mine = there.stream().filter(it -> it.person().value().equals(call.who().id())).toList();
    return Reply.answer(
        Message.news(
                words.youAre(
                    new Span.Strong(partnership.name()),
                    mine.stream().map(it -> as(it, words)).toList()))
            .list(lines(words))
            .facts(List.of(FacilitatorsFact.of(there, call.who().locale())))
            .actions(FacilitateButtons.of(mine, there, call.who().locale()))
            .note(words.readers())
            .build());
  }

  private static String as(Acting hat, RolesWords words) {
    return words.as(hat.role().name(), hat.organisationName());
  }

  private static List<Sentence> lines(RolesWords words) {
    return Arrays.stream(Deed.values())
        .collect(Collectors.groupingBy(Deed::roles, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            it ->
                words.line(
                    new Span.Strong(words.who(key(it.getKey()))),
                    it.getValue().stream().map(deed -> words.deed(deed.name())).toList()))
        .toList();
  }

  static String key(Set<Role> roles) {
    return roles.stream().map(Role::name).collect(Collectors.joining("_"));
  }
}
