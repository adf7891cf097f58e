package org.parley.organisation.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A Slack workspace or a Teams tenant where Parley is, or was, installed. */
@Entity
@Table(name = "workspace")
@SuppressWarnings("NullAway.Init")
public class Workspace {
  @jakarta.persistence.Id private UUID id;
  private String platform;

  @Column(name = "workspace_key")
  private String key;

  private String name;

  @Column(name = "bot_user")
  private String botUser;

  private String detail;

  @Column(name = "sealed_secret")
  private byte @Nullable [] sealedSecret;

  @Column(name = "connected_at")
  private Instant connectedAt;

  @Version private long version;

  protected Workspace() {}

  public static Workspace at(String platform, String key) {
    var workspace = new Workspace();
    workspace.id = UUID.randomUUID();
    workspace.platform = platform;
    workspace.key = key;
    return workspace;
  }

  /** Connected, or connected again; the newest secret counts. */
  public void connected(Particulars particulars, byte[] sealed, Instant at) {
    name = particulars.name();
    botUser = particulars.botUser();
    detail = particulars.detail();
    sealedSecret = sealed.clone();
    connectedAt = at;
  }

  /** The secret is gone for good; who took part, and what was said, stays. */
  public void disconnected() {
    sealedSecret = null;
  }

  public Optional<byte[]> sealedSecret() {
    return Optional.ofNullable(sealedSecret).map(byte[]::clone);
  }

  public String platform() {
    return platform;
  }

  public String key() {
    return key;
  }

  public Instant connectedAt() {
    return connectedAt;
  }

  public Particulars particulars() {
    return new Particulars(name, botUser, detail);
  }

  /** What the platform says of a workspace. */
  public record Particulars(String name, String botUser, String detail) {}
}
