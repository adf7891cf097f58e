package org.parley.sandbox.slack;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.sandbox.slack.api.ConsentPage;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.Views;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;

/**
 * Installs the app as a person with a browser would: opens the bot's install page, presses Allow,
 * and goes back with the code and the cookies. The bot then redeems the code by itself.
 */
final class Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LINK =
      Pattern.compile("https?://[^\"'\\s<>]+/oauth/v2/authorize[^\"'\\s<>]*");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Scene scene;
  private final Cast cast;
  private final ConsentPage consent;

  Browser(Scene scene, Cast cast, ConsentPage consent) {
    this.scene = scene;
    this.cast = cast;
    this.consent = consent;
  }

  ActResult install(Act act) {
    var installer = new Views.Owner(cast.team(act).id(), cast.person(act).id());
    long start = System.nanoTime();
    try {
      HttpResponse<String> page =
          get(URI.create(scene.world().bot().get() + "/slack/install"), Map.of());
      URI back = consent.allow(parameters(authorizeLink(page)), installer);
      HttpResponse<String> done = get(back, cookies(page));
      long millis = (System.nanoTime() - start) / 1_000_000;
      boolean installed =
          scene.state().locked(() -> scene.state().installed(installer.team())).isPresent();
      return new ActResult(
          done.statusCode(), millis, installed ? "" : "Parley did not finish the installation.");
    } catch (IOException unreachable) {
      throw new CannotAct("Parley's install page cannot be reached.");
    } catch (IllegalArgumentException refused) {
      throw new CannotAct("Slack refused: " + refused.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotAct("Stopped.");
    }
  }

  private HttpResponse<String> get(URI uri, Map<String, String> cookies)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** From the redirect, or from the link on the install page. */
  private static String authorizeLink(HttpResponse<String> page) {
    var matcher = LINK.matcher(page.headers().firstValue("Location").orElseGet(page::body));
    if (!matcher.find()) {
      throw new CannotAct("Parley's install page leads nowhere (HTTP " + page.statusCode() + ").");
    }
    return matcher.group().replace("&amp;", "&");
  }

  private static Map<String, String> parameters(String link) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String pair : link.substring(link.indexOf('?') + 1).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        all.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return all;
  }

  private static Map<String, String> cookies(HttpResponse<String> page) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String cookie : page.headers().allValues("Set-Cookie")) {
      String pair = cookie.split(";", 2)[0];
      int equals = pair.indexOf('=');
      if (equals > 0) {
        all.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return all;
  }

  private static String decoded(String raw) {
    return URLDecoder.decode(raw, StandardCharsets.UTF_8);
  }
}
