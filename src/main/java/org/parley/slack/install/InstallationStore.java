package org.parley.slack.install;

import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.service.InstallationService;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Installations.Installation;
import org.parley.conversation.port.Lanes;
import org.parley.conversation.port.Platform;

/**
 * Bolt's view of the installations. Bots only: nobody's own token is asked for or kept, and neither
 * is an incoming webhook. Installations for a whole Enterprise organisation and tokens that expire
 * are refused, for both need what is not built.
 */
@Singleton
public class InstallationStore implements InstallationService {
  private static final String APP = "app=";

  private final Installations installations;
  private final Lanes lanes;

  public InstallationStore(Installations installations, Lanes lanes) {
    this.installations = installations;
    this.lanes = lanes;
  }

  /** Why something cannot be installed; {@link InstallPages} has the words. */
  enum Refusal {
    ENTERPRISE,
    ROTATION
  }

  /** Carries a refusal through Bolt to the page. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(Refusal refusal) {
      super(refusal.name());
    }
  }

  @Override
  public void saveInstallerAndBot(Installer installer) throws Refused {
    if (Boolean.TRUE.equals(installer.getIsEnterpriseInstall()) || installer.getTeamId() == null) {
      throw new Refused(Refusal.ENTERPRISE);
    }
    if (installer.getBotTokenExpiresAt() != null || installer.getBotRefreshToken() != null) {
      throw new Refused(Refusal.ROTATION);
    }
    var name = ((com.slack.api.bolt.model.builtin.DefaultInstaller) installer).getTeamName();
    keep(
        new Installation(
            Platform.SLACK,
            installer.getTeamId(),
            name == null ? installer.getTeamId() : name,
            installer.getBotUserId(),
            APP + installer.getAppId()),
        installer.getBotAccessToken());
  }

  /** Keeps it, and lets go on what waited for it. */
  void keep(Installation installation, String token) {
    installations.keep(installation, token);
    lanes.resumeAll(Platform.SLACK, installation.workspace());
  }

  @Override
  public @Nullable Bot findBot(@Nullable String enterpriseId, @Nullable String teamId) {
    return teamId == null
        ? null
        : installations.connected(Platform.SLACK, teamId).map(InstallationStore::bot).orElse(null);
  }

  private static Bot bot(Installations.Connected connected) {
    var installation = connected.installation();
    var bot = new DefaultBot();
    bot.setTeamId(installation.workspace());
    bot.setBotUserId(installation.botUser());
    bot.setBotAccessToken(connected.secret());
    bot.setAppId(appId(installation.detail()));
    return bot;
  }

  private static @Nullable String appId(String detail) {
    return detail.startsWith(APP) && detail.length() > APP.length() && !detail.equals("app=null")
        ? detail.substring(APP.length())
        : null;
  }

  @Override
  public @Nullable Installer findInstaller(
      @Nullable String enterpriseId, @Nullable String teamId, @Nullable String userId) {
    return null;
  }

  @Override
  public void deleteBot(Bot bot) {
    deleteAll(bot.getEnterpriseId(), bot.getTeamId());
  }

  @Override
  public void deleteInstaller(Installer installer) {}

  @Override
  public void deleteAll(@Nullable String enterpriseId, @Nullable String teamId) {
    if (teamId != null) {
      installations.disconnect(Platform.SLACK, teamId);
      lanes.holdAll(Platform.SLACK, teamId);
    }
  }

  @Override
  public boolean isHistoricalDataEnabled() {
    return false;
  }

  @Override
  public void setHistoricalDataEnabled(boolean isEnabled) {}
}
