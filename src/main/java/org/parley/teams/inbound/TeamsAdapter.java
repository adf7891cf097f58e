package org.parley.teams.inbound;

import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.AuthenticationException;
import com.microsoft.bot.connector.authentication.ChannelValidation;
import com.microsoft.bot.integration.BotFrameworkHttpAdapter;
import com.microsoft.bot.integration.Configuration;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parley.teams.TeamsSetup;
import org.parley.teams.client.ConnectorClients;

/**
 * The Bot Framework's adapter, used for what it does well: to check an activity's token in full. It
 * is given only the parts that the token is checked against; its turn says nothing but that it was
 * reached. What follows runs on the request's own thread, not on the SDK's pool, where transactions
 * and class loaders do not follow.
 */
final class TeamsAdapter {
  private static final long PATIENCE_SECONDS = 10;
  private static final Duration BETWEEN_KEYS = Duration.ofMinutes(5);

  /** The SDK keeps every address that it ever read keys from: so a few, in turn. */
  private static final int ADDRESSES = 24;

  private final BotFrameworkHttpAdapter sdk;
  private final String keys;
  private final Clock machine;
  private Instant newKeysAt;
  private int address;

  TeamsAdapter(TeamsSetup setup, ConnectorClients clients, Clock machine) {
    this.keys = setup.openIdMetadata().toString();
    this.machine = machine;
    this.newKeysAt = machine.instant().plus(BETWEEN_KEYS);
    sdk =
        new BotFrameworkHttpAdapter(configuration(setup)) {
          @Override
          protected CompletableFuture<AppCredentials> buildAppCredentials(
              String appId, String scope) {
            return CompletableFuture.completedFuture(clients.credentials());
          }
        };
  }

  private static Configuration configuration(TeamsSetup setup) {
    var values = new Properties();
    setup
        .credentials()
        .ifPresent(
            it -> {
              values.setProperty("MicrosoftAppId", it.appId());
              values.setProperty("MicrosoftAppPassword", it.password());
            });
    values.setProperty("BotOpenIdMetadata", setup.openIdMetadata().toString());
    return new SdkConfiguration(values);
  }

  /** Whether the connector sent this. */
  boolean trusts(String authorization, Incoming incoming) {
    return isValid(authorization, incoming)
        || (couldBeANewKey() && isValid(authorization, incoming));
  }

  /**
   * The SDK looks for a key that it does not know only once an hour, so after a change of keys
   * everything would be refused for that long. It keeps keys by address, and a fragment makes
   * another address of the same page.
   */
  private synchronized boolean couldBeANewKey() {
    if (machine.instant().isBefore(newKeysAt)) {
      return false;
    }
    newKeysAt = machine.instant().plus(BETWEEN_KEYS);
    address = (address + 1) % ADDRESSES;
    ChannelValidation.setOpenIdMetaDataUrl(keys + "#" + address);
    return true;
  }

  private boolean isValid(String authorization, Incoming incoming) {
    var reached = new AtomicBoolean();
    try {
      sdk.processIncomingActivity(
              authorization,
              signed(incoming),
              turn -> {
                reached.set(true);
                return CompletableFuture.completedFuture(null);
              })
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException refused) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (AuthenticationException | com.auth0.jwt.exceptions.JWTDecodeException garbage) {
      return false;
    }
    return reached.get();
  }

  private static Activity signed(Incoming incoming) {
    var activity = new Activity(ActivityTypes.MESSAGE);
    activity.setId(incoming.id());
    activity.setChannelId(incoming.channel());
    activity.setServiceUrl(incoming.serviceUrl());
    activity.setConversation(new ConversationAccount(incoming.conversation()));
    activity.setFrom(new ChannelAccount(incoming.sender()));
    activity.setRecipient(new ChannelAccount(incoming.bot()));
    return activity;
  }

  private record SdkConfiguration(Properties values) implements Configuration {
    @Override
    @SuppressWarnings("NullAway")
    public String getProperty(String key) {
      return values.getProperty(key);
    }

    @Override
    public Properties getProperties() {
      return values;
    }

    @Override
    public String[] getProperties(String key) {
      var value = values.getProperty(key);
      return value == null ? new String[0] : value.split(",");
    }
  }
}
