package org.parley.sandbox.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import org.parley.sandbox.slack.check.BlockCheck;
import org.parley.sandbox.slack.check.Blocks;
import org.parley.sandbox.slack.check.Problem;

/** The text and blocks of a message, checked and with ids filled in. */
record Content(String text, JsonNode blocks) {

  private static final int CHARACTERS_OF_TEXT = 40_000;

  static Content of(Arguments arguments) {
    JsonNode blocks = arguments.json("blocks", "invalid_blocks_format");
    return of(arguments.text("text"), blocks);
  }

  /** Refuses with {@link ApiError} what Slack refuses. */
  static Content of(String text, JsonNode blocks) {
    if (text.length() > CHARACTERS_OF_TEXT) {
      throw ApiError.of("msg_too_long");
    }
    if (blocks.isMissingNode() || blocks.isNull() || blocks.isEmpty() && blocks.isArray()) {
      if (text.isBlank()) {
        throw ApiError.of("no_text");
      }
      return new Content(text, NullNode.getInstance());
    }
    if (!blocks.isArray()) {
      throw ApiError.of("invalid_blocks_format");
    }
    List<Problem> problems = BlockCheck.message(blocks);
    if (!problems.isEmpty()) {
      throw ApiError.blocks(problems);
    }
    if (BlockCheck.tooLong(blocks)) {
      throw ApiError.of("msg_blocks_too_long");
    }
    return new Content(text, Blocks.fill(blocks.deepCopy()));
  }
}
