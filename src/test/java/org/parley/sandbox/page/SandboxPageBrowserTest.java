package org.parley.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.parley.testing.Browsers;
import org.parley.testing.PracticeSandbox;

/** One story on one page; each test goes on where the one before it ended. */
@QuarkusTest
@TestProfile(SandboxPageBrowserTest.Fresh.class)
@EnabledIf("org.parley.testing.Browsers#isHere")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SandboxPageBrowserTest {

  /** A sandbox of its own: classes with one profile share one. */
  public static class Fresh extends PracticeSandbox {}

  private static final String TEAMS = "7c0d1b9e-52f4-4b0e-9a43-6e1f2d8c5a10";
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static Browsers browsers;

  @TestHTTPResource URI self;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void open() {
    browsers = Browsers.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @AfterAll
  static void close() {
    browsers.close();
  }

  @AfterEach
  void thePageHasNothingToComplainOf() {
    assertThat(complaints).isEmpty();
  }

  @Test
  @Order(1)
  void threeWorkspacesStandSideBySideAndTheHintsGoAway() {
    Page page = visit(1440, 900, ColorScheme.LIGHT);
    assertThat(workspace(page, "T0HARBOUR")).isVisible();
    assertThat(workspace(page, "T0SHORE")).isVisible();
    assertThat(workspace(page, TEAMS)).isVisible();
    shot(page, "first-visit");
    button(page.locator("#hints"), "Got it").click();
    assertThat(page.locator("#hints")).isHidden();
    page.reload();
    assertThat(workspace(page, TEAMS)).isVisible();
    assertThat(page.locator("#hints")).isHidden();
  }

  @Test
  @Order(2)
  void aWorkspaceIsConnectedThroughSlacksOwnConsentPage() {
    Page page = visit(1440, 900, ColorScheme.LIGHT);
    Locator harbour = workspace(page, "T0HARBOUR");
    Page consent = page.waitForPopup(() -> button(harbour, "Add to Slack").click());
    consent.getByLabel("Harbour Trust").check();
    button(consent.locator("body"), "Allow").click();
    assertThat(harbour.getByText("Parley is not connected")).isHidden();
    button(harbour, "Invite Parley to this channel").click();
    assertThat(harbour.getByText("Parley is not in this channel")).isHidden();
  }

  @Test
  @Order(3)
  void aFormOpensHoldsTheKeyboardSaysWhatIsMissingAndIsSent() {
    Page page = visit(1440, 900, ColorScheme.LIGHT);
    type(page, "T0HARBOUR", "/partnership new");
    Locator form = page.getByRole(AriaRole.DIALOG);
    assertThat(form).isVisible();
    Locator name = form.getByLabel("What shall we call it?");
    assertThat(name).isFocused();
    button(form, "Begin").click();
    assertThat(form.getByText("Please complete this required field.").first()).isVisible();
    assertThat(name).hasAttribute("aria-invalid", "true");
    shot(page, "form-with-problems");
    name.fill("Clean Harbour");
    form.getByLabel("What is the issue?").fill("Oil and litter <b>harm</b> everybody.");
    form.getByLabel("Why could a partnership").fill("Nobody can do it alone.");
    button(form, "Begin").click();
    assertThat(form.getByText("is begun, in Hypothesize")).isVisible();
    page.keyboard().press("Escape");
    assertThat(form).isHidden();
    Locator post = workspace(page, "T0HARBOUR").getByTestId("message").last();
    assertThat(post).containsText("Oil and litter <b>harm</b> everybody.");
  }

  @Test
  @Order(4)
  void teamsIsAddedToATeamAndAnswersInTheChat() {
    Page page = visit(1440, 900, ColorScheme.LIGHT);
    Locator teams = workspace(page, TEAMS);
    button(teams, "Add Parley to this team").click();
    assertThat(teams.getByText("Parley is not in this conversation")).isHidden();
    room(teams, "Parley").click();
    button(teams, "Add Parley to your chat").click();
    assertThat(teams.getByText("Parley is not in your chat")).isHidden();
    type(page, TEAMS, "help");
    assertThat(teams.getByText("What you can type").first()).isVisible();
    shot(page, "both-platforms");
  }

  @Test
  @Order(5)
  void onAPhoneOneWorkspaceIsShownAtATimeAndNothingSticksOut() {
    Page page = visit(360, 740, ColorScheme.LIGHT);
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Port Authority")).click();
    assertThat(workspace(page, TEAMS)).isVisible();
    assertThat(workspace(page, "T0HARBOUR")).isHidden();
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
    shot(page, "phone");
    visit(360, 740, ColorScheme.DARK);
  }

  @Test
  @Order(6)
  void timeMovesFromTheBarAndTheDarkPageIsDark() {
    Page page = visit(1440, 900, ColorScheme.DARK);
    String before = page.getByTestId("clock").textContent();
    button(page.locator("#bar"), "+1 week").click();
    assertThat(page.getByTestId("clock")).not().hasText(before);
    page.getByText("What just happened").click();
    assertThat(page.getByTestId("happenings")).containsText("Parley wrote to #clean-harbour");
    shot(page, "dark");
    assertThat((String) page.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(16, 21, 23)");
  }

  private Page visit(int width, int height, ColorScheme scheme) {
    var context =
        browsers
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme));
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        it -> {
          if (it.type().equals("error")) {
            complaints.add(it.text());
          }
        });
    page.navigate(self.resolve("/").toString().replace("127.0.0.1", "localhost"));
    page.waitForSelector("body[data-ready]");
    return page;
  }

  private static Locator workspace(Page page, String id) {
    return page.getByTestId("ws-" + id);
  }

  private static Locator room(Locator workspace, String name) {
    return button(workspace.getByTestId("conversations"), name);
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void type(Page page, String workspace, String text) {
    Locator composer = workspace(page, workspace).getByTestId("composer");
    composer.fill(text);
    composer.press("Enter");
  }

  private static void shot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
  }
}
