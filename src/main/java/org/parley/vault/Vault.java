package org.parley.vault;

/** Encrypts with the key set of this installation (Tink AEAD). */
public interface Vault {

  /**
   * @param boundTo where the sealed bytes belong ({@code installation/slack/T1}); opening them for
   *     anything else fails, so a row copied elsewhere is worthless
   */
  byte[] seal(String plain, String boundTo);

  /**
   * @throws IllegalStateException without any content, when the bytes were not sealed for this
   *     place or by a key of ours
   */
  String open(byte[] sealed, String boundTo);
}
