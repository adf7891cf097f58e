package org.parley.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The system's Chromium, which talks to this machine only. */
public final class Browsers implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");
  private static final List<Path> KNOWN =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private static final Logger LOG = Logger.getLogger(Browsers.class);

  private final Playwright playwright;
  private final Browser browser;

  private Browsers(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Says so where it is not: what only a browser can show is then not tested. */
  public static boolean isHere() {
    boolean here = KNOWN.stream().anyMatch(Files::isExecutable);
    if (!here) {
      LOG.warn("Chromium is not on this machine, so this is skipped: apt-get install chromium");
    }
    return here;
  }

  public static Browsers start() {
    Path binary = KNOWN.stream().filter(Files::isExecutable).findFirst().orElseThrow();
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options = new BrowserType.LaunchOptions().setExecutablePath(binary).setArgs(QUIET);
    return new Browsers(playwright, playwright.chromium().launch(options));
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
