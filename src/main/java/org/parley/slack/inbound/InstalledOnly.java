package org.parley.slack.inbound;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.InstallationService;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.message.Words;
import org.parley.slack.answer.SlackAnswerWords;
import org.parley.slack.request.WarmUpAnswer;

/**
 * Lets pass what comes from a workspace where the app is installed, and from this very app. Others
 * are answered politely and with a 200: Slack would deliver an event again, and count it against
 * us.
 */
final class InstalledOnly implements Middleware {
  private static final Logger LOG = Logger.getLogger(InstalledOnly.class);
  private static final Set<RequestType> OPEN =
      Set.of(
          RequestType.OAuthStart,
          RequestType.OAuthCallback,
          RequestType.SSLCheck,
          RequestType.UrlVerification);

  private final InstallationService installations;

  InstalledOnly(InstallationService installations) {
    this.installations = installations;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    var context = request.getContext();
    if (OPEN.contains(request.getRequestType()) || WarmUpAnswer.isAsked(context)) {
      return chain.next(request);
    }
    Bot bot = installations.findBot(context.getEnterpriseId(), context.getTeamId());
    if (bot == null || isOfAnotherApp(bot, AppIds.of(request))) {
      LOG.infof("Nothing done for %s: not installed there", request.getRequestType());
      return request.getRequestType() == RequestType.Command ? notInstalled() : Response.ok();
    }
    context.setBotUserId(bot.getBotUserId());
    return chain.next(request);
  }

  private static boolean isOfAnotherApp(Bot bot, @Nullable String appId) {
    return bot.getAppId() != null && appId != null && !bot.getAppId().equals(appId);
  }

  private static Response notInstalled() {
    var words = Words.of(SlackAnswerWords.class, Locale.ENGLISH);
    return Response.json(200, Map.of("response_type", "ephemeral", "text", words.notInstalled()));
  }
}
