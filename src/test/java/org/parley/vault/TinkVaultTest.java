package org.parley.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinkVaultTest {
  private static final String CANARY = "xoxb-canary-7f3a";

  @TempDir Path folder;

  private TinkVault vault(String file) {
    return new TinkVault(Optional.empty(), Optional.of(folder.resolve(file).toString()));
  }

  @Test
  void whatIsSealedOpensAtItsPlaceWithTheSameKeyAlsoAfterARestart() {
    var sealed = vault("key").seal(CANARY, "installation/slack/T1");
    assertThat(vault("key").open(sealed, "installation/slack/T1")).isEqualTo(CANARY);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
  }

  @Test
  void whatIsSealedDoesNotOpenElsewhereAndTheErrorSaysNothingOfIt() {
    var sealed = vault("key").seal(CANARY, "installation/slack/T1");
    assertThatThrownBy(() -> vault("key").open(sealed, "installation/slack/T2"))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessageNotContaining(CANARY);
  }

  @Test
  void anotherKeyOpensNothing() {
    var sealed = vault("key").seal(CANARY, "a");
    assertThatThrownBy(() -> vault("other").open(sealed, "a"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theKeyFileIsItsOwnersOnly() throws IOException {
    vault("key").seal("x", "a");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void withoutAKeyAndWithoutAPlaceForOneItDoesNotStart() {
    assertThatThrownBy(() -> new TinkVault(Optional.empty(), Optional.of(" ")))
        .hasMessageContaining("PARLEY_ENCRYPTION_KEY");
    assertThatThrownBy(() -> new TinkVault(Optional.of("no json " + CANARY), Optional.empty()))
        .hasMessageContaining("PARLEY_ENCRYPTION_KEY")
        .hasMessageNotContaining(CANARY);
  }
}
