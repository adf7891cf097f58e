package org.parley.digest.chat.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.digest.DigestDue;
import org.parley.partnership.Partnerships;
import org.parley.partnership.promise.Promise;
import org.parley.partnership.promise.Promises;
import org.parley.partnership.timeline.Timeline;

/** A digest's message, the same in a channel and in private: only what the whole table may know. */
@ApplicationScoped
class DigestShown {
  private static final int MOST = 20;
  private static final int LONGEST = 200;
  private static final int PROMISES = 8;

  private final Partnerships partnerships;
  private final Timeline timeline;
  private final Promises promises;

  DigestShown(Partnerships partnerships, Timeline timeline, Promises promises) {
    this.partnerships = partnerships;
    this.timeline = timeline;
    this.promises = promises;
  }

  /** Empty where nothing happened. */
  Optional<Message> of(
      DigestDue period, java.util.function.Function<Span, Sentence> headline, Locale locale) {
    var words = Words.of(DigestWords.class, locale);
    var entries =
        timeline.between(period.partnership(), period.since(), period.until(), MOST + 100);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    var name = new Span.Strong(partnerships.the(period.partnership()).name());
    var message =
        Message.news(headline.apply(name))
            .list(
                entries.stream()
                    .limit(MOST)
                    .map(it -> DigestLines.of(it, words))
                    .map(it -> Sentence.plain(Limits.beginning(it, LONGEST)))
                    .toList());
    if (entries.size() > MOST) {
      message.paragraph(words.more(entries.size() - MOST));
    }
    var open = promises.open(period.partnership());
    if (!open.isEmpty()) {
      message.paragraph(Sentence.strong(words.due())).list(due(open, words));
    }
    var topic = period.partnership().value().toString();
    return Optional.of(
        message
            .actions(Button.of(words.see(), new Intent.Perform(CommandCall.about(topic, "status"))))
            .build());
  }

  private static List<Sentence> due(List<Promise> open, DigestWords words) {
    var lines = new ArrayList<Sentence>();
    open.stream()
        .limit(PROMISES)
        .map(
            it ->
                words.promise(
                    new Span.Strong(it.organisationName()),
                    Limits.beginning(it.what(), LONGEST),
                    it.due()))
        .forEach(lines::add);
    if (open.size() > PROMISES) {
      lines.add(words.more(open.size() - PROMISES));
    }
    return lines;
  }
}
