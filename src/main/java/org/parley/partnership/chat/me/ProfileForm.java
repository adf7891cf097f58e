package org.parley.partnership.chat.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Words;
import org.parley.organisation.ChangeProfile;
import org.parley.organisation.Person;
import org.parley.role.Deed;

/** Zone and language. */
@ApplicationScoped
class ProfileForm implements ChatForm {
  static final String ID = "me";

  private static final String ZONE = "zone";
  private static final String LANGUAGE = "language";
  private static final List<String> LANGUAGES = List.of("en");
  private static final int LONGEST = 60;

  private final ChangeProfile changeProfile;

  ProfileForm(ChangeProfile changeProfile) {
    this.changeProfile = changeProfile;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Deed deed() {
    return Deed.ASK;
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    return new Reply.OpenForm(drawn(call, form, call.who().zone().getId()));
  }

  private static Form drawn(Invocation call, FormCall form, String zone) {
    var words = Words.of(MeWords.class, call.who().locale());
    var language = call.who().locale().getLanguage();
    return new Form(
        form,
        words.title(),
        List.of(new Block.Paragraph(words.intro())),
        List.of(
            new Field.TextField(
                ZONE,
                words.zone(),
                words.zoneHint(),
                Field.Need.REQUIRED,
                Field.Size.LINE,
                LONGEST,
                zone),
            new Field.ChoiceField(
                LANGUAGE,
                words.language(),
                "",
                Field.Need.REQUIRED,
                LANGUAGES.stream().map(it -> new Field.Option(it, words.languageName(it))).toList(),
                LANGUAGES.contains(language) ? language : LANGUAGES.get(0))),
        words.save());
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(MeWords.class, call.who().locale());
    var language = answers.text(LANGUAGE);
    ZoneId zone;
    try {
      zone = ZoneId.of(answers.text(ZONE));
    } catch (DateTimeException unknown) {
      return new Reply.Amend(
          drawn(call, form, answers.text(ZONE)), Map.of(ZONE, words.noSuchZone()));
    }
    var locale = Locale.forLanguageTag(LANGUAGES.contains(language) ? language : "en");
    changeProfile.choose(new Person.Id(call.who().id()), zone, locale);
    var spoken = Words.of(MeWords.class, locale);
    return Reply.answer(
        Message.saying(spoken.saved(zone.getId(), spoken.languageName(locale.getLanguage()))));
  }
}
