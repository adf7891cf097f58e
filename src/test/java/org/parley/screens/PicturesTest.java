package org.parley.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parley.testing.Browsers;

/**
 * Every golden as a picture, for both platforms, at the width of a workspace and of a phone: {@code
 * mvn -Ppictures test}, then look at {@code target/pictures/index.html}.
 */
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class PicturesTest {
  private static final Path OUT = Path.of("target/pictures");
  private static final Path PAGE = Path.of("src/main/resources/META-INF/resources");
  private static final Path FRAME = Path.of("src/test/resources/pictures");
  private static final String SITE = "http://pictures.parley.example/";
  private static final Map<String, Integer> WIDTHS = Map.of("", 480, "-phone", 360);
  private static final List<String> PLATFORMS = List.of("slack", "teams");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyGoldenCanBeDrawnAndFitsItsPlace() throws IOException {
    var softly = new SoftAssertions();
    try (var browsers = Browsers.start()) {
      for (var width : WIDTHS.entrySet()) {
        for (var platform : PLATFORMS) {
          draw(browsers.browser(), platform, width.getKey(), softly);
        }
      }
    }
    Files.writeString(OUT.resolve("index.html"), table());
    softly.assertAll();
  }

  private static void draw(Browser browser, String platform, String kind, SoftAssertions softly)
      throws IOException {
    var page =
        browser.newPage(
            new Browser.NewPageOptions().setViewportSize(WIDTHS.get(kind), 1600).setLocale("en"));
    var complaints = new ArrayList<String>();
    page.onPageError(complaints::add);
    page.route("**/*", PicturesTest::answer);
    page.navigate(SITE + "frame.html");
    page.waitForFunction("() => window.draw");
    for (var name : Goldens.cases()) {
      softly
          .assertThat(drawn(page, platform, name))
          .as(platform + kind + " " + name)
          .isEqualTo("[]");
      page.locator("#drawn")
          .screenshot(new Locator.ScreenshotOptions().setPath(picture(platform, kind, name)));
    }
    assertThat(complaints).isEmpty();
    page.close();
  }

  private static String drawn(Page page, String platform, String name) throws IOException {
    return page.evaluate(
            "([platform, golden, form]) => JSON.stringify("
                + "draw(platform, JSON.parse(golden), JSON.parse(form)))",
            List.of(
                platform,
                Files.readString(Goldens.of(platform, name)),
                Files.readString(form(platform, name))))
        .toString();
  }

  /** What is to be mended is shown in the form of that name: {@code new-form-to-mend}. */
  private static Path form(String platform, String name) throws IOException {
    return Goldens.cases().stream()
        .filter(name::startsWith)
        .map(it -> Goldens.of(platform, it))
        .filter(PicturesTest::isForm)
        .max(Comparator.comparing(it -> it.toString().length()))
        .orElse(Goldens.of(platform, name));
  }

  private static boolean isForm(Path golden) {
    try {
      return JSON.readTree(golden.toFile()).path("type").asText().equals("modal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(Route route) {
    var path = URI.create(route.request().url()).getPath().substring(1);
    var file = Path.of(path).startsWith("sandbox") ? PAGE.resolve(path) : FRAME.resolve(path);
    if (route.request().url().startsWith(SITE) && Files.isRegularFile(file)) {
      route.fulfill(new Route.FulfillOptions().setPath(file));
    } else {
      route.abort();
    }
  }

  private static Path picture(String platform, String kind, String name) {
    return OUT.resolve(platform + kind).resolve(name + ".png");
  }

  private static String table() throws IOException {
    var rows = new StringBuilder();
    for (var name : Goldens.cases()) {
      rows.append("<tr><th scope=\"row\" id=\"%s\">%s</th>".formatted(name, name));
      for (var platform : PLATFORMS) {
        for (var kind : List.of("", "-phone")) {
          rows.append(
              "<td><img loading=\"lazy\" src=\"%s%s/%s.png\" alt=\"%s on %s\" width=\"%d\"></td>"
                  .formatted(platform, kind, name, name, platform, WIDTHS.get(kind)));
        }
      }
      rows.append("</tr>\n");
    }
    return """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Parley's screens</title>
        <style>body { font: 15px/1.5 system-ui, sans-serif; margin: 1rem; }
        th, td { vertical-align: top; text-align: left; padding: .5rem; border-top: 1px solid #ccc; }
        thead th { position: sticky; top: 0; background: #fff; } img { border: 1px solid #ddd; }
        </style></head><body><h1>Parley's screens</h1><table><thead><tr><th>Screen</th><th>Slack</th>
        <th>Slack, on a phone</th><th>Teams</th><th>Teams, on a phone</th></tr></thead><tbody>
        """
        + rows
        + "</tbody></table></body></html>\n";
  }
}
