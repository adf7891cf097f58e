package org.parley.slack.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "status~status",
        "ask <@U1|astrid> now~ask @astrid now",
        "ask <@U1>~ask @U1",
        "in <#C1|docks> and <#C2|>~in #docks and #C2",
        "<!subteam^S1|@brokers> <!here>~@brokers @here",
        "see <https://a.example/x?y=1&amp;z=2|a.example>~see https://a.example/x?y=1&z=2",
        "<mailto:a@b.example|a@b.example>~a@b.example",
        "a &lt;b&gt; &amp;amp; c~a <b> &amp; c",
        "$1 \\d {0}~$1 \\d {0}",
      })
  void whatSlackEscapedReadsAsItWasTyped(String escaped, String typed) {
    assertThat(TypedText.plain(escaped)).isEqualTo(typed);
  }
}
