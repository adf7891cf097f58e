package org.parley.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * {@code standins.json}: written whole, beside the old one and moved over it, about 100 ms after a
 * change (longer when writing takes long), and at the end.
 */
final class StandInFile implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(StandInFile.class.getName());
  private static final long QUIET_MILLIS = 100;

  private final Path file;
  private final ObjectMapper json;
  private final Supplier<JsonNode> content;
  private final AtomicBoolean due = new AtomicBoolean();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "stand-in-file");
            thread.setDaemon(true);
            return thread;
          });
  private volatile long lastTook;

  StandInFile(Path folder, ObjectMapper json, Supplier<JsonNode> content) {
    this.file = folder.resolve("standins.json");
    this.json = json;
    this.content = content;
  }

  /** What was kept; a file that cannot be read is set aside and the practice starts anew. */
  Optional<JsonNode> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.readTree(file.toFile()));
    } catch (IOException unreadable) {
      Path aside = file.resolveSibling("standins.json.unreadable");
      LOG.log(Level.WARNING, "{0} cannot be read; kept as {1}, starting anew", file, aside);
      move(file, aside);
      return Optional.empty();
    }
  }

  void changed() {
    if (!writer.isShutdown() && due.compareAndSet(false, true)) {
      writer.schedule(this::write, Math.max(QUIET_MILLIS, 5 * lastTook), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "the last change may not have been kept in {0}", file);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    write();
  }

  private synchronized void write() {
    due.set(false);
    long start = System.nanoTime();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling("standins.json.new");
      Files.write(fresh, json.writeValueAsBytes(content.get()));
      try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      move(fresh, file);
    } catch (IOException | RuntimeException failed) {
      LOG.log(Level.ERROR, "could not keep the stand-ins in " + file, failed);
    }
    lastTook = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
