package org.parley.slack.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.User;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Platform;

/** The calls that answer a person at once or ask about one, each with its workspace's token. */
@Singleton
public class SlackCalls {
  private final SlackClients clients;
  private final Installations installations;

  public SlackCalls(SlackClients clients, Installations installations) {
    this.clients = clients;
    this.installations = installations;
  }

  /** Loads what a first call needs, without calling. */
  public void warmUp() {
    clients.methods("");
  }

  /** Opens a modal; a trigger works once, for three seconds. */
  public void openView(String workspace, String trigger, ObjectNode view) throws SlackRefusal {
    call(workspace, c -> c.viewsOpen(r -> r.triggerId(trigger).viewAsString(view.toString())));
  }

  /** Replaces what a modal shows. */
  public void updateView(String workspace, String viewId, ObjectNode view) throws SlackRefusal {
    call(workspace, c -> c.viewsUpdate(r -> r.viewId(viewId).viewAsString(view.toString())));
  }

  /** Replaces what a person's Home tab shows. */
  public void publishHome(String workspace, String user, ObjectNode view) throws SlackRefusal {
    call(workspace, c -> c.viewsPublish(r -> r.userId(user).viewAsString(view.toString())));
  }

  /** What Slack says of a person, with the language. */
  public User person(String workspace, String user) throws SlackRefusal {
    return call(workspace, c -> c.usersInfo(r -> r.user(user).includeLocale(true))).getUser();
  }

  /** Whose token this is. */
  public AuthTestResponse whose(String token) throws SlackRefusal {
    return call(clients.methods(token), c -> c.authTest(r -> r));
  }

  private <A extends SlackApiTextResponse> A call(String workspace, Call<A> call)
      throws SlackRefusal {
    var token =
        installations
            .secret(Platform.SLACK, workspace)
            .orElseThrow(() -> new SlackRefusal("not_installed"));
    return call(clients.methods(token), call);
  }

  private static <A extends SlackApiTextResponse> A call(MethodsClient client, Call<A> call)
      throws SlackRefusal {
    try {
      var answer = call.run(client);
      if (!answer.isOk()) {
        throw new SlackRefusal(SlackErrors.code(String.valueOf(answer.getError())));
      }
      return answer;
    } catch (SlackApiException e) {
      throw new SlackRefusal("http_" + e.getResponse().code());
    } catch (IOException | com.google.gson.JsonParseException e) {
      throw new SlackRefusal(e.getClass().getSimpleName());
    }
  }

  @FunctionalInterface
  private interface Call<A> {
    A run(MethodsClient client) throws IOException, SlackApiException;
  }
}
