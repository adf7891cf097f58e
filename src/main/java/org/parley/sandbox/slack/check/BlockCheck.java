package org.parley.sandbox.slack.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Says what Slack would refuse in a message's blocks or in a view. Empty means accepted. */
public final class BlockCheck {

  /** Undocumented; measured by others: github.com/slackapi/bolt-js/issues/2509. */
  private static final int CHARACTERS_OF_ALL_BLOCKS = 13_200;

  private static final Rule MODAL =
      Shape.of("modal")
          .needs("title", TextRules.plain(24))
          .needs("blocks", BlockRules.IN_VIEW)
          .may("submit", TextRules.plain(24))
          .may("close", TextRules.plain(24))
          .may("private_metadata", Rule.textUpTo(3000))
          .may("callback_id", Rule.textUpTo(255))
          .may("external_id", Rule.textUpTo(255))
          .may("clear_on_close", Rule.flag())
          .may("notify_on_close", Rule.flag())
          .may("submit_disabled", Rule.flag())
          .where(BlockCheck::inputsNeedSubmit);

  private static final Rule HOME =
      Shape.of("home")
          .needs("blocks", BlockRules.IN_VIEW)
          .may("private_metadata", Rule.textUpTo(3000))
          .may("callback_id", Rule.textUpTo(255))
          .may("external_id", Rule.textUpTo(255));

  private static final Rule VIEW = Rule.byType(Map.of("modal", MODAL, "home", HOME));

  private BlockCheck() {}

  /** Checks the {@code blocks} of a message. */
  public static List<Problem> message(JsonNode blocks) {
    var findings = new Findings();
    BlockRules.IN_MESSAGE.check(blocks, "/blocks", findings);
    return findings.all();
  }

  /** Whether the blocks together are more than a message carries ({@code msg_blocks_too_long}). */
  public static boolean tooLong(JsonNode blocks) {
    return blocks.toString().length() > CHARACTERS_OF_ALL_BLOCKS;
  }

  /** Checks a {@code view}, modal or home. */
  public static List<Problem> view(JsonNode view) {
    var findings = new Findings();
    VIEW.check(view, "/view", findings);
    return findings.all();
  }

  private static void inputsNeedSubmit(JsonNode view, String pointer, Findings findings) {
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input") && !view.has("submit")) {
        findings.add(pointer, "submit is required when there is an input block");
        return;
      }
    }
  }
}
