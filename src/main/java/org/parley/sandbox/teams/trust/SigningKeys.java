package org.parley.sandbox.teams.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The RS256 keys that sign what is sent to the bot. The newest signs; the one before it is still
 * published, as the platform does while it changes keys.
 */
public final class SigningKeys {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private static final int PUBLISHED = 2;

  /** Newest first. */
  private final List<Key> keys = new ArrayList<>();

  private record Key(String kid, KeyPair pair) {}

  public SigningKeys() {
    keys.add(fresh());
  }

  /** Signs with a new key from now on. */
  public synchronized void rotate() {
    keys.add(0, fresh());
    keys.subList(Math.min(keys.size(), PUBLISHED), keys.size()).clear();
  }

  /** A signed JWT with these claims. */
  public synchronized String sign(ObjectNode claims) {
    var key = keys.get(0);
    var header = JSON.objectNode().put("alg", "RS256").put("kid", key.kid()).put("typ", "JWT");
    var content = encoded(header) + "." + encoded(claims);
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.pair().getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("RS256 is part of every JDK", e);
    }
  }

  /** The public keys as the platform publishes them. */
  public synchronized ObjectNode published() {
    var out = JSON.objectNode();
    var list = out.putArray("keys");
    for (var key : keys) {
      var rsa = (RSAPublicKey) key.pair().getPublic();
      var jwk = list.addObject();
      jwk.put("kty", "RSA").put("use", "sig").put("alg", "RS256");
      jwk.put("kid", key.kid()).put("x5t", key.kid());
      jwk.put("n", number(rsa.getModulus())).put("e", number(rsa.getPublicExponent()));
      jwk.putArray("endorsements").add("msteams");
    }
    return out;
  }

  public synchronized JsonNode save() {
    var out = JSON.arrayNode();
    for (var key : keys) {
      var secret = Base64.getEncoder().encodeToString(key.pair().getPrivate().getEncoded());
      out.addObject().put("kid", key.kid()).put("key", secret);
    }
    return out;
  }

  public synchronized void load(JsonNode saved) {
    if (saved.isEmpty()) {
      return;
    }
    keys.clear();
    saved.forEach(k -> keys.add(restored(k)));
  }

  private static Key restored(JsonNode saved) {
    try {
      var factory = KeyFactory.getInstance("RSA");
      var bytes = Base64.getDecoder().decode(saved.path("key").asText());
      var secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(bytes));
      var open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
      return new Key(saved.path("kid").asText(), new KeyPair(factory.generatePublic(open), secret));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a saved signing key", e);
    }
  }

  private static Key fresh() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new Key(UUID.randomUUID().toString(), generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("RSA is part of every JDK", e);
    }
  }

  private static String encoded(JsonNode json) {
    return URL.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String number(BigInteger value) {
    var bytes = value.toByteArray();
    var unsigned = bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    return URL.encodeToString(unsigned);
  }
}
