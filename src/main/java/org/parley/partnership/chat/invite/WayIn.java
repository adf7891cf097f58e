package org.parley.partnership.chat.invite;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.conversation.port.Platform;

/**
 * How an organisation comes in: what its IT installs and what its people type, on those platforms
 * that this server is set up for.
 */
@ApplicationScoped
class WayIn {
  private static final String EITHER = "either";

  private final List<Platform.Setup> setups;
  private final String publicUrl;

  WayIn(
      @All List<Platform.Setup> setups,
      @ConfigProperty(name = "parley.public-url") String publicUrl) {
    this.setups = List.copyOf(setups);
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /** For the organisation's IT, a line for each platform that another workspace can connect to. */
  List<String> install(InviteWords words) {
    var lines = new ArrayList<String>();
    if (takesMore(Platform.SLACK)) {
      lines.add(words.installSlack(publicUrl + "/slack/install"));
    }
    if (takesMore(Platform.TEAMS)) {
      lines.add(words.installTeams());
    }
    return lines;
  }

  /** What people type then. */
  String type(InviteWords words, String code) {
    var on =
        setups.stream()
            .filter(Platform.Setup::isOn)
            .map(it -> it.platform().code())
            .distinct()
            .toList();
    return words.type(code, on.size() == 1 ? on.get(0) : EITHER);
  }

  private boolean takesMore(Platform platform) {
    return setups.stream().anyMatch(it -> it.platform() == platform && it.takesMoreWorkspaces());
  }
}
