package org.parley.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.parley.testing.Browsers;
import org.parley.testing.PracticeSandbox;

@QuarkusTest
@TestProfile(ExampleBrowserTest.Fresh.class)
@EnabledIf("org.parley.testing.Browsers#isHere")
class ExampleBrowserTest {

  /** A sandbox of its own: classes with one profile share one. */
  public static class Fresh extends PracticeSandbox {}

  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final String TEAMS = "7c0d1b9e-52f4-4b0e-9a43-6e1f2d8c5a10";

  @TestHTTPResource URI self;

  @Test
  void aNewcomerLoadsTheExampleForwardsAWeekAndAnAnswerOnSlackChangesTheCardOnTeams() {
    try (Browsers browsers = Browsers.start()) {
      PlaywrightAssertions.setDefaultAssertionTimeout(120_000);
      Page page =
          browsers.browser().newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
      page.navigate(self.resolve("/").toString().replace("127.0.0.1", "localhost"));
      button(page.locator("#hints"), "Got it").click();
      button(page.locator("#bar"), "Load the example").click();
      assertThat(button(page.locator("#bar"), "Example loaded")).isDisabled();
      shot(page, "example");

      button(page.locator("#bar"), "+1 week").click();
      Locator slack = page.getByTestId("ws-T0HARBOUR");
      Locator teams = page.getByTestId("ws-" + TEAMS);
      assertThat(card(slack)).containsText("heard from 0 of 4 partners", anyCase());
      assertThat(card(teams)).containsText("heard from 0 of 4 partners", anyCase());
      assertThat(button(page.locator("#bar"), "+1 week")).isEnabled();

      slack.getByTestId("composer").fill("/partnership checkin answer");
      slack.getByTestId("composer").press("Enter");
      Locator form = page.getByRole(AriaRole.DIALOG);
      form.getByLabel("What moved since last time?").fill("The survey has begun.");
      button(form, "Send my answer").click();
      assertThat(form).containsText("I keep your answer");
      button(form, "Close").last().click();
      assertThat(card(teams)).containsText("The survey has begun.");
      assertThat(card(teams)).containsText("heard from 1 of 4 partners", anyCase());
      shot(page, "answered");
    }
  }

  /** An open round says "Heard from", a closed one "heard from". */
  private static LocatorAssertions.ContainsTextOptions anyCase() {
    return new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true);
  }

  /** The newest living card of a check-in. */
  private static Locator card(Locator workspace) {
    return workspace
        .getByTestId("message")
        .filter(new Locator.FilterOptions().setHasText("check-in of"))
        .filter(new Locator.FilterOptions().setHasText("Heard from"))
        .last();
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void shot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
  }
}
