package org.parley.evaluation.chat.outcome;

import java.time.LocalDate;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said about outcomes. {@code kind} is the name of our enum. */
public interface OutcomeWords extends Words {
  String kind(String kind);

  /** The option in the form; Slack takes 75 characters. */
  String commits(String kind);

  String propose();

  Sentence wanted(Span news);

  String wantedNews(String partnership);

  Sentence wantedAgain(Span news);

  String wantedAgainNews(String partnership);

  String formTitle();

  Sentence formIntro();

  String kindField();

  String wordsField();

  String wordsHint();

  String reviewField();

  String reviewHint();

  String submit();

  String pickOne();

  String needsWords();

  String tooLong(int longest);

  String needsReview();

  Sentence proposed(Span time);

  Sentence stillOpen(Span time);

  Sentence proposedAlready();

  Sentence standsAlready();

  Sentence nothingToProposeFor();

  Sentence proposal(Span news, String facilitator);

  String proposalNews(String partnership, String kind);

  String reviewLabel();

  String review(LocalDate day);

  Sentence standsUnless(Span time);

  String object();

  String seeResult();

  String objectionTitle();

  Sentence objectionIntro(Span kind, Span organisation);

  Sentence objectionMeans();

  String reasonField();

  String reasonHint();

  String objectionSubmit();

  String needsReason();

  Sentence objected();

  Sentence objectedBefore();

  Sentence tooLate(Span time);

  Sentence notFound();

  Sentence nothingToObjectTo();

  Sentence notAgreed(Span news, String organisation, String kind);

  String notAgreedNews(String partnership);

  Sentence notAgreedNext();

  Sentence stands(Span news);

  String standsNews(String partnership, String kind);

  Sentence stageStays(Span command);
}
