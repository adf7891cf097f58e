package org.parley.kill;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.parley.testing.RealPostgres;

/** The build for PostgreSQL, on a server that really writes and is not killed. */
class PostgresKillIT extends KillContract {
  @Override
  String name() {
    return "postgresql";
  }

  @Override
  Path app() {
    return Path.of("target", "quarkus-app-postgresql");
  }

  @Override
  Map<String, String> database() {
    Map<String, String> environment = new HashMap<>();
    new RealPostgres()
        .start()
        .forEach(
            (key, value) ->
                environment.put(
                    key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
    environment.put("PARLEY_ENCRYPTION_KEY", key());
    return environment;
  }

  @Override
  int kills() {
    return Integer.getInteger("parley.kill.postgresql", 6);
  }

  private static String key() {
    try {
      AeadConfig.register();
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
          InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
