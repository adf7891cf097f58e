package org.parley.app.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.app.page.Page.Link;
import org.parley.app.page.Page.Section;
import org.parley.conversation.message.Words;

/** {@code /privacy} and {@code /terms}, where the Teams manifest leads. */
@Path("/{page:privacy|terms}")
public class PublicPages {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final PageWords words = Words.of(PageWords.class, Locale.ENGLISH);
  private final Optional<String> operator;

  PublicPages(@ConfigProperty(name = "parley.operated-by") Optional<String> operator) {
    this.operator = operator.map(String::strip).filter(it -> !it.isEmpty());
  }

  @GET
  public Response page(@PathParam("page") String page) {
    return Response.ok((page.equals("privacy") ? privacy() : terms()).html())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-cache")
        .build();
  }

  private Page privacy() {
    return new Page(
        words.privacy(),
        List.of(
            new Section(
                words.runBy(), operator.map(words::runByOperator).orElseGet(words::runByNobody)),
            new Section(words.leaves(), words.leavesThis()),
            new Section(words.notRead(), words.notReadAnything()),
            new Section(words.seen(), words.seenBy()),
            new Section(words.kept(), words.keptHowLong()),
            new Section(words.goes(), words.goesNowhere()),
            new Section(words.forgotten(), words.forgottenHow())),
        new Link("/terms", words.toTerms()));
  }

  private Page terms() {
    return new Page(
        words.terms(),
        List.of(
            new Section(words.free(), words.freeHow()),
            new Section(
                words.server(), operator.map(words::serverOf).orElseGet(words::serverOfNobody)),
            new Section(words.expect(), words.expectThis()),
            new Section(words.asks(), words.asksThis())),
        new Link("/privacy", words.toPrivacy()));
  }
}
