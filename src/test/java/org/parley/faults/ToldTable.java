package org.parley.faults;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Messenger;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;

/** A platform that is a table on another connection: what it was told outlives every kill. */
@Alternative
@ApplicationScoped
public class ToldTable implements Messenger {
  static final String URL = "parley.race.url";

  private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(ToldTable::connect);

  static Connection connect() {
    try {
      return DriverManager.getConnection(System.getProperty(URL), "postgres", "postgres");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public Delivery post(Viewer viewer, Message message) {
    String text = ((Span.Plain) message.summary().spans().get(0)).text();
    try (PreparedStatement insert =
        connections.get().prepareStatement("insert into race.told(place, word) values (?, ?)")) {
      insert.setString(1, viewer.destination().id());
      insert.setString(2, text);
      insert.executeUpdate();
      return new Delivery.Delivered(UUID.randomUUID().toString());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public Delivery edit(Viewer viewer, String messageId, Message message) {
    throw new UnsupportedOperationException("notices are never edited");
  }
}
