package org.parley.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser, or somebody who pretends to be one, gets to see. */
@QuarkusTest
@TestProfile(AttackedParley.class)
class PagesAttackTest extends Attacked {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/slack/install",
        "/slack/oauth_redirect?error=access_denied",
        "/slack/oauth_redirect?code=c&state=s",
        "/slack/events",
        "/api/messages",
        "/nowhere",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/parley.css",
        "/q/health",
        "/q/metrics",
        "/q/nowhere"
      })
  void everyAnswerIsGuardedAndSaysNothingOfWhatRunsHere(String path) {
    var answer = attacker.get(path);
    assertThat(answer.status()).isNotEqualTo(500);
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000; includeSubDomains");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
        .doesNotContain("|", "unsafe-eval");
    assertThat(answer.header("Server") + answer.header("X-Powered-By")).isEmpty();
    if (!path.startsWith("/q/metrics")) {
      assertThat(answer.body().toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("quarkus", "undertow", "vert.x", "exception", "org.parley", "jboss");
    }
  }

  @Test
  void nothingIsKeptByABrowserOrAProxyExceptWhatNeverChanges() {
    for (var path : List.of("/slack/install", "/slack/oauth_redirect", "/nowhere", "/q/health")) {
      assertThat(attacker.get(path).header("Cache-Control")).as(path).isEqualTo("no-store");
    }
  }

  @Test
  void theStateOfAnInstallationIsForOneBrowserOnThisHostOnly() {
    var answer = attacker.get("/slack/install");
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Set-Cookie"))
        .startsWith("__Host-")
        .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/;", "Max-Age=600");
    assertThat(answer.header("Location"))
        .startsWith("https://slack.com/oauth/v2/authorize?")
        .contains("redirect_uri=https%3A%2F%2Fparley.example%2Fslack%2Foauth_redirect");
  }

  @Test
  void whatComesWithARedirectIsNotRepeatedOnThePage() {
    for (var query :
        List.of(
            "error=%3Cscript%3Ealert(1)%3C/script%3E",
            "code=%3Cscript%3E&state=%3Cscript%3E",
            "error=x&error_description=%22%3E%3Cscript%3E",
            "state=x%0d%0aSet-Cookie:%20a=b&code=y")) {
      var answer = attacker.get("/slack/oauth_redirect?" + query);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("<script", "alert(");
      assertThat(answer.header("Set-Cookie")).doesNotContain("a=b");
    }
    assertThat(attacker.slack.calls("oauth.v2.access")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/dev",
        "/q/dev-ui",
        "/q/openapi",
        "/q/swagger-ui",
        "/q/arc/beans",
        "/q/info",
        "/q/scheduler",
        "/q/flyway",
        "/q/logging-manager",
        "/sandbox/",
        "/sandbox/api/state",
        "/h2-console",
        "/WEB-INF/web.xml",
        "/META-INF/resources/index.html",
        "/application.properties"
      })
  void whatNobodyNeedsIsNotThere(String path) {
    assertThat(attacker.get(path).status()).isEqualTo(404);
  }

  @Test
  void noOtherPageMayReadAnything() {
    for (var path : List.of("/", "/q/health", "/slack/install", "/api/messages")) {
      var answer = attacker.get(path, "Origin: https://evil.example");
      assertThat(answer.head().toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("access-control-allow");
    }
  }
}
