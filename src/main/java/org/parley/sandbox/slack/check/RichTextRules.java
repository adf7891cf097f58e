package org.parley.sandbox.slack.check;

import java.util.Map;

/** The rich_text block. Shapes: docs.slack.dev/reference/block-kit/blocks/rich-text-block. */
final class RichTextRules {

  private static final Rule STYLE =
      Shape.untyped()
          .may("bold", Rule.flag())
          .may("italic", Rule.flag())
          .may("strike", Rule.flag())
          .may("underline", Rule.flag())
          .may("code", Rule.flag());

  private static final Rule INLINE =
      Rule.byType(
          Map.of(
              "text", styled("text").needs("text", Rule.text(40_000)),
              "link",
                  styled("link")
                      .needs("url", Rule.text(3000))
                      .may("text", Rule.text(3000))
                      .may("unsafe", Rule.flag()),
              "user", styled("user").needs("user_id", Rule.text(30)),
              "channel", styled("channel").needs("channel_id", Rule.text(30)),
              "usergroup", styled("usergroup").needs("usergroup_id", Rule.text(30)),
              "broadcast",
                  styled("broadcast").needs("range", Rule.oneOf("here", "channel", "everyone")),
              "emoji", styled("emoji").needs("name", Rule.text(100)).may("unicode", Rule.text(50)),
              "date",
                  styled("date")
                      .needs("timestamp", Rule.number(0, 1e12))
                      .needs("format", Rule.text(1000))
                      .may("url", Rule.text(3000))
                      .may("fallback", Rule.text(1000))));

  private static final Rule SECTION = withElements("rich_text_section", INLINE);

  private static final Rule PART =
      Rule.byType(
          Map.of(
              "rich_text_section", SECTION,
              "rich_text_quote", withElements("rich_text_quote", INLINE).may("border", border()),
              "rich_text_preformatted",
                  withElements("rich_text_preformatted", INLINE).may("border", border()),
              "rich_text_list",
                  withElements("rich_text_list", SECTION)
                      .needs("style", Rule.oneOf("bullet", "ordered"))
                      .may("indent", Rule.number(0, 8))
                      .may("offset", Rule.number(0, 1000))
                      .may("border", border())));

  private RichTextRules() {}

  static Shape block() {
    return withElements("rich_text", PART).may("block_id", Rule.text(255));
  }

  private static Shape styled(String type) {
    return Shape.of(type).may("style", STYLE);
  }

  private static Shape withElements(String type, Rule element) {
    return Shape.of(type).needs("elements", Rule.list(0, 1000, element));
  }

  private static Rule border() {
    return Rule.number(0, 1);
  }
}
