package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.parley.screens.Goldens;

/**
 * The picture in the README, and the words that it shows. A test that sees the sandbox hands in a
 * shot and these words; where they differ from what the committed picture shows, {@code
 * -Dgolden.update=true} takes both anew, to be looked at.
 */
public final class ReadmePicture {
  static final Path PICTURE = Path.of("docs/sandbox.png");
  public static final int WIDTH = 1280;
  public static final int HEIGHT = 800;

  private static final Path WORDS = Path.of("src/test/resources/goldens/readme-picture.txt");

  private ReadmePicture() {}

  public static void shows(Path shot, List<String> cards) throws IOException {
    var words = String.join("\n\n", cards.stream().map(ReadmePicture::anyDay).toList()) + "\n";
    assertThat(words).isEqualTo(Goldens.text(WORDS, words));
    if (Goldens.areMadeAnew()) {
      Files.copy(shot, PICTURE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Without the day and time when it was taken. */
  private static String anyDay(String card) {
    return card.strip()
        .replaceAll("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", "Day")
        .replaceAll("(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b", "Day")
        .replaceAll("\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b", "Month")
        .replaceAll("Day,? (Month \\d+|\\d+ Month)(,? \\d{4})?", "a day")
        .replaceAll("\\d{1,2}:\\d{2}(\\s[AP]M)?( [A-Z]{3,4}([+-]\\d+)?)?", "a time")
        .replaceAll("\\s*\\n\\s*", "\n");
  }
}
