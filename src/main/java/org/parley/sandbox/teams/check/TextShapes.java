package org.parley.sandbox.teams.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Text, facts and pictures. */
final class TextShapes {

  private static final String HTTPS = "https://\\S+";
  private static final String DATA = "data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/]+=*";

  private TextShapes() {}

  static List<Shape> all() {
    return List.of(textBlock(), richTextBlock(), factSet(), image());
  }

  private static Shape textBlock() {
    return styled(Shape.of("TextBlock"))
        .needs("text", Value.spoken())
        .with("horizontalAlignment", Words.horizontal())
        .with("maxLines", Value.whole())
        .with("wrap", Value.flag())
        .with("style", Value.oneOf("default", "heading", "columnHeader"));
  }

  private static Shape richTextBlock() {
    var run =
        styled(Shape.of("TextRun"))
            .needs("text", Value.text())
            .with("highlight", Value.flag())
            .with("italic", Value.flag())
            .with("strikethrough", Value.flag())
            .with("underline", Value.flag())
            .with("selectAction", Actions.onSelect());
    return Shape.of("RichTextBlock")
        .needs("inlines", Value.listOf((node, spot) -> checkInline(run, node, spot)))
        .with("horizontalAlignment", Words.horizontal());
  }

  private static void checkInline(Shape run, JsonNode node, Spot spot) {
    if (!node.isTextual()) {
      run.check(node, spot);
    }
  }

  private static Shape factSet() {
    var fact = Shape.of("").needs("title", Value.text()).needs("value", Value.spoken());
    return Shape.of("FactSet").needs("facts", Value.listOf(Value.shaped(fact)));
  }

  private static Shape image() {
    var source =
        Value.matching(HTTPS + "|" + DATA, "an https address or a PNG, JPEG or GIF data URI");
    return Shape.of("Image")
        .needs("url", source)
        .with("altText", Value.text())
        .with("backgroundColor", Value.text())
        .with("height", Value.anyOf(Value.oneOf("auto", "stretch"), Words.pixels()))
        .with("width", Value.anyOf(Value.oneOf("auto", "stretch"), Words.pixels()))
        .with("horizontalAlignment", Words.horizontal())
        .with("size", Value.oneOf("auto", "stretch", "small", "medium", "large"))
        .with("style", Value.oneOf("default", "person"))
        .with("selectAction", Actions.onSelect());
  }

  private static Shape styled(Shape shape) {
    return shape
        .with("color", Words.color())
        .with("fontType", Value.oneOf("default", "monospace"))
        .with("isSubtle", Value.flag())
        .with("size", Value.oneOf("default", "small", "medium", "large", "extraLarge"))
        .with("weight", Value.oneOf("default", "lighter", "bolder"));
  }
}
