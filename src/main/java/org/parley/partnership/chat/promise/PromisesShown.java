package org.parley.partnership.chat.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;
import org.parley.partnership.promise.Promise;
import org.parley.partnership.promise.Promises;

/** {@code promise all}: what is still to be done, one's own first, each with its buttons. */
@ApplicationScoped
class PromisesShown {
  private static final int PAGE = 5;

  private final Promises promises;
  private final Partnerships partnerships;

  PromisesShown(Promises promises, Partnerships partnerships) {
    this.promises = promises;
    this.partnerships = partnerships;
  }

  /**
   * @param wanted from 1; another one means the nearest
   */
  Message page(Invocation call, int wanted) {
    var words = Words.of(PromiseWords.class, call.who().locale());
    var id = new PartnershipId(call.theTopic());
    var mine = mine(call);
    var all = ownFirst(promises.open(id), mine);
    var name = new Span.Strong(partnerships.the(id).name());
    if (all.isEmpty()) {
      return Message.news(words.nothingPromised(name)).actions(another(call, mine, words)).build();
    }
    int pages = (all.size() + PAGE - 1) / PAGE;
    int page = Math.min(pages, Math.max(1, wanted));
    var message = Message.news(words.allPromised(name, all.size()));
    for (Promise it : all.subList((page - 1) * PAGE, Math.min(all.size(), page * PAGE))) {
      message.paragraph(
          words.promised(new Span.Strong(it.organisationName()), it.what(), it.due()));
      if (mine.contains(it.organisation())) {
        message.actions(PromiseButtons.of(it, words));
      }
    }
    if (page < pages) {
      message.actions(more(call, page + 1, words));
    }
    return message.actions(another(call, mine, words)).note(words.page(page, pages)).build();
  }

  private Set<Organisation.Id> mine(Invocation call) {
    return Wearing.all(call).stream()
        .flatMap(it -> it.organisation().stream())
        .collect(Collectors.toSet());
  }

  private static List<Promise> ownFirst(List<Promise> open, Set<Organisation.Id> mine) {
    return open.stream()
        .sorted(Comparator.comparing(it -> !mine.contains(it.organisation())))
        .toList();
  }

  private static Button more(Invocation call, int page, PromiseWords words) {
    var line = "promise all " + page;
    return Button.of(
        words.more(), new Intent.Perform(CommandCall.about(call.theTopic().toString(), line)));
  }

  private static List<Button> another(
      Invocation call, Set<Organisation.Id> mine, PromiseWords words) {
    return mine.isEmpty()
        ? List.of()
        : List.of(
            Button.of(
                words.another(),
                new Intent.Open(FormCall.about(call.theTopic().toString(), PromiseForm.ID, ""))));
  }
}
