package org.parley.app.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How the sandbox is set; {@code .env.example} explains each. */
@ConfigMapping(prefix = "parley.sandbox")
public interface SandboxSettings {

  /** {@code auto}, {@code on} or {@code off}; read by {@link SandboxConfigSourceFactory}. */
  @WithDefault("auto")
  String mode();

  /** Where the played platforms listen, on loopback; 0 takes any free port. */
  @WithDefault("8099")
  int port();

  /** The practice's own folder: its database, its people's messages, its time and its secrets. */
  @WithDefault("./data/sandbox")
  Path data();

  /** A database of its own; by default a file in the folder (H2 builds only). */
  Optional<String> jdbcUrl();
}
