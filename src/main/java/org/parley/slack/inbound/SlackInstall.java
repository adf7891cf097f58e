package org.parley.slack.inbound;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.parley.fault.Faults;
import org.parley.slack.SlackSetup;

/** Where a browser begins and ends an installation. Only where a client id is configured. */
@WebServlet(urlPatterns = {"/slack/install", "/slack/oauth_redirect"})
public class SlackInstall extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(SlackInstall.class);

  private final transient Optional<App> app;

  @Inject
  SlackInstall(SlackSetup setup, SlackApps apps) {
    this.app = setup.oauth().flatMap(configured -> apps.app());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (app.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      write(
          app.get().run(new SlackRequestParser(app.get().config()).parse(parsed(request))),
          response);
    } catch (Exception e) {
      var reference = Faults.reference();
      LOG.errorf(Faults.withoutWords(e), "Reference %s: an installation failed", reference);
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  private static HttpRequest parsed(HttpServletRequest request) {
    var query = new HashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> query.put(name, Arrays.asList(values)));
    var cookies = Collections.list(request.getHeaders("Cookie"));
    return HttpRequest.builder()
        .requestUri(request.getServletPath())
        .queryString(query)
        .headers(new RequestHeaders(Map.of("Cookie", cookies)))
        .requestBody("")
        .remoteAddress("")
        .build();
  }

  private static void write(Response from, HttpServletResponse to) throws IOException {
    to.setStatus(from.getStatusCode());
    from.getHeaders().forEach((name, values) -> values.forEach(v -> to.addHeader(name, v)));
    to.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; object-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'");
    if (from.getContentType() != null) {
      to.setContentType(from.getContentType());
    }
    if (from.getBody() != null) {
      to.getOutputStream().write(from.getBody().getBytes(StandardCharsets.UTF_8));
    }
  }
}
