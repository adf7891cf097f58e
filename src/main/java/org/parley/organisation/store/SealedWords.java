package org.parley.organisation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Base64;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.parley.organisation.privacy.Delicate;
import org.parley.vault.Vault;

/** Keeps {@link Delicate} words sealed, bound to their row: {@code sealed:<row>:<bytes>}. */
@Converter(autoApply = true)
@Immutable
@ApplicationScoped
public class SealedWords implements AttributeConverter<Delicate, String> {
  private static final String SEALED = "sealed:";

  private final Vault vault;

  public SealedWords(Vault vault) {
    this.vault = vault;
  }

  @Override
  public String convertToDatabaseColumn(Delicate words) {
    var bytes = vault.seal(words.text(), place(words.row()));
    return SEALED + words.row() + ":" + Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public Delicate convertToEntityAttribute(String kept) {
    if (!kept.startsWith(SEALED)) {
      return Delicate.unsealed(kept);
    }
    var parts = kept.substring(SEALED.length()).split(":", 2);
    var row = UUID.fromString(parts[0]);
    return new Delicate(row, vault.open(Base64.getDecoder().decode(parts[1]), place(row)));
  }

  private static String place(UUID row) {
    return "delicate/" + row;
  }
}
