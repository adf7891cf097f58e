package org.parley.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parley.testing.Browsers;

/** The sandbox's page in a window of its own, with what any script on it complained of. */
final class SandboxPage {

  static final String HARBOUR = "T0HARBOUR";
  static final String SHORELINE = "T0SHORE";
  static final String PORT = "7c0d1b9e-52f4-4b0e-9a43-6e1f2d8c5a10";

  /** For a machine that does ten other things at once. */
  private static final double PATIENCE_MILLIS = 60_000;

  private static final Path SHOTS = Path.of("target", "screenshots");

  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private SandboxPage(Page page) {
    this.page = page;
  }

  static SandboxPage onADesk(Browsers browsers, URI self) {
    return open(browsers, self, sized(1440, 900));
  }

  static SandboxPage onADeskInTheDark(Browsers browsers, URI self) {
    return open(browsers, self, sized(1440, 900).setColorScheme(ColorScheme.DARK));
  }

  static SandboxPage onAPhone(Browsers browsers, URI self) {
    return open(browsers, self, sized(360, 740));
  }

  static SandboxPage onAPhoneInTheDark(Browsers browsers, URI self) {
    return open(browsers, self, sized(360, 740).setColorScheme(ColorScheme.DARK));
  }

  private static Browser.NewContextOptions sized(int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height);
  }

  private static SandboxPage open(Browsers browsers, URI self, Browser.NewContextOptions look) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    var context = browsers.browser().newContext(look);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    var opened = new SandboxPage(context.newPage());
    opened.page.onPageError(opened.complaints::add);
    opened.page.onConsoleMessage(
        it -> {
          if (it.type().equals("error")) {
            opened.complaints.add(it.text());
          }
        });
    // Slack's consent page sends back to localhost, where the install cookie must have been set.
    opened.page.navigate(self.resolve("/").toString().replace("127.0.0.1", "localhost"));
    opened.page.waitForSelector("body[data-ready]");
    return opened;
  }

  Page page() {
    return page;
  }

  Locator bar() {
    return page.locator("#bar");
  }

  Locator hints() {
    return page.locator("#hints");
  }

  Locator workspace(String id) {
    return page.getByTestId("ws-" + id);
  }

  /** The form that lies open in front. */
  Locator form() {
    return page.getByRole(AriaRole.DIALOG);
  }

  Somebody somebody(String workspace, String name) {
    return new Somebody(page, workspace, name);
  }

  /** What time it is for the people there. */
  Instant now() {
    return Instant.parse(page.getByTestId("clock").getAttribute("datetime"));
  }

  /** Moves time with the bar's button, and waits until everything due on the way is done. */
  void forward(String step) {
    Locator forward = button(bar(), step);
    Instant before = now();
    forward.click();
    page.waitForCondition(() -> now().isAfter(before.plusSeconds(60)));
    assertThat(forward).isEnabled();
    assertThat(bar().locator(".clock .bar-state")).isEmpty();
  }

  Path shot(String name) {
    return shot(page, name);
  }

  static Path shot(Page page, String name) {
    Path file = SHOTS.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    return file;
  }

  /** The same, in a window of another size: every room at its end, mouse and keyboard nowhere. */
  Path shot(String name, int width, int height) {
    var before = page.viewportSize();
    page.setViewportSize(width, height);
    page.mouse().move(0, 0);
    page.evaluate("document.activeElement.blur()");
    page.getByTestId("messages")
        .evaluateAll("rooms => rooms.forEach(it => { it.scrollTop = it.scrollHeight; })");
    Path file = shot(name);
    page.setViewportSize(before.width, before.height);
    return file;
  }

  void nothingSticksOut() {
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(page.viewportSize().width);
  }

  void nothingToComplainOf() {
    var since = List.copyOf(complaints);
    complaints.clear();
    assertThat(since).isEmpty();
  }

  void close() {
    page.context().close();
  }

  static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
