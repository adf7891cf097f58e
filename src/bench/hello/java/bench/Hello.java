package bench;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;

/** The least that a Bolt app can do: check the signature, and say hello. */
@WebServlet("/slack/events")
public class Hello extends SlackAppServlet {
  private static final long serialVersionUID = 1;

  public Hello() {
    super(app());
  }

  private static App app() {
    String secret = System.getenv("SLACK_SIGNING_SECRET");
    AppConfig config = AppConfig.builder().signingSecret(secret).build();
    var verified =
        new RequestVerification(new SlackSignature.Verifier(new SlackSignature.Generator(secret)));
    return new App(config, List.of(verified))
        .command("/partnership", (request, context) -> context.ack("Hello"));
  }
}
