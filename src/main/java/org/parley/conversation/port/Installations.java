package org.parley.conversation.port;

import java.util.List;
import java.util.Optional;

/**
 * Where the app is installed; kept by the organisation capability, secrets encrypted with the
 * installation as associated data. Every method has a transaction of its own or joins the caller's.
 */
public interface Installations {

  /**
   * Keeps an installation; one row per platform and workspace, so doing it again replaces the
   * secret and makes it active.
   */
  void keep(Installation installation, String secret);

  Optional<Installation> find(Platform platform, String workspace);

  /** The secret of an active installation: Slack's bot token, Teams' service URL. */
  default Optional<String> secret(Platform platform, String workspace) {
    return connected(platform, workspace).map(Connected::secret);
  }

  /** An active installation with its secret, by one look. */
  Optional<Connected> connected(Platform platform, String workspace);

  /** Uninstalled or revoked: the secret is wiped, the rest stays. Idempotent. */
  void disconnect(Platform platform, String workspace);

  List<Installation> active(Platform platform);

  /** One that can be spoken to. */
  record Connected(Installation installation, String secret) {
    /** Without the secret, for whoever logs it. */
    @Override
    public String toString() {
      return installation.toString();
    }
  }

  /**
   * An installation.
   *
   * @param workspace Slack team id (or enterprise id for an org-wide installation), Teams tenant id
   * @param name the platform's own name of the workspace
   * @param botUser the app's own user or bot id there
   * @param detail what else the platform room needs, in its own short notation; no secrets
   */
  record Installation(
      Platform platform, String workspace, String name, String botUser, String detail) {}
}
