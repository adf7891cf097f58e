package org.parley.partnership.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeTest {
  @Test
  void itIsReadInAnyCaseWithAnyDashesAndSpaces() {
    var code = new Code("HARBOUR-7K3QX-M2W9D");
    for (var typed :
        List.of(
            "harbour-7k3qx-m2w9d",
            "  HARBOUR-7K3QX-M2W9D\n",
            "harbour 7k3qx m2w9d",
            "Harbour\u20137K3QX\u2011M2W9D",
            "HARBOUR7K3QXM2W9D")) {
      assertThat(Code.typed(typed).hash()).as(typed).isEqualTo(code.hash());
    }
  }

  @Test
  void anotherLetterIsAnotherCode() {
    var code = Code.typed("HARBOUR-7K3QX-M2W9D");
    for (var typed : List.of("HARBOUR-7K3QX-M2W9E", "HARBOUR-7K3QX-M2W9", "7K3QX-M2W9D", "")) {
      assertThat(Code.typed(typed).hash()).as(typed).isNotEqualTo(code.hash());
    }
  }

  @Test
  void aFreshOneBeginsWithTheTablesNameAndHasTenLettersThatNobodyMistakes() {
    assertThat(Code.fresh("Clean Harbour 2030").text())
        .matches("CLEANHA-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
    assertThat(Code.fresh("Ox").text()).matches("OX-[0-9A-Z]{5}-[0-9A-Z]{5}");
    assertThat(Code.fresh("\u6e2f 2030").text()).startsWith("TABLE-");
  }

  @Test
  void noTwoFreshOnesAreTheSame() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      assertThat(seen.add(Code.fresh("Harbour").text())).isTrue();
    }
  }

  @Test
  void itIsNeverWritten() {
    assertThat(Code.fresh("Harbour").toString()).isEqualTo("Code");
  }
}
