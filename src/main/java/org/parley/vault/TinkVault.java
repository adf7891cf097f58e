package org.parley.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * AES-256-GCM by Tink. The key set comes from the configuration; where it is missing and that is
 * allowed (a single process with its own data folder), one is made and kept beside the data.
 */
@ApplicationScoped
class TinkVault implements Vault {
  private final Aead aead;

  TinkVault(
      @ConfigProperty(name = "parley.encryption-key") Optional<String> configured,
      @ConfigProperty(name = "parley.encryption-key-file") Optional<String> file) {
    try {
      AeadConfig.register();
      var keys = parse(configured.filter(it -> !it.isBlank()).orElseGet(() -> fromFile(file)));
      aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new ConfigurationException(
          "PARLEY_ENCRYPTION_KEY is not a Tink key set; nothing was read or written.");
    }
  }

  private static KeysetHandle parse(String json) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
  }

  private static String fromFile(Optional<String> file) {
    var path =
        file.filter(it -> !it.isBlank())
            .map(Path::of)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "PARLEY_ENCRYPTION_KEY is missing: make one (java -jar quarkus-run.jar key),"
                            + " keep a copy elsewhere, and set it."));
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(path, KeySets.fresh(), StandardOpenOption.WRITE);
      }
      return Files.readString(path);
    } catch (IOException e) {
      throw new ConfigurationException("The key file cannot be read or written: " + path);
    }
  }

  @Override
  public byte[] seal(String plain, String boundTo) {
    try {
      return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), bytes(boundTo));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not be sealed");
    }
  }

  @Override
  public String open(byte[] sealed, String boundTo) {
    try {
      return new String(aead.decrypt(sealed, bytes(boundTo)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not sealed for this place, or by another key");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
