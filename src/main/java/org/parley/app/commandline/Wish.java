package org.parley.app.commandline;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.message.SafeUri;

/**
 * What the operator typed, understood.
 *
 * @param id which dead letter; empty for {@link Act#LIST}
 * @param reason why it is dropped; empty unless it is
 * @param server where Parley is; empty: on this machine
 */
record Wish(Act act, Optional<UUID> id, String reason, Form form, Optional<URI> server) {
  static final String USAGE =
      """
      usage: operator dead-letters [list | requeue ID | drop ID --reason "…"] [--json] [--server URL]

        list      what could not be said: where, when and why; never what it says
        requeue   tries to say it again, in its place
        drop      gives it up for good and wipes its content

      Reads PARLEY_OPERATOR_TOKEN, and PARLEY_HTTP_PORT (8080) unless --server is given.
      Ends with 0 when it is done, 1 when nothing was changed, 2 for a mistake in what was typed,
      3 when Parley cannot be asked.""";

  private static final int LONGEST_REASON = 200;

  /** What is to be done. */
  enum Act {
    LIST,
    REQUEUE,
    DROP
  }

  /** How it is shown. */
  enum Form {
    TABLE,
    JSON
  }

  /** It cannot be understood; says why in one sentence. */
  static final class Misunderstood extends Exception {
    private static final long serialVersionUID = 1;

    Misunderstood(String sentence) {
      super(sentence, null, false, false);
    }
  }

  static Wish of(List<String> typed) throws Misunderstood {
    var words = new ArrayList<String>();
    var reason = Optional.<String>empty();
    var server = Optional.<URI>empty();
    var form = Form.TABLE;
    Deque<String> left = new ArrayDeque<>(typed);
    while (!left.isEmpty()) {
      String next = left.pop();
      switch (next) {
        case "--json" -> form = Form.JSON;
        case "--reason" -> reason = Optional.of(valueOf(next, left));
        case "--server" -> server = Optional.of(address(valueOf(next, left)));
        default -> words.add(next);
      }
    }
    Act act = act(words);
    return new Wish(act, id(act, words), reason(act, reason), form, server);
  }

  private static Act act(List<String> words) throws Misunderstood {
    if (words.isEmpty() || !words.get(0).equals("dead-letters")) {
      throw new Misunderstood("Say dead-letters first.");
    }
    return switch (words.size() == 1 ? "list" : words.get(1)) {
      case "list" -> Act.LIST;
      case "requeue" -> Act.REQUEUE;
      case "drop" -> Act.DROP;
      default -> throw new Misunderstood("Say list, requeue or drop, not " + words.get(1) + ".");
    };
  }

  private static Optional<UUID> id(Act act, List<String> words) throws Misunderstood {
    int wanted = act == Act.LIST ? 2 : 3;
    if (words.size() > wanted) {
      throw new Misunderstood("One word too many: " + words.get(wanted) + ".");
    }
    if (act == Act.LIST) {
      return Optional.empty();
    }
    if (words.size() < wanted) {
      throw new Misunderstood("Say which one, by its id from the list.");
    }
    try {
      return Optional.of(UUID.fromString(words.get(2)));
    } catch (IllegalArgumentException notAnId) {
      throw new Misunderstood(words.get(2) + " is not an id from the list.");
    }
  }

  private static String reason(Act act, Optional<String> given) throws Misunderstood {
    if (act != Act.DROP) {
      if (given.isPresent()) {
        throw new Misunderstood("A reason belongs to drop only.");
      }
      return "";
    }
    String reason = given.map(String::strip).orElse("");
    if (reason.isEmpty()) {
      throw new Misunderstood("Say why it is dropped: --reason \"…\".");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Misunderstood("A reason has at most " + LONGEST_REASON + " characters.");
    }
    return reason;
  }

  private static String valueOf(String option, Deque<String> left) throws Misunderstood {
    if (left.isEmpty() || left.peek().startsWith("--")) {
      throw new Misunderstood(option + " lacks its value.");
    }
    return left.pop();
  }

  /** The token goes there, so it must be this machine or https. */
  private static URI address(String url) throws Misunderstood {
    try {
      return SafeUri.require(URI.create(url.replaceAll("/+$", "")));
    } catch (IllegalArgumentException unsafe) {
      throw new Misunderstood(
          "--server must be an https address, or http to this machine: the token goes there.");
    }
  }
}
