package org.parley.teams.inbound;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.message.Message;
import org.parley.teams.ConnectorOnLoopback;
import org.parley.teams.MovableClock;
import org.parley.teams.Remembered;
import org.parley.teams.TeamsSetup;

/** The whole Teams room, put together by hand, before a connector on this machine. */
final class TeamsInATest implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  final ConnectorOnLoopback microsoft = new ConnectorOnLoopback();
  final Remembered remembered = new Remembered();
  final MovableClock machine = new MovableClock();
  final List<Request> requests = new CopyOnWriteArrayList<>();
  private final TeamsInbound inbound;
  private volatile Function<Request, Reply> answering =
      request -> Reply.answer(Message.saying("Here you are."));

  TeamsInATest() {
    this(it -> it.setup(), new CommandBook(List.of(), List.of()));
  }

  TeamsInATest(Function<ConnectorOnLoopback, TeamsSetup> setups, CommandBook book) {
    var room =
        new TeamsRoom(
            setups.apply(microsoft),
            remembered,
            book,
            request -> {
              requests.add(request);
              return answering.apply(request);
            });
    inbound = room.open(machine);
  }

  void answerWith(Reply reply) {
    answering = request -> reply;
  }

  void answerWith(Function<Request, Reply> replies) {
    answering = replies;
  }

  /** An activity with a token that is right. */
  Response send(ObjectNode activity) {
    return send(microsoft.token(), activity.toString());
  }

  Response send(@Nullable String authorization, String body) {
    try {
      return inbound.receive(
          authorization, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A message that Ann typed in her chat with the app. */
  ObjectNode typedInPerson(String text) {
    return activity("message", personal()).put("text", text);
  }

  /** A message that Ann typed in a channel, with the app's name before it. */
  ObjectNode typedInChannel(String text) {
    var activity = activity("message", channel()).put("text", "<at>Parley</at> " + text);
    var mention = activity.withArray("entities").addObject();
    mention.put("type", "mention").put("text", "<at>Parley</at>");
    mention.putObject("mentioned").put("id", "28:bot").put("name", "Parley");
    return activity;
  }

  /** A button of the given data, pressed through Action.Execute. */
  ObjectNode executed(ObjectNode conversation, String data) {
    var activity = activity("invoke", conversation).put("name", "adaptiveCard/action");
    activity.put("replyToId", "card-1");
    var action = activity.putObject("value").putObject("action");
    action.put("type", "Action.Execute").put("verb", "c").set("data", tree(data));
    return activity;
  }

  /** A dialog that is asked for ({@code task/fetch}) or sent ({@code task/submit}). */
  ObjectNode dialog(String name, ObjectNode conversation, String data) {
    var activity = activity("invoke", conversation).put("name", name);
    activity.putObject("value").set("data", tree(data));
    return activity;
  }

  ObjectNode activity(String type, ObjectNode conversation) {
    var activity =
        tree(
            """
            {"id":"1700000000001","channelId":"msteams","timestamp":"2026-11-21T22:06:27Z",
             "localTimestamp":"2026-11-21T23:06:27.257+01:00","locale":"de-DE",
             "from":{"id":"29:ann","name":"Ann","aadObjectId":"ann"},
             "recipient":{"id":"28:bot","name":"Parley"},
             "entities":[{"type":"clientInfo","locale":"de-DE","timezone":"Europe/Berlin"}],
             "channelData":{"tenant":{"id":"t-1"}}}""");
    activity.put("type", type).put("serviceUrl", microsoft.serviceUrl());
    activity.set("conversation", conversation);
    return activity;
  }

  static ObjectNode personal() {
    return tree("{\"id\":\"a:ann\",\"conversationType\":\"personal\",\"tenantId\":\"t-1\"}");
  }

  static ObjectNode channel() {
    return tree(
        """
        {"id":"19:room@thread.tacv2;messageid=1700","conversationType":"channel","isGroup":true,
         "tenantId":"t-1"}""");
  }

  static ObjectNode tree(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The card of a call. */
  static com.fasterxml.jackson.databind.JsonNode card(ConnectorOnLoopback.Call call) {
    return call.body().path("attachments").path(0).path("content");
  }

  @Override
  public void close() {
    microsoft.close();
  }
}
