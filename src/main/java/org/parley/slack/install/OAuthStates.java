package org.parley.slack.install;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.OAuthStateService;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.parley.slack.SlackSetup;

/**
 * The states of OAuth: each works once, within ten minutes, in the browser that it was given to, on
 * any replica. Only hashes are kept.
 */
@Singleton
public class OAuthStates implements OAuthStateService {
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final String COOKIE_END = "; HttpOnly; SameSite=Lax; Path=/";

  private final DataSource database;
  private final boolean isSecure;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public OAuthStates(DataSource database, SlackSetup setup) {
    this(database, setup, Clock.systemUTC());
  }

  OAuthStates(DataSource database, SlackSetup setup, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.isSecure =
        setup.oauth().map(it -> "https".equals(it.publicUrl().getScheme())).orElse(true);
  }

  @Override
  public String getSessionCookieName() {
    return isSecure ? "__Host-parley-slack-state" : "parley-slack-state";
  }

  @Override
  public String generateNewStateValue() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public String issueNewState(Request request, Response response) throws SQLException {
    var state = generateNewStateValue();
    addNewStateToDatastore(state);
    response.getHeaders().put("Set-Cookie", List.of(cookie(state, LIFE)));
    return state;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void consume(Request request, Response response) {
    response.getHeaders().put("Set-Cookie", List.of(cookie("", Duration.ZERO)));
  }

  private String cookie(String value, Duration age) {
    return getSessionCookieName()
        + "="
        + value
        + COOKIE_END
        + "; Max-Age="
        + age.toSeconds()
        + (isSecure ? "; Secure" : "");
  }

  @Override
  public void addNewStateToDatastore(String state) throws SQLException {
    change(
        "insert into oauth_state (state_hash, issued_at) values (?, ?)",
        statement -> {
          statement.setString(1, hash(state));
          statement.setObject(2, now());
        });
  }

  /** Uses it up: the second of two that come with the same state finds nothing. */
  @Override
  public boolean isAvailableInDatabase(String state) {
    try {
      return change(
              "update oauth_state set used_at = ?"
                  + " where state_hash = ? and used_at is null and issued_at > ?",
              statement -> {
                statement.setObject(1, now());
                statement.setString(2, hash(state));
                statement.setObject(3, now().minus(LIFE));
              })
          == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("the states cannot be read", e);
    }
  }

  /** Nothing to do: it was used up when it was checked. */
  @Override
  public void deleteStateFromDatastore(String state) {}

  @Scheduled(every = "1h", delayed = "7m")
  void forget() throws SQLException {
    change(
        "delete from oauth_state where issued_at < ?",
        statement -> statement.setObject(1, now().minusDays(1)));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private int change(String sql, Filling filling) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      filling.fill(statement);
      return statement.executeUpdate();
    }
  }

  private static String hash(String state) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(state.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Filling {
    void fill(PreparedStatement statement) throws SQLException;
  }
}
