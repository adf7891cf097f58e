package org.parley.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
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

  @Test
  void afterANewKeyBecamePrimaryOldRowsAreReadAndNewOnesNeedTheNewKey()
      throws GeneralSecurityException, IOException {
    var before = vault("key").seal(CANARY, "a");
    var old = Files.readString(folder.resolve("key"));
    var both = withANewPrimary(old);
    var rotated = new TinkVault(Optional.of(both), Optional.empty());
    var after = rotated.seal(CANARY, "a");
    assertThat(rotated.open(before, "a")).isEqualTo(CANARY);
    assertThat(rotated.open(after, "a")).isEqualTo(CANARY);
    assertThatThrownBy(() -> vault("key").open(after, "a"))
        .isInstanceOf(IllegalStateException.class);
    var newOnly = new TinkVault(Optional.of(withoutTheOldKey(both)), Optional.empty());
    assertThat(newOnly.open(after, "a")).isEqualTo(CANARY);
    assertThatThrownBy(() -> newOnly.open(before, "a")).isInstanceOf(IllegalStateException.class);
  }

  private static String withANewPrimary(String json) throws GeneralSecurityException {
    var fresh =
        KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
            .withRandomId()
            .makePrimary();
    return written(KeysetHandle.newBuilder(read(json)).addEntry(fresh).build());
  }

  private static String withoutTheOldKey(String json) throws GeneralSecurityException {
    return written(KeysetHandle.newBuilder(read(json)).deleteAt(0).build());
  }

  private static KeysetHandle read(String json) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
  }

  private static String written(KeysetHandle keys) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
  }
}
