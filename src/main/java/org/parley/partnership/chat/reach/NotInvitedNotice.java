package org.parley.partnership.chat.reach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.PostingLinks;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.place.LinkedChannel;
import org.parley.organisation.place.LinkedChannels;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.place.Places;

/** To the person who linked a channel: invite Parley there, and try again. */
@ApplicationScoped
class NotInvitedNotice implements ScreenSource.Notice<NotInvitedNotice.Outside> {
  private final Postings postings;
  private final Audiences audiences;
  private final LinkedChannels channels;
  private final Partnerships partnerships;

  NotInvitedNotice(
      Postings postings, Audiences audiences, LinkedChannels channels, Partnerships partnerships) {
    this.postings = postings;
    this.audiences = audiences;
    this.channels = channels;
    this.partnerships = partnerships;
  }

  /** What is kept until it is delivered. */
  record Outside(String topic, String platform, String conversation) {}

  void tell(@Observes PostingLinks.NotReached event) {
    if (event.destination().isPersonal()) {
      return;
    }
    channels
        .at(Places.key(event.destination()))
        .forEach(
            it ->
                audiences
                    .person(it.proposedBy().value())
                    .ifPresent(chat -> postings.notice(List.of(chat), this, outside(it))));
  }

  private static Outside outside(LinkedChannel channel) {
    return new Outside(
        channel.partnership().value().toString(),
        channel.key().platform(),
        channel.key().conversation());
  }

  @Override
  public String type() {
    return "not-invited.v1";
  }

  @Override
  public Class<Outside> payload() {
    return Outside.class;
  }

  @Override
  public Optional<Message> show(Outside outside, Viewer viewer) {
    var words = Words.of(ReachWords.class, viewer.locale());
    var platform = Platform.of(outside.platform());
    var again = CommandCall.about(outside.topic(), "partners again " + outside.conversation());
    return partnerships
        .with(new PartnershipId(UUID.fromString(outside.topic())))
        .map(
            it ->
                Message.news(words.notInvited(new Span.Strong(it.name()), platform.name()))
                    .paragraph(
                        platform == Platform.SLACK
                            ? words.howTo(new Span.Code("/invite @Parley"))
                            : words.howToOnTeams())
                    .actions(Button.primary(words.tryAgain(), new Intent.Perform(again)))
                    .note(words.nothingLost())
                    .build());
  }
}
