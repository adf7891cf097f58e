package org.parley.organisation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.organisation.privacy.Delicate;
import org.parley.vault.Vault;

class SealedWordsTest {
  private static final UUID ROW = UUID.fromString("5a3c9b52-6d6f-4d0e-8b39-0d5b1f7b9a01");
  private static final UUID OTHER = UUID.fromString("5a3c9b52-6d6f-4d0e-8b39-0d5b1f7b9a02");
  private static final String CANARY = "canary words 4f2a";

  /** Says where it was sealed, as the real one enforces; see TinkVaultTest. */
  private static final class OpenVault implements Vault {
    @Override
    public byte[] seal(String plain, String boundTo) {
      return (boundTo + "|" + plain).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String open(byte[] sealed, String boundTo) {
      var text = new String(sealed, StandardCharsets.UTF_8);
      if (!text.startsWith(boundTo + "|")) {
        throw new IllegalStateException("sealed elsewhere");
      }
      return text.substring(boundTo.length() + 1);
    }
  }

  private final SealedWords sealed = new SealedWords(new OpenVault());

  @Test
  void whatIsKeptIsReadAgainInItsRowOnly() {
    var kept = sealed.convertToDatabaseColumn(new Delicate(ROW, CANARY));
    assertThat(kept).doesNotContain(CANARY);
    var read = sealed.convertToEntityAttribute(kept);
    assertThat(read.in(ROW)).isEqualTo(CANARY);
    assertThatThrownBy(() -> read.in(OTHER)).isInstanceOf(IllegalStateException.class);
    assertThat(read.toString()).doesNotContain(CANARY);
  }

  @Test
  void aRowThatIsRenamedIsNotReadAtAll() {
    var kept = sealed.convertToDatabaseColumn(new Delicate(ROW, CANARY));
    var renamed = kept.replace(ROW.toString(), OTHER.toString());
    assertThatThrownBy(() -> sealed.convertToEntityAttribute(renamed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatWasKeptBeforeWordsWereSealedIsReadAsItStands() {
    assertThat(sealed.convertToEntityAttribute(CANARY).in(ROW)).isEqualTo(CANARY);
  }

  @Test
  void whatIsKeptFitsItsColumn() {
    var longest = new Delicate(ROW, "\ud83e\udd1d".repeat(1_000));
    var bytes = longest.text().getBytes(StandardCharsets.UTF_8).length + 64;
    var encoded = Base64.getEncoder().encodeToString(new byte[bytes]).length();
    assertThat(encoded + "sealed:".length() + 37).isLessThan(8_000);
  }
}
