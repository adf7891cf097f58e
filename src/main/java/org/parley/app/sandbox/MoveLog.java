package org.parley.app.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.parley.sandbox.page.BusinessTime.Move;

/**
 * How time was moved, one line a step: {@code machine instant,milliseconds ahead}. For display
 * only: a log that cannot be read or written costs the page the old times of its messages, nothing
 * else.
 */
final class MoveLog {

  private static final Logger LOG = Logger.getLogger(MoveLog.class);
  private static final int LONGEST = 2000;
  private static final long JITTER = 1000;

  private final Path file;
  private final List<Move> moves = new ArrayList<>();

  MoveLog(Path file) {
    this.file = file;
    try {
      if (Files.exists(file)) {
        Files.readAllLines(file).forEach(this::parse);
      }
    } catch (IOException unreadable) {
      LOG.warnf("%s cannot be read", file);
    }
  }

  synchronized List<Move> moves() {
    return List.copyOf(moves);
  }

  /** Adds a step, unless time went on as before (a second of jitter is none). */
  synchronized void add(Move move) {
    long before = moves.isEmpty() ? 0 : moves.get(moves.size() - 1).ahead();
    if (move.ahead() - before > JITTER) {
      moves.add(move);
      if (moves.size() > LONGEST) {
        moves.remove(0);
      }
    }
  }

  synchronized void keep() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, moves.stream().map(it -> it.at() + "," + it.ahead()).toList());
    } catch (IOException failed) {
      LOG.warnf("%s cannot be written", file);
    }
  }

  private void parse(String line) {
    String[] parts = line.split(",", 2);
    try {
      moves.add(new Move(Instant.parse(parts[0]), Long.parseLong(parts[1])));
    } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException odd) {
      LOG.debugf("a line of %s is not understood", file);
    }
  }
}
