package org.parley.conversation.message;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words in order. */
public record Sentence(List<Span> spans) {
  public Sentence {
    spans = List.copyOf(spans);
  }

  public static Sentence of(Span... spans) {
    return new Sentence(List.of(spans));
  }

  public static Sentence plain(String text) {
    return of(new Span.Plain(text));
  }

  public static Sentence strong(String text) {
    return of(new Span.Strong(text));
  }

  /** This sentence, a space, and the other. */
  public Sentence then(Sentence other) {
    return new Sentence(
        Stream.of(spans.stream(), Stream.of((Span) new Span.Plain(" ")), other.spans.stream())
            .flatMap(s -> s)
            .collect(Collectors.toList()));
  }

  /** How long it is, roughly, in characters as a person sees it. */
  public int length() {
    return spans.stream().mapToInt(span -> span.accept(SpanLength.INSTANCE)).sum();
  }
}
