package org.parley.slack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** An empty database with the table of OAuth states. */
public final class Database {
  private Database() {}

  public static DataSource fresh() throws IOException {
    var database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    try (var in = Database.class.getResourceAsStream("/db/migration/V0_5__oauth_state.sql");
        var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return database;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
