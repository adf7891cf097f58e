package org.parley.slack.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.parley.slack.Settings;
import org.parley.slack.WebApi;
import org.parley.slack.client.SlackClients;

/** An address in a request is where an attacker would like us to call. */
class ResponseUrlsTest {
  private static final URI SLACK = URI.create("https://slack.com/api/");

  private static ResponseUrls with(URI api) {
    return new ResponseUrls(new SlackClients(Settings.with(api)), api);
  }

  @Test
  void slacksOwnHostsAreCalledOverHttpsOnly() {
    var urls = with(SLACK);
    assertThat(urls.isAllowed("https://hooks.slack.com/commands/T1/2/x")).isTrue();
    assertThat(urls.isAllowed("https://hooks.slack.com:443/actions/T1/2/x")).isTrue();
    assertThat(urls.isAllowed("https://hooks.slack-gov.com/commands/T1/2/x")).isTrue();
    for (var url :
        List.of(
            "",
            "x",
            "http://hooks.slack.com/commands/x",
            "https://hooks.slack.com:8443/x",
            "https://hooks.slack.com.evil.example/x",
            "https://evil.example/hooks.slack.com",
            "https://evilhooks.slack.com/x",
            "https://hooks.slack.com@evil.example/x",
            "https://x:y@hooks.slack.com/x",
            "https://hooks.slack.com%2eevil.example/x",
            "https://hooks.slack.com\\@evil.example/x",
            "https://evil.example\\.hooks.slack.com/x",
            "https://evil.example#@hooks.slack.com/",
            "https://evil.example?@hooks.slack.com/",
            "https://hooks.slack.com\u0000.evil.example/",
            "https://hooks.sl\u0430ck.com/x",
            "//hooks.slack.com/x",
            "file:///etc/passwd",
            "ftp://hooks.slack.com/x",
            "gopher://hooks.slack.com/x",
            "http://127.0.0.1:8080/q/health",
            "http://169.254.169.254/latest/meta-data/",
            "http://[::1]/",
            "http://0/",
            "http://2130706433/",
            "jar:https://hooks.slack.com/x!/y",
            "https://hooks.slack.com\r\nX: y/")) {
      assertThat(urls.isAllowed(url)).as(url).isFalse();
    }
  }

  @Test
  void whatIsAllowedIsReadAlikeByWhoeverCallsIt() {
    var urls = with(SLACK);
    for (var url :
        List.of(
            "https://hooks.slack.com/a/../../b",
            "https://hooks.slack.com/x?next=https://evil.example",
            "https://hooks.slack.com/x#https://evil.example",
            "https://hooks.slack.com//evil.example/",
            "https://slack.com/api/@evil.example")) {
      assertThat(urls.isAllowed(url)).as(url).isTrue();
      assertThat(HttpUrl.get(url).host()).as(url).endsWith("slack.com");
    }
  }

  @Test
  void thePractiseApiIsCalledAtItsOwnHostAndPortOnly() throws IOException {
    try (var api = new WebApi();
        var other = new WebApi()) {
      var urls = with(api.url());
      assertThat(urls.isAllowed(api.responseUrl())).isTrue();
      assertThat(urls.isAllowed(other.responseUrl())).isFalse();
      assertThat(urls.isAllowed(api.responseUrl().replace("127.0.0.1", "localhost"))).isFalse();
      urls.post(other.responseUrl(), "{}");
      assertThat(other.calls).isEmpty();
    }
  }

  @Test
  void aRedirectIsNotFollowedAndNoTokenIsBrought() throws IOException {
    try (var api = new WebApi();
        var evil = new WebApi()) {
      for (int status : new int[] {301, 302, 303, 307, 308}) {
        api.on("1", WebApi.Answer.status(status, "Location", evil.responseUrl()));
        with(api.url()).post(api.responseUrl(), "{\"text\":\"private\"}");
      }
      assertThat(api.calls).hasSize(5).allMatch(call -> call.token().isEmpty());
      assertThat(evil.calls).isEmpty();
    }
  }
}
