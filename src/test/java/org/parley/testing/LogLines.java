package org.parley.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Everything that is logged while it is open: messages, arguments, context and what was thrown, of
 * every level that the configuration lets through and of our own rooms' every level.
 */
public final class LogLines extends Handler implements AutoCloseable {
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("org.parley");

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Level before = OURS.getLevel();

  private LogLines() {
    setLevel(Level.ALL);
  }

  public static LogLines open() {
    var lines = new LogLines();
    OURS.setLevel(Level.ALL);
    ROOT.addHandler(lines);
    return lines;
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord entry) {
    var parts = new ArrayList<String>();
    parts.add(entry.getLevel() + " " + entry.getLoggerName());
    parts.add(String.valueOf(entry.getMessage()));
    if (entry instanceof ExtLogRecord ours) {
      parts.add(ours.getFormattedMessage());
      parts.add(String.valueOf(ours.getMdcCopy()));
    }
    if (entry.getParameters() != null) {
      parts.add(List.of(entry.getParameters()).toString());
    }
    if (entry.getThrown() != null) {
      var trace = new StringWriter();
      entry.getThrown().printStackTrace(new PrintWriter(trace));
      parts.add(trace.toString());
    }
    lines.add(String.join(" | ", parts));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
    OURS.setLevel(before);
  }
}
