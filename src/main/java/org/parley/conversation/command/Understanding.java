package org.parley.conversation.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CleanText;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.Topics;
import org.parley.conversation.port.Topics.Found;
import org.parley.conversation.port.Topics.Hat;
import org.parley.role.Deed;
import org.parley.role.Role;

/**
 * Finds out what is meant, and lets only those do it who may. The one gate before every command.
 */
@ApplicationScoped
class Understanding {
  private static final Logger LOG = Logger.getLogger(Understanding.class);

  private final CommandBook book;
  private final Topics topics;

  Understanding(CommandBook book, Topics topics) {
    this.book = book;
    this.topics = topics;
  }

  Request.Said.Visitor<Reply> of(Profile who, Destination place) {
    return new Heard(who, place);
  }

  private static Optional<UUID> id(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException forged) {
      return Optional.of(new UUID(0, 0));
    }
  }

  /** What is asked for, for which matter and hat it was drawn, and how it is done. */
  private record Wish(
      Deed deed, String topic, String hat, Pick.Again again, Function<Invocation, Reply> doing) {}

  private final class Heard implements Request.Said.Visitor<Reply> {
    private final Profile who;
    private final Destination place;
    private final ConductorWords words;
    private final Pick pick;

    Heard(Profile who, Destination place) {
      this.who = who;
      this.place = place;
      this.words = Words.of(ConductorWords.class, who.locale());
      this.pick = new Pick(words);
    }

    @Override
    public Reply typed(Request.Said.Typed said) {
      return perform(CommandCall.of(oneLine(said.line())));
    }

    @Override
    public Reply pressed(Request.Said.Pressed said) {
      return perform(said.call());
    }

    private String oneLine(String line) {
      return Limits.beginning(CleanText.of(line).replace('\n', ' ').strip(), Limits.LINE);
    }

    private Reply perform(CommandCall call) {
      var understood = book.understand(call.words());
      if (understood.isEmpty()) {
        return unknown(call.words());
      }
      var command = understood.get().command();
      var arguments = understood.get().arguments();
      return grant(
          new Wish(
              command.deed(arguments),
              call.topic(),
              call.hat(),
              (topic, hat) -> new Intent.Perform(new CommandCall(topic, hat, call.words())),
              invocation -> command.run(invocation.with(arguments))));
    }

    private Reply unknown(String line) {
      var typed = Limits.beginning(line.strip().split("\\s+", 2)[0], 40);
      return Reply.refuse(
          Message.saying(
              book.nearest(line)
                  .map(near -> words.unknownWordNear(typed, new Span.Command(near)))
                  .orElseGet(() -> words.unknownWord(typed, new Span.Command("help")))));
    }

    @Override
    public Reply opened(Request.Said.Opened said) {
      return withForm(said.form(), (form, call) -> form.open(call, said.form()));
    }

    @Override
    public Reply submitted(Request.Said.Submitted said) {
      return withForm(said.form(), (form, call) -> form.submit(call, said.form(), said.answers()));
    }

    private Reply withForm(FormCall call, BiFunction<ChatForm, Invocation, Reply> doing) {
      var form = book.form(call.form());
      if (form.isEmpty()) {
        return Reply.refuse(Message.saying(words.outdated()));
      }
      return grant(
          new Wish(
              form.get().deed(),
              call.topic(),
              call.hat(),
              (topic, hat) ->
                  new Intent.Open(new FormCall(call.form(), topic, hat, call.subject())),
              invocation -> doing.apply(form.get(), invocation)));
    }

    private Reply grant(Wish wish) {
      var found = topics.find(who.id(), place, id(wish.topic()));
      if (wish.deed().needsNoPart()) {
        return done(wish, invocationForAnybody(found, wish));
      }
      return found.accept(
          new Found.Visitor<>() {
            @Override
            public Reply nothing(Found.Nothing nothing) {
              return Reply.refuse(
                  Message.saying(
                      words.nothingHere(new Span.Command("join"), new Span.Command("new"))));
            }

            @Override
            public Reply several(Found.Several several) {
              return pick.matter(several, wish.again());
            }

            @Override
            public Reply one(Found.One one) {
              return withHat(one, wish);
            }
          });
    }

    /**
     * Arguments and subjects are inputs: one that means nothing is refused, and nothing is changed.
     */
    private Reply done(Wish wish, Invocation call) {
      try {
        return wish.doing().apply(call);
      } catch (IllegalArgumentException | NoSuchElementException meaningless) {
        LOG.warnf(
            "refused as outdated: %s at %s",
            meaningless.getClass().getSimpleName(), ourPlace(meaningless.getStackTrace()));
        return Reply.refuse(Message.saying(words.outdated()));
      }
    }

    private static String ourPlace(StackTraceElement[] places) {
      return Stream.of(places)
          .filter(place -> place.getClassName().startsWith("org.parley."))
          .findFirst()
          .map(StackTraceElement::toString)
          .orElse("?");
    }

    private Invocation invocationForAnybody(Found found, Wish wish) {
      if (found instanceof Found.One one) {
        var hat = one.hats().stream().filter(it -> isWanted(it, wish)).findFirst();
        return new Invocation(who, place, Optional.of(one.topic()), hat, one.hats(), "");
      }
      return new Invocation(who, place, Optional.empty(), Optional.empty(), List.of(), "");
    }

    private boolean isWanted(Hat hat, Wish wish) {
      return wish.hat().isEmpty() || id(wish.hat()).filter(hat.id()::equals).isPresent();
    }

    private Reply withHat(Found.One one, Wish wish) {
      if (one.hats().isEmpty()) {
        return Reply.refuse(
            Message.news(words.sayForWhom(one.name()))
                .actions(
                    Button.primary(
                        words.sayForWhomButton(),
                        new Intent.Perform(CommandCall.about(one.topic().toString(), "me"))))
                .build());
      }
      var fitting = fitting(wish.deed(), one.hats().stream().filter(h -> isWanted(h, wish)));
      if (fitting.isEmpty()) {
        return Reply.refuse(Message.saying(notYours(wish.deed(), one.name())));
      }
      if (fitting.size() > 1) {
        return pick.hat(one, fitting, wish.again());
      }
      var hat = fitting.get(0);
      var call =
          new Invocation(who, place, Optional.of(one.topic()), Optional.of(hat), one.hats(), "");
      return call.stamped(
          done(wish, call), form -> takesPartInSeveral() ? form.naming(one.name()) : form);
    }

    /** Two forms of one kind look alike, and a form may be sent long after it was opened. */
    private boolean takesPartInSeveral() {
      return topics.find(who.id(), Destination.personal(who.address()), Optional.empty())
          instanceof Found.Several;
    }

    /** The hats that allow it; where it matters not for which organisation, the first will do. */
    private static List<Hat> fitting(Deed deed, Stream<Hat> hats) {
      var allowing = hats.filter(hat -> deed.isFor(hat.role()));
      return (deed.isForAnOrganisation() ? allowing : allowing.limit(1)).toList();
    }

    private Sentence notYours(Deed deed, String name) {
      var partners = new Span.Command("partners");
      if (deed.isFor(Role.MEMBER)) {
        return words.onlyMembers(name);
      }
      if (deed.isFor(Role.VOICE) && deed.isFor(Role.FACILITATOR)) {
        return words.onlyDeciders(name, partners);
      }
      return deed.isFor(Role.VOICE) ? words.onlyVoice(name, partners) : words.onlyFacilitator(name);
    }
  }
}
