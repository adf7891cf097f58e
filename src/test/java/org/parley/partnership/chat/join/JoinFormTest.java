package org.parley.partnership.chat.join;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Installations.Installation;
import org.parley.conversation.port.Platform;

class JoinFormTest {
  @Test
  void aWorkspaceIsShownByItsNameAndIdAndWithoutANameByItsIdOnce() {
    assertThat(JoinForm.named(workspace("City Council"))).isEqualTo("City Council (t-1)");
    assertThat(JoinForm.named(workspace("t-1"))).isEqualTo("t-1");
    assertThat(JoinForm.named(workspace(" "))).isEqualTo("t-1");
  }

  private static Installation workspace(String name) {
    return new Installation(Platform.TEAMS, "t-1", name, "28:bot", "");
  }
}
