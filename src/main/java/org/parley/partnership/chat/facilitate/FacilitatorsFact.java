package org.parley.partnership.chat.facilitate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Words;
import org.parley.organisation.Acting;

/** Who facilitates, wherever a table is shown. */
public final class FacilitatorsFact {
  private static final int LONGEST = 800;

  private FacilitatorsFact() {}

  /** Of everybody who acts at a table. */
  public static Block.Fact of(List<Acting> there, Locale locale) {
    var words = Words.of(FacilitateWords.class, locale);
    var names =
        there.stream()
            .filter(Acting::facilitates)
            .map(Acting::personName)
            .collect(Collectors.joining(", "));
    return new Block.Fact(
        words.facilitatedBy(),
        Sentence.plain(
            names.isEmpty() ? words.nobodyAtPresent() : Limits.beginning(names, LONGEST)));
  }
}
