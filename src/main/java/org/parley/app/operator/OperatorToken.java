package org.parley.app.operator;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What an operator shows; only its hash is kept. Without one, nobody is let in. */
@Singleton
public class OperatorToken {
  static final int SHORTEST = 32;
  private static final String SCHEME = "Bearer ";

  private final Optional<byte[]> hash;

  @Inject
  OperatorToken(@ConfigProperty(name = "parley.operator.token") Optional<String> token) {
    Optional<String> given = token.map(String::strip).filter(it -> !it.isEmpty());
    given
        .filter(it -> it.length() < SHORTEST)
        .ifPresent(
            it -> {
              throw new ConfigurationException(
                  "PARLEY_OPERATOR_TOKEN is too short: it needs at least %d characters, for"
                          .formatted(SHORTEST)
                      + " example from `openssl rand -hex 32`.");
            });
    hash = given.map(OperatorToken::hash);
  }

  boolean isSet() {
    return hash.isPresent();
  }

  /** Whether this header shows the token; takes as long whatever it shows. */
  boolean opens(@Nullable String authorization) {
    String shown =
        authorization != null && authorization.startsWith(SCHEME)
            ? authorization.substring(SCHEME.length())
            : "";
    return hash.isPresent() && MessageDigest.isEqual(hash.get(), hash(shown));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
