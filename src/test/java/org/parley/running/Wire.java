package org.parley.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A cable between two processes that a test can hold, empty into nothing, or cut. Each new
 * connection goes to the next of its targets that answers. A request is looked at as the bytes of
 * one read: small requests of one round trip arrive whole on loopback.
 */
public final class Wire implements AutoCloseable {
  /** What happens to bytes. */
  public enum State {
    FLOWING,
    /** Nothing is read: both sides wait, and nothing is lost. */
    HELD,
    /** Everything is taken and dropped; no side is told. Such connections never recover. */
    BLACK_HOLE
  }

  /** A request that went by. */
  public record Seen(Instant at, String request) {}

  private final ServerSocket door;
  private final List<Integer> targets;
  private final AtomicInteger turn = new AtomicInteger();
  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final Set<Integer> drained = ConcurrentHashMap.newKeySet();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private volatile State state = State.FLOWING;
  private volatile @Nullable Trap trap;
  private volatile String watched = "";

  private Wire(ServerSocket door, List<Integer> targets) {
    this.door = door;
    this.targets = targets;
  }

  public static Wire to(Integer... ports) {
    try {
      var wire = new Wire(new ServerSocket(), List.of(ports));
      wire.door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
      thread(wire::accept);
      return wire;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  public void becomes(State wanted) {
    synchronized (this) {
      state = wanted;
      notifyAll();
    }
  }

  /** Resets every connection there is. */
  public void cut() {
    connections.forEach(Connection::reset);
  }

  public int connections() {
    return connections.size();
  }

  /** Sends nothing new to a target, and lets go of its connections as they fall idle. */
  public void drain(int target) {
    drained.add(target);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              var there = connections.stream().filter(it -> it.far.getPort() == target).toList();
              there.stream().filter(Connection::isIdle).forEach(Connection::reset);
              return there.isEmpty();
            });
  }

  /** The target takes part again. */
  public void undrain(int target) {
    drained.remove(target);
  }

  /** From now on remembers requests that contain this. */
  public void watch(String needle) {
    seen.clear();
    watched = needle;
  }

  /** The requests that were watched for. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** Sets a trap; the one before is gone. */
  public Trap set(Trap armed) {
    trap = armed;
    return armed;
  }

  /** Takes away a trap; what it holds is cut. */
  public void disarm() {
    Trap armed = trap;
    trap = null;
    if (armed != null) {
      armed.cut();
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException already) {
      // Closing was all that was wanted.
    }
    cut();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket near = door.accept();
        thread(() -> connect(near));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket near) {
    try {
      awaitFlow();
      var connection = new Connection(near, far());
      connections.add(connection);
      thread(connection::requests);
      connection.replies();
    } catch (IOException nobodyAnswers) {
      reset(near);
    }
  }

  private Socket far() throws IOException {
    int first = turn.getAndIncrement();
    for (int i = 0; ; i++) {
      var socket = new Socket();
      try {
        int target = targets.get(Math.floorMod(first + i, targets.size()));
        if (drained.contains(target)) {
          throw new IOException("drained");
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 1000);
        return socket;
      } catch (IOException refused) {
        socket.close();
        if (i + 1 == targets.size()) {
          throw refused;
        }
      }
    }
  }

  private synchronized void awaitFlow() throws IOException {
    while (state != State.FLOWING) {
      try {
        wait();
      } catch (InterruptedException stopped) {
        throw new IOException(stopped);
      }
    }
  }

  private synchronized boolean passes() throws IOException {
    if (state == State.HELD) {
      awaitFlow();
    }
    return state != State.BLACK_HOLE;
  }

  private final class Connection {
    private final Socket near;
    private final Socket far;
    private final Trap.Memory memory = new Trap.Memory();
    private volatile @Nullable Trap sprung;
    private volatile boolean isDead;
    private volatile boolean isAsked;
    private volatile long lastAt = System.nanoTime();

    Connection(Socket near, Socket far) throws IOException {
      this.near = near;
      this.far = far;
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
    }

    /** The last that went by was a reply, a while ago. */
    boolean isIdle() {
      return !isAsked && System.nanoTime() - lastAt > 50_000_000L;
    }

    void requests() {
      pump(near, far, true);
    }

    void replies() {
      pump(far, near, false);
    }

    private void pump(Socket from, Socket to, boolean isRequest) {
      byte[] bytes = new byte[64 * 1024];
      try {
        InputStream in = from.getInputStream();
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
          if (!passes()) {
            isDead = true;
          }
          if (isDead) {
            continue;
          }
          isAsked = isRequest;
          lastAt = System.nanoTime();
          if (isRequest) {
            look(Arrays.copyOf(bytes, n));
          } else {
            holdReply();
          }
          to.getOutputStream().write(bytes, 0, n);
        }
      } catch (IOException gone) {
        // One side has ended: so does the other.
      }
      reset();
    }

    private void look(byte[] chunk) throws IOException {
      String text = new String(chunk, StandardCharsets.ISO_8859_1);
      if (!watched.isEmpty() && text.contains(watched)) {
        seen.add(new Seen(Instant.now(), text));
      }
      Trap armed = trap;
      if (armed != null && armed.springs(memory, text)) {
        sprung = armed;
        armed.holdRequest(this::reset);
      }
    }

    private void holdReply() throws IOException {
      Trap held = sprung;
      if (held != null) {
        held.holdReply();
      }
    }

    void reset() {
      connections.remove(this);
      Wire.reset(near);
      Wire.reset(far);
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException already) {
      // It is gone, as was wanted.
    }
  }

  private static void thread(Runnable work) {
    var thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }
}
