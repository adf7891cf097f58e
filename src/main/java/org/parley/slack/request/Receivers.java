package org.parley.slack.request;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Words;
import org.parley.slack.answer.SlackAnswerWords;
import org.parley.slack.answer.SlackAnswers;
import org.parley.slack.answer.SubmittedForm;
import org.parley.slack.answer.Surface;
import org.parley.slack.render.ButtonValue;
import org.parley.slack.render.FormOrigin;

/** What a person typed, pressed or sent, as one request each. */
@Singleton
public class Receivers {
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final Conversation conversation;
  private final SlackAnswers answers;
  private final HomeTab home;
  private final WarmUpAnswer warmUp;

  Receivers(Conversation conversation, SlackAnswers answers, HomeTab home, WarmUpAnswer warmUp) {
    this.conversation = conversation;
    this.answers = answers;
    this.home = home;
    this.warmUp = warmUp;
  }

  /**
   * Registers with Bolt. An administrator may have named the command otherwise, so any is taken.
   */
  public void register(App app) {
    app.command(
        ANY,
        (request, context) ->
            WarmUpAnswer.isAsked(context) ? warmUp.give() : typed(request.getPayload(), context));
    app.blockAction(ANY, (request, context) -> pressed(request.getPayload(), context));
    app.viewSubmission(ANY, (request, context) -> sent(request.getPayload(), context));
    app.viewClosed(ANY, (request, context) -> context.ack());
    app.globalShortcut(
        "partnership_new", (request, context) -> shortcut(request.getPayload(), context));
  }

  private Response typed(SlashCommandPayload payload, Context context) {
    var workspace = context.getTeamId();
    var arrival =
        new Arrival(
            Places.person(payload.getUserId(), payload.getTeamId(), workspace),
            String.valueOf(payload.getUserName()),
            Places.of(workspace, payload.getChannelId(), payload.getUserId()),
            Places.key(workspace, payload.getTriggerId()),
            new Said.Typed(TypedText.plain(orEmpty(payload.getText()))));
    return conversation.handle(arrival, answers.acknowledgement(workspace, payload.getTriggerId()));
  }

  private Response pressed(BlockActionPayload payload, Context context) {
    var action = payload.getActions().get(0);
    if (action.getValue() == null) {
      return Response.ok();
    }
    var workspace = context.getTeamId();
    var user = payload.getUser();
    var origin = payload.getView() == null ? null : metadata(payload.getView());
    var place =
        origin == null
            ? Places.of(workspace, channel(payload), user.getId())
            : origin.origin().place(workspace, user.getId());
    var surface = surface(payload, workspace);
    var said = ButtonValue.read(action.getValue());
    if (said.isEmpty()) {
      var viewer = Conversation.stranger(place);
      var words = Words.of(SlackAnswerWords.class, viewer.locale());
      return surface.show(Reply.refuse(Message.saying(words.unknownButton())), viewer);
    }
    var who = Places.person(user.getId(), user.getTeamId(), workspace);
    var key = Places.key(workspace, payload.getTriggerId());
    var response =
        conversation.handle(
            new Arrival(who, String.valueOf(user.getName()), place, key, said.get()), surface);
    if (payload.getView() != null && "home".equals(payload.getView().getType())) {
      home.showSoon(who, workspace, payload.getTriggerId() + "/home");
    }
    return response;
  }

  private Surface surface(BlockActionPayload payload, String workspace) {
    var view = payload.getView();
    if (view != null && "modal".equals(view.getType())) {
      return answers.sameModal(workspace, view.getId(), title(view));
    }
    return payload.getResponseUrl() == null
        ? answers.newModal(workspace, payload.getTriggerId())
        : answers.responseUrl(workspace, payload.getTriggerId(), payload.getResponseUrl());
  }

  private Response sent(ViewSubmissionPayload payload, Context context) {
    var view = payload.getView();
    var workspace = context.getTeamId();
    var user = payload.getUser();
    var surface = new SubmittedForm(title(view), FormAnswers.firstField(view));
    var form = metadata(view);
    if (form == null) {
      return Response.ok();
    }
    var answers = FormAnswers.of(view);
    return conversation.handle(
        new Arrival(
            Places.person(user.getId(), user.getTeamId(), workspace),
            String.valueOf(user.getName()),
            form.origin().place(workspace, user.getId()),
            Places.key(workspace, view.getId(), FormAnswers.digest(answers)),
            new Said.Submitted(form.form(), answers)),
        surface);
  }

  private Response shortcut(GlobalShortcutPayload payload, Context context) {
    var workspace = context.getTeamId();
    var user = payload.getUser();
    return conversation.handle(
        new Arrival(
            Places.person(user.getId(), user.getTeamId(), workspace),
            String.valueOf(user.getUsername()),
            Places.of(workspace, null, user.getId()),
            Places.key(workspace, payload.getTriggerId()),
            new Said.Opened(FormCall.of("new"))),
        answers.newModal(workspace, payload.getTriggerId()));
  }

  private static @Nullable String channel(BlockActionPayload payload) {
    if (payload.getChannel() != null) {
      return payload.getChannel().getId();
    }
    return payload.getContainer() == null ? null : payload.getContainer().getChannelId();
  }

  private static FormOrigin.@Nullable Sent metadata(View view) {
    return FormOrigin.read(orEmpty(view.getPrivateMetadata())).orElse(null);
  }

  private static String title(View view) {
    return view.getTitle() == null ? "" : orEmpty(view.getTitle().getText());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
