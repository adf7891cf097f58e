package org.parley.slack.answer;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jboss.logging.Logger;
import org.parley.slack.client.SlackClients;

/**
 * Posts to the address that Slack gives with a button: five times within half an hour. An address
 * is an input: only Slack's own hosts, or the host of the configured API, are called.
 */
final class ResponseUrls {
  private static final Logger LOG = Logger.getLogger(ResponseUrls.class);
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final Set<String> SLACK = Set.of("hooks.slack.com", "hooks.slack-gov.com");

  private final SlackClients clients;
  private final URI apiUrl;

  ResponseUrls(SlackClients clients, URI apiUrl) {
    this.clients = clients;
    this.apiUrl = apiUrl;
  }

  boolean isAllowed(String url) {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      return false;
    }
    if (address.getHost() == null || address.getUserInfo() != null) {
      return false;
    }
    var isSlack =
        "https".equals(address.getScheme())
            && SLACK.contains(address.getHost())
            && (address.getPort() == -1 || address.getPort() == 443);
    var isApi =
        address.getHost().equals(apiUrl.getHost())
            && address.getPort() == apiUrl.getPort()
            && String.valueOf(address.getScheme()).equals(apiUrl.getScheme());
    return isSlack || isApi;
  }

  /** Says it there; a failure is logged without content, for the act itself is kept already. */
  void post(String url, String json) {
    if (!isAllowed(url)) {
      LOG.warn("A response_url that is not Slack's was not called");
      return;
    }
    var request = new Request.Builder().url(url).post(RequestBody.create(json, JSON)).build();
    try (var answer = clients.http().newCall(request).execute()) {
      if (!answer.isSuccessful()) {
        LOG.warnf("A private answer was not taken by Slack: http %d", answer.code());
      }
    } catch (IOException e) {
      LOG.warnf("A private answer did not reach Slack: %s", e.getClass().getSimpleName());
    }
  }
}
