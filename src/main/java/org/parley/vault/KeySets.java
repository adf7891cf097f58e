package org.parley.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.PrintStream;
import java.security.GeneralSecurityException;

/** Makes what everything is sealed with. */
public final class KeySets {
  private KeySets() {}

  /** A Tink key set in JSON with one new AES-256-GCM key: a secret. */
  public static String fresh() {
    try {
      AeadConfig.register();
      var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key set could be made");
    }
  }

  /** {@code key}: prints one for {@code PARLEY_ENCRYPTION_KEY} and ends; answers the exit code. */
  public static int print(PrintStream out) {
    out.println(fresh());
    return 0;
  }
}
