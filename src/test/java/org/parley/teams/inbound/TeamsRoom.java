package org.parley.teams.inbound;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.limit.Allowance;
import org.parley.teams.Remembered;
import org.parley.teams.TeamsSetup;
import org.parley.teams.answer.ReplyCards;
import org.parley.teams.answer.TeamsAnswers;
import org.parley.teams.client.ConnectorClients;
import org.parley.teams.client.PersonalChats;
import org.parley.teams.client.Rosters;
import org.parley.teams.client.TeamsConnector;
import org.parley.teams.install.TeamsInstallations;
import org.parley.teams.render.TeamsFormRenderer;
import org.parley.teams.render.TeamsMessageRenderer;

/** The whole Teams room, put together by hand. */
record TeamsRoom(TeamsSetup setup, Remembered remembered, CommandBook book, Conductor conductor) {

  TeamsInbound open(Clock machine) {
    var clients = ConnectorClients.of(setup);
    var connector = new TeamsConnector(clients, remembered.installations);
    var chats = new PersonalChats(connector, remembered.installations);
    var rosters = new Rosters(clients, remembered.installations);
    var asking = new Asking(conductor, new Introductions(remembered.people, rosters), setup);
    var cards = new ReplyCards(new TeamsMessageRenderer(setup), new TeamsFormRenderer());
    var answers = new TeamsAnswers(connector, chats, (Executor) ForkJoinPool.commonPool());
    var turns =
        new TeamsTurns(
            new TeamsInstallations(remembered.installations, remembered.lanes, machine),
            chats,
            asking,
            new MessageTurn(asking, book, remembered.people, cards, answers),
            new InvokeTurn(asking, cards, answers));
    var crowd = new Crowd(new Allowance(1, System::nanoTime), cards, answers);
    return new TeamsInbound(new TeamsDoor(setup, clients, machine), crowd, turns);
  }
}
