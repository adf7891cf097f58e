package org.parley.slack.inbound;

import com.slack.api.bolt.App;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.message.Message;
import org.parley.slack.Database;
import org.parley.slack.KeptInstallations;
import org.parley.slack.KnownPeople;
import org.parley.slack.SlackSetup;
import org.parley.slack.answer.AfterAcknowledging;
import org.parley.slack.answer.SlackAnswers;
import org.parley.slack.client.SlackCalls;
import org.parley.slack.client.SlackClients;
import org.parley.slack.install.InstallPages;
import org.parley.slack.install.InstallationStore;
import org.parley.slack.install.OAuthStates;
import org.parley.slack.request.RequestRoom;

/** Every room of Slack, around ports in memory. */
final class Rooms {
  final KnownPeople people = new KnownPeople();
  final List<Request> requests = new CopyOnWriteArrayList<>();
  final SlackClients clients;
  final App app;
  final SlackDoor door;
  volatile Function<Request, Reply> says = r -> Reply.answer(Message.saying("Yes."));

  Rooms(SlackSetup setup, KeptInstallations installations) throws IOException {
    clients = new SlackClients(setup);
    var calls = new SlackCalls(clients, installations);
    var answers = new SlackAnswers(setup, clients, calls, new AfterAcknowledging());
    var room = RequestRoom.with(people, conductor(), installations, calls, answers);
    var installing =
        new SlackApps.Installing(
            new InstallationStore(installations, installations),
            new OAuthStates(Database.fresh(), setup),
            new InstallPages());
    app =
        new SlackApps(setup, clients, installing, room.receivers(), room.events())
            .app()
            .orElseThrow();
    door = new SlackDoor(app, new SlackSignature(setup.signingSecrets(), Clock.systemUTC()));
  }

  private Conductor conductor() {
    return request -> {
      people.known(request.who()).orElseThrow();
      requests.add(request);
      return says.apply(request);
    };
  }
}
