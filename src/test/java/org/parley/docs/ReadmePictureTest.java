package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the picture shows is held by the test that takes it, in a browser. */
class ReadmePictureTest {
  private static final int MOST_BYTES = 250_000;

  @Test
  void readmeShowsThePictureFirstAndSaysInWordsWhatIsOnIt() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String first = readme.substring(0, readme.indexOf("\n## "));
    var shown = Pattern.compile("!\\[([^\\]]+)]\\((\\S+)\\)").matcher(first);
    assertThat(shown.find()).isTrue();
    assertThat(Path.of(shown.group(2))).isEqualTo(ReadmePicture.PICTURE);
    assertThat(shown.group(1)).contains("Slack", "Teams").hasSizeGreaterThan(60);
  }

  @Test
  void thePictureIsThereAndSmall() throws IOException {
    var picture = ImageIO.read(ReadmePicture.PICTURE.toFile());
    assertThat(picture.getWidth()).isEqualTo(ReadmePicture.WIDTH);
    assertThat(picture.getHeight()).isEqualTo(ReadmePicture.HEIGHT);
    assertThat(Files.size(ReadmePicture.PICTURE)).isLessThanOrEqualTo(MOST_BYTES);
  }
}
