package org.parley.partnership.chat.begin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.PartnershipEvent;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.place.Places;
import org.parley.partnership.chat.stage.StageWords;

/** The first post in a channel: it links the channel, and says what will be posted there. */
@ApplicationScoped
class ChannelOpenedNotice implements ScreenSource.Notice<ChannelOpenedNotice.Opened> {
  private final Postings postings;
  private final Partnerships partnerships;

  ChannelOpenedNotice(Postings postings, Partnerships partnerships) {
    this.postings = postings;
    this.partnerships = partnerships;
  }

  /** What is kept until it is delivered. */
  record Opened(String topic, String by) {}

  void tell(@Observes PartnershipEvent.ChannelProposed event) {
    postings.notice(
        List.of(Places.destination(event.channel())),
        this,
        new Opened(event.partnership().value().toString(), event.by().personName()));
  }

  @Override
  public String type() {
    return "channel-opened.v1";
  }

  @Override
  public Class<Opened> payload() {
    return Opened.class;
  }

  @Override
  public Optional<Message> show(Opened opened, Viewer viewer) {
    var words = Words.of(BeginWords.class, viewer.locale());
    var stages = Words.of(StageWords.class, viewer.locale());
    return partnerships
        .with(new PartnershipId(UUID.fromString(opened.topic())))
        .map(
            it ->
                Message.news(words.opened(new Span.Strong(it.name()), opened.by()))
                    .paragraph(
                        stages.standsAt(new Span.Strong(it.name()), stages.name(it.stage().name())))
                    .facts(
                        List.of(
                            new Block.Fact(
                                words.issueLabel(),
                                Sentence.plain(Limits.beginning(it.hypothesis().issue(), 600))),
                            new Block.Fact(
                                words.whyLabel(),
                                Sentence.plain(Limits.beginning(it.hypothesis().why(), 600)))))
                    .actions(
                        Button.of(
                            words.see(),
                            new Intent.Perform(CommandCall.about(opened.topic(), "status"))))
                    .note(words.whatIsPosted())
                    .build());
  }
}
