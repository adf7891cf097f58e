package org.parley.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parley.sandbox.page.SandboxPage.HARBOUR;
import static org.parley.sandbox.page.SandboxPage.PORT;
import static org.parley.sandbox.page.SandboxPage.button;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parley.testing.Browsers;
import org.parley.testing.InABrowser;
import org.parley.testing.PracticeSandbox;

@QuarkusTest
@TestProfile(ExampleBrowserTest.Fresh.class)
@InABrowser
class ExampleBrowserTest {

  /** A sandbox of its own: classes with one profile share one. */
  public static class Fresh extends PracticeSandbox {}

  /** The example is a story of its own, told in one go. */
  private static final Duration A_WHOLE_STORY = Duration.ofMinutes(3);

  @TestHTTPResource URI self;

  @Test
  void aNewcomerLoadsTheExampleForwardsAWeekAndAnAnswerOnSlackChangesTheCardOnTeams() {
    try (Browsers browsers = Browsers.start()) {
      SandboxPage page = SandboxPage.onADesk(browsers, self);
      button(page.hints(), "Got it").click();
      button(page.bar(), "Load the example").click();
      assertThat(button(page.bar(), "Example loaded"))
          .isDisabled(
              new LocatorAssertions.IsDisabledOptions().setTimeout(A_WHOLE_STORY.toMillis()));
      page.shot("example");

      page.forward("+1 week");
      Somebody ana = page.somebody(HARBOUR, "Ana");
      Somebody paula = page.somebody(PORT, "Paula");
      ana.reads("check-in of", "heard from 0 of 4 partners");
      paula.reads("check-in of", "heard from 0 of 4 partners");

      ana.says("checkin answer");
      ana.form()
          .fill("What moved since last time?", "The survey has begun.")
          .send("Send my answer")
          .reads("I keep your answer")
          .close();
      paula.reads("heard from 1 of 4 partners", "The survey has begun.");
      page.shot("answered");
      page.nothingToComplainOf();
    }
  }
}
