package org.parley.conversation.message;

/** Counts characters; dates and mentions by what they take at the most on either platform. */
final class SpanLength implements Span.Visitor<Integer> {
  static final SpanLength INSTANCE = new SpanLength();

  private static final int DATE = 90;

  @Override
  public Integer plain(Span.Plain span) {
    return span.text().length();
  }

  @Override
  public Integer strong(Span.Strong span) {
    return span.text().length() + 2;
  }

  @Override
  public Integer code(Span.Code span) {
    return span.text().length() + 2;
  }

  @Override
  public Integer command(Span.Command span) {
    return span.words().length() + 16;
  }

  @Override
  public Integer link(Span.Link span) {
    return span.label().length() + span.target().toString().length() + 4;
  }

  @Override
  public Integer mention(Span.Mention span) {
    return span.name().length() + 30;
  }

  @Override
  public Integer dateTime(Span.DateTime span) {
    return DATE;
  }
}
