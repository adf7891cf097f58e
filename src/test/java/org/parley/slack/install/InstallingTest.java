package org.parley.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.conversation.port.Platform;
import org.parley.slack.Database;
import org.parley.slack.KeptInstallations;
import org.parley.slack.Settings;
import org.parley.slack.SlackSetup;
import org.parley.slack.WebApi;
import org.parley.slack.WebApi.Answer;
import org.parley.slack.client.SlackCalls;
import org.parley.slack.client.SlackClients;
import org.parley.slack.inbound.SlackApps;

class InstallingTest {
  private static final String TEAM = "\"team\":{\"id\":\"T9\",\"name\":\"Port <b>\"}";

  private final Moving clock = new Moving();
  private final KeptInstallations installations = new KeptInstallations();
  private WebApi api;
  private DataSource database;
  private App app;

  @BeforeEach
  void start() throws Exception {
    api = new WebApi();
    database = Database.fresh();
    app = app(Settings.with(api.url()));
    api.on("auth.test", Answer.json("{\"ok\":true,\"team_id\":\"T9\",\"bot_id\":\"B9\"}"));
    approved("\"is_enterprise_install\":false," + TEAM);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private App app(SlackSetup setup) {
    var clients = new SlackClients(setup);
    var app = new App(SlackApps.config(setup, clients, new InstallPages()));
    app.asOAuthApp(true);
    app.service(new InstallationStore(installations, installations));
    app.service(new OAuthStates(database, setup, clock));
    return app;
  }

  private void approved(String more) {
    api.on(
        "oauth.v2.access",
        Answer.json(
            "{\"ok\":true,\"app_id\":\"A0PARLEY\",\"access_token\":\"xoxb-new\",\"token_type\":"
                + "\"bot\",\"scope\":\"commands\",\"bot_user_id\":\"U9BOT\",\"authed_user\":"
                + "{\"id\":\"U1\"},"
                + more
                + "}"));
  }

  private Response get(String path, Map<String, List<String>> query, String cookie)
      throws Exception {
    var request =
        HttpRequest.builder()
            .requestUri(path)
            .queryString(query)
            .headers(new RequestHeaders(Map.of("Cookie", List.of(cookie))))
            .requestBody("")
            .remoteAddress("")
            .build();
    return app.run(new SlackRequestParser(app.config()).parse(request));
  }

  /** What the browser has after /slack/install: the state, and the cookie. */
  private record Begun(String state, String cookie, String setCookie) {}

  private Begun begin() throws Exception {
    var response = get("/slack/install", Map.of(), "");
    assertThat(response.getStatusCode()).isEqualTo(302);
    var location = response.getHeaders().get("Location").get(0);
    var setCookie = response.getHeaders().get("Set-Cookie").get(0);
    return new Begun(
        location.replaceAll(".*[?&]state=([^&]*).*", "$1"), setCookie.split(";")[0], setCookie);
  }

  private String end(String state, String cookie) throws Exception {
    var query = Map.of("code", List.of("code-1"), "state", List.of(state));
    return get("/slack/oauth_redirect", query, cookie).getBody();
  }

  @Test
  void anApprovedInstallationIsKeptAndItsLanesGoOn() throws Exception {
    var begun = begin();
    var page = end(begun.state(), begun.cookie());
    assertThat(page).contains("Port &lt;b&gt;").doesNotContain("<b>", "xoxb");
    assertThat(installations.secret(Platform.SLACK, "T9")).contains("xoxb-new");
    var kept = installations.find(Platform.SLACK, "T9").orElseThrow();
    assertThat(kept.botUser()).isEqualTo("U9BOT");
    assertThat(kept.detail()).isEqualTo("app=A0PARLEY");
    assertThat(installations.resumedWorkspaces).containsExactly("T9");
    assertThat(api.calls("oauth.v2.access").get(0).form())
        .containsEntry("redirect_uri", "https://parley.example/slack/oauth_redirect");
  }

  @Test
  void aStateWorksOnce() throws Exception {
    var begun = begin();
    end(begun.state(), begun.cookie());
    assertThat(end(begun.state(), begun.cookie())).contains("was used already");
    assertThat(api.calls("oauth.v2.access")).hasSize(1);
  }

  @Test
  void aStateWorksOnlyInItsOwnBrowserAndOnlyIfWeGaveIt() throws Exception {
    var begun = begin();
    assertThat(end(begun.state(), "")).contains("was not installed");
    assertThat(end(begun.state(), "__Host-parley-slack-state=other")).contains("not installed");
    assertThat(end("made-up", "__Host-parley-slack-state=made-up")).contains("not installed");
    assertThat(api.calls("oauth.v2.access")).isEmpty();
    assertThat(end(begun.state(), begun.cookie())).contains("Parley is installed");
  }

  @Test
  void aStateLivesTenMinutes() throws Exception {
    var begun = begin();
    clock.forward(Duration.ofMinutes(10).plusSeconds(1));
    assertThat(end(begun.state(), begun.cookie())).contains("older than ten minutes");
    assertThat(installations.find(Platform.SLACK, "T9")).isEmpty();
  }

  @Test
  void theCookieIsForThisSiteAndTheServerKeepsOnlyAHash() throws Exception {
    var begun = begin();
    assertThat(begun.setCookie())
        .startsWith("__Host-")
        .contains("; HttpOnly", "; SameSite=Lax", "; Secure", "; Max-Age=600");
    try (var connection = database.getConnection();
        var rows =
            connection.createStatement().executeQuery("select state_hash from oauth_state")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).hasSize(64).isNotEqualTo(begun.state());
    }
  }

  @Test
  void onlyOnThisMachineTheCookieMayTravelUnencrypted() throws Exception {
    var local = SlackSetup.of(settings(), Optional.of(URI.create("http://localhost:18098")));
    app = app(local);
    assertThat(begin().setCookie()).startsWith("parley-slack-state=").doesNotContain("Secure");
  }

  private Settings settings() {
    return new Settings(
        Optional.of(List.of(Settings.SECRET)),
        Optional.of("1.2"),
        Optional.of("secret"),
        Optional.empty(),
        api.url().toString(),
        "https://slack.com/oauth/v2/authorize");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"is_enterprise_install\":true,\"enterprise\":{\"id\":\"E1\"}|not the whole organisation",
        "\"is_enterprise_install\":false,\"refresh_token\":\"xoxe\",\"expires_in\":43200,TEAM"
            + "|token rotation",
      })
  void whatIsNotBuiltIsRefusedInWords(String answer, String words) throws Exception {
    approved(answer.replace("TEAM", TEAM));
    var begun = begin();
    assertThat(end(begun.state(), begun.cookie())).contains(words);
    assertThat(installations.active(Platform.SLACK)).isEmpty();
  }

  @Test
  void aFailureIsToldWithoutCodes() throws Exception {
    api.on("oauth.v2.access", Answer.error("invalid_code"));
    var begun = begin();
    assertThat(end(begun.state(), begun.cookie()))
        .contains("nothing was changed")
        .doesNotContain("invalid_code", "code-1");
    var denied = get("/slack/oauth_redirect", Map.of("error", List.of("access_denied")), "");
    assertThat(denied.getBody()).contains("was not approved");
    var odd = get("/slack/oauth_redirect", Map.of("error", List.of("<script>")), "");
    assertThat(odd.getBody()).doesNotContain("<script>");
  }

  @Test
  void oneBotTokenIsOneWorkspaceEvenWhenSlackIsAwayAtFirst() {
    var answers = new ArrayList<>(List.of(Answer.error("internal_error")));
    api.on(
        "auth.test",
        call ->
            answers.isEmpty()
                ? Answer.json(
                    "{\"ok\":true,\"team_id\":\"T9\",\"team\":\"Port\",\"user_id\":\"U9BOT\"}")
                : answers.remove(0));
    var setup =
        SlackSetup.of(
            new Settings(
                Optional.of(List.of("s")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("xoxb-single"),
                api.url().toString(),
                "https://slack.com/oauth/v2/authorize"),
            Optional.empty());
    var calls = new SlackCalls(new SlackClients(setup), installations);
    var store = new InstallationStore(installations, installations);
    new SingleWorkspace(setup, calls, store).connect();
    await().until(() -> installations.secret(Platform.SLACK, "T9").isPresent());
    assertThat(installations.secret(Platform.SLACK, "T9")).contains("xoxb-single");
    assertThat(api.calls("auth.test")).hasSize(2);
    assertThat(installations.find(Platform.SLACK, "T9").orElseThrow().name()).isEqualTo("Port");
  }

  /** A clock that is set by hand. */
  @Test
  void aStateIsForgottenADayAfterItWasGiven() throws Exception {
    begin();
    var states = new OAuthStates(database, Settings.with(api.url()), clock);
    clock.forward(Duration.ofHours(23));
    states.forget();
    assertThat(kept()).isEqualTo(1);
    clock.forward(Duration.ofHours(2));
    states.forget();
    assertThat(kept()).isZero();
  }

  private int kept() throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from oauth_state")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static final class Moving extends Clock {
    private Instant now = Instant.parse("2026-11-22T00:00:00Z");

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
