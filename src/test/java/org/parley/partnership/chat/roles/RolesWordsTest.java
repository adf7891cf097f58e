package org.parley.partnership.chat.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.conversation.message.Words;
import org.parley.role.Deed;

/** The table of deeds has words for each of its rows. */
class RolesWordsTest {
  private final RolesWords words = Words.of(RolesWords.class, Locale.ENGLISH);

  @Test
  void noTwoDeedsReadTheSame() {
    assertThat(Arrays.stream(Deed.values()).map(it -> words.deed(it.name())))
        .doesNotHaveDuplicates();
  }

  @Test
  void noTwoGroupsOfRolesReadTheSame() {
    assertThat(
            Arrays.stream(Deed.values())
                .map(Deed::roles)
                .distinct()
                .map(it -> words.who(RolesShown.key(it))))
        .doesNotHaveDuplicates();
  }
}
