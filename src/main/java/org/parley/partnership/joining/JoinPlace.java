package org.parley.partnership.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.organisation.place.LinkedChannel;

/** From where somebody asks to join. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class JoinPlace {
  private String platform;
  private String workspace;

  @Column(name = "workspace_name")
  private String workspaceName;

  private @Nullable String conversation;

  protected JoinPlace() {}

  /** In a channel. */
  public static JoinPlace channel(LinkedChannel.Key channel, String workspaceName) {
    var place = personal(channel.platform(), channel.workspace(), workspaceName);
    place.conversation = channel.conversation();
    return place;
  }

  /** In a personal chat. */
  public static JoinPlace personal(String platform, String workspace, String workspaceName) {
    var place = new JoinPlace();
    place.platform = platform;
    place.workspace = workspace;
    place.workspaceName = workspaceName;
    return place;
  }

  Optional<LinkedChannel.Key> channel() {
    return Optional.ofNullable(conversation)
        .map(it -> new LinkedChannel.Key(platform, workspace, it));
  }

  String workspaceName() {
    return workspaceName;
  }
}
