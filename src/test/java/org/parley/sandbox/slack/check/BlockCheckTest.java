package org.parley.sandbox.slack.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockCheckTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Arguments> limitsOfMessages() {
    return Stream.concat(limitsOfBlocks(), limitsOfElements());
  }

  private static Stream<Arguments> limitsOfBlocks() {
    return Stream.of(
        limit("blocks", 50, n -> many(n, i -> "{'type':'divider'}")),
        limit("block_id", 255, n -> "[{'type':'divider','block_id':'" + x(n) + "'}]"),
        limit("section text", 3000, n -> "[{'type':'section','text':" + mrkdwn(n) + "}]"),
        limit("fields", 10, n -> "[{'type':'section','fields':" + many(n, i -> mrkdwn(1)) + "}]"),
        limit("field", 2000, n -> "[{'type':'section','fields':[" + mrkdwn(n) + "]}]"),
        limit("header", 150, n -> "[{'type':'header','text':" + plain(n) + "}]"),
        limit("context", 10, n -> "[{'type':'context','elements':" + many(n, i -> plain(1)) + "}]"),
        limit("actions", 25, n -> actions(many(n, i -> button("")))),
        limit(
            "image alt",
            2000,
            n -> "[{'type':'image','image_url':'https://e.org/a','alt_text':'" + x(n) + "'}]"),
        limit("button text", 75, n -> actions("[{'type':'button','text':" + plain(n) + "}]")),
        limit("action_id", 255, n -> actions("[" + button(",'action_id':'" + x(n) + "'") + "]")),
        limit("value", 2000, n -> actions("[" + button(",'value':'" + x(n) + "'") + "]")),
        limit("url", 3000, n -> actions("[" + button(",'url':'" + x(n) + "'") + "]")),
        limit(
            "accessibility_label",
            75,
            n -> actions("[" + button(",'accessibility_label':'" + x(n) + "'") + "]")));
  }

  private static Stream<Arguments> limitsOfElements() {
    return Stream.of(
        limit("confirm title", 100, n -> confirm(n, 1, 1)),
        limit("confirm text", 300, n -> confirm(1, n, 1)),
        limit("confirm button", 30, n -> confirm(1, 1, n)),
        limit("options", 100, n -> select(many(n, i -> option(1, 1)))),
        limit("option text", 75, n -> select("[" + option(n, 1) + "]")),
        limit("option value", 150, n -> select("[" + option(1, n) + "]")),
        limit("overflow", 5, n -> menu("overflow", n)),
        limit("radio buttons", 10, n -> menu("radio_buttons", n)),
        limit("checkboxes", 10, n -> menu("checkboxes", n)),
        limit("chart title", 50, n -> pie(n, 1, 1)),
        limit("segments", 6, n -> pie(1, n, 1)),
        limit("segment label", 20, n -> pie(1, 1, n)),
        limit("series", 6, n -> bars(n, 2)),
        limit("categories", 20, n -> bars(1, n)),
        limit("rows", 100, n -> table(n, 1)),
        limit("columns", 20, n -> table(1, n)),
        limit("tables", 1, n -> many(n, i -> table(1, 1).replaceAll("^\\[|]$", ""))),
        limit("charts", 2, n -> many(n, i -> pie(1, 1, 1).replaceAll("^\\[|]$", ""))));
  }

  @ParameterizedTest
  @MethodSource("limitsOfMessages")
  void aMessageMayReachALimitAndNotPassIt(int limit, IntFunction<String> blocks) {
    assertThat(BlockCheck.message(json(blocks.apply(limit)))).isEmpty();
    assertThat(BlockCheck.message(json(blocks.apply(limit + 1)))).isNotEmpty();
  }

  static Stream<Arguments> limitsOfViews() {
    return Stream.of(
        limit(
            "blocks", 100, n -> modal("'submit':" + plain(1), many(n, i -> "{'type':'divider'}"))),
        limit("submit", 24, n -> modal("'submit':" + plain(n), "[]")),
        limit("close", 24, n -> modal("'close':" + plain(n), "[]")),
        limit("private_metadata", 3000, n -> modal("'private_metadata':'" + x(n) + "'", "[]")),
        limit("callback_id", 255, n -> modal("'callback_id':'" + x(n) + "'", "[]")),
        limit("label", 2000, n -> input(n, 1, "")),
        limit("hint", 2000, n -> input(1, n, "")),
        limit("max_length", 3000, n -> input(1, 1, ",'max_length':" + n)),
        limit("initial_value", 3000, n -> input(1, 1, ",'initial_value':'" + x(n) + "'")),
        limit("placeholder", 150, n -> input(1, 1, ",'placeholder':" + plain(n))));
  }

  @ParameterizedTest
  @MethodSource("limitsOfViews")
  void aViewMayReachALimitAndNotPassIt(int limit, IntFunction<String> view) {
    assertThat(BlockCheck.view(json(view.apply(limit)))).isEmpty();
    assertThat(BlockCheck.view(json(view.apply(limit + 1)))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'type':'carousel'}]",
        "[{'type':'alert','text':'x'}]",
        "[{'type':'divider','color':'red'}]",
        "[{'type':'section'}]",
        "[{'type':'section','text':{'type':'plain_text','text':''}}]",
        "[{'type':'header','text':{'type':'mrkdwn','text':'x'}}]",
        "[{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}]",
        "[{'type':'actions','elements':[]}]",
        "[{'type':'actions','elements':[{'type':'multi_users_select'}]}]",
        "[{'type':'section','text':{'type':'mrkdwn','text':'x'},'accessory':{'type':'image','image_url':'x','alt_text':'y'}}]",
        "[{'type':'data_visualization','title':'t','chart':{'type':'pie','segments':[{'label':'a','value':0}]}}]",
        "[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'marquee'}]}]}]",
        "{}",
      })
  void whatSlackWouldNotKnowIsRefused(String blocks) {
    assertThat(BlockCheck.message(json(blocks))).isNotEmpty();
  }

  @Test
  void twoElementsOfOneBlockDifferInTheirActionId() {
    String one = button(",'action_id':'a'");
    assertThat(BlockCheck.message(json(actions("[" + one + "," + one + "]")))).hasSize(1);
    String apart =
        "[" + strip(actions("[" + one + "]")) + "," + strip(actions("[" + one + "]")) + "]";
    assertThat(BlockCheck.message(json(apart))).isEmpty();
  }

  @Test
  void anInitialOptionIsOneOfThoseOffered() {
    String wrong = ",'initial_option':" + option(2, 2);
    String right = ",'initial_option':" + option(1, 1);
    String offered = "{'type':'static_select','options':[" + option(1, 1) + "]";
    assertThat(BlockCheck.message(json(actions("[" + offered + right + "}]")))).isEmpty();
    assertThat(BlockCheck.message(json(actions("[" + offered + wrong + "}]")))).hasSize(1);
  }

  @Test
  void everySeriesHasOneValuePerCategory() {
    String missing = bars(1, 2).replace("'categories':['c0','c1']", "'categories':['c0','c2']");
    assertThat(BlockCheck.message(json(missing))).hasSize(1);
  }

  @Test
  void aProblemSaysWhereItIs() {
    assertThat(BlockCheck.message(json("[{'type':'header','text':" + plain(151) + "}]")))
        .singleElement()
        .extracting(Problem::words)
        .isEqualTo("must be less than 151 characters [json-pointer:/blocks/0/text/text]");
  }

  @Test
  void aFormWithInputsNeedsASubmitButton() {
    String view = input(1, 1, "").replace("'submit':" + plain(1) + ",", "");
    assertThat(BlockCheck.view(json(view)))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("submit is required when there is an input block");
  }

  @Test
  void aViewHoldsNoTable() {
    assertThat(BlockCheck.view(json(modal("'submit':" + plain(1), table(1, 1))))).hasSize(1);
  }

  @Test
  void allBlocksTogetherMayReach13200Characters() {
    JsonNode one = json("[{'type':'section','text':" + mrkdwn(1) + "}]");
    int frame = one.toString().length() - 1;
    assertThat(
            BlockCheck.tooLong(json("[{'type':'section','text':" + mrkdwn(13_200 - frame) + "}]")))
        .isFalse();
    assertThat(
            BlockCheck.tooLong(json("[{'type':'section','text':" + mrkdwn(13_201 - frame) + "}]")))
        .isTrue();
  }

  @Test
  void aRawMentionPingsAndAnEscapedOneDoesNot() {
    JsonNode raw =
        json("[{'type':'section','text':{'type':'mrkdwn','text':'hi <!channel> <@U1>'}}]");
    JsonNode safe =
        json("[{'type':'section','text':{'type':'mrkdwn','text':'hi &lt;!channel&gt; @here'}}]");
    assertThat(Blocks.pings("", raw)).containsExactly("<!channel>", "<@U1>");
    assertThat(Blocks.pings("no &lt;@U1&gt;", safe)).isEmpty();
    assertThat(Blocks.pings("<!here|here>", safe)).containsExactly("<!here|here>");
  }

  private static Arguments limit(String name, int limit, IntFunction<String> made) {
    return Arguments.of(Named.of(name + " " + limit, limit), made);
  }

  private static JsonNode json(String quoted) {
    try {
      return JSON.readTree(quoted.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
      throw new IllegalArgumentException(quoted, broken);
    }
  }

  private static String x(int length) {
    return "x".repeat(length);
  }

  private static String many(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
  }

  private static String strip(String list) {
    return list.substring(1, list.length() - 1);
  }

  private static String plain(int length) {
    return "{'type':'plain_text','text':'" + x(length) + "','emoji':true}";
  }

  private static String mrkdwn(int length) {
    return "{'type':'mrkdwn','text':'" + x(length) + "'}";
  }

  private static String actions(String elements) {
    return "[{'type':'actions','elements':" + elements + "}]";
  }

  private static String button(String more) {
    return "{'type':'button','text':" + plain(1) + more + "}";
  }

  private static String confirm(int title, int text, int confirm) {
    return actions(
        "["
            + button(
                ",'confirm':{'title':%s,'text':%s,'confirm':%s,'deny':%s}"
                    .formatted(plain(title), mrkdwn(text), plain(confirm), plain(1)))
            + "]");
  }

  private static String option(int text, int value) {
    return "{'text':" + plain(text) + ",'value':'" + x(value) + "'}";
  }

  private static String select(String options) {
    return actions("[{'type':'static_select','options':" + options + "}]");
  }

  private static String menu(String type, int options) {
    return actions("[{'type':'" + type + "','options':" + many(options, i -> option(1, 1)) + "}]");
  }

  private static String pie(int title, int segments, int label) {
    String all = many(segments, i -> "{'label':'" + x(label) + "','value':1}");
    return "[{'type':'data_visualization','title':'%s','chart':{'type':'pie','segments':%s}}]"
        .formatted(x(title), all);
  }

  private static String bars(int series, int categories) {
    String data = many(categories, i -> "{'label':'c" + i + "','value':-1.5}");
    return "[{'type':'data_visualization','title':'t','chart':{'type':'bar','series':%s,'axis_config':{'categories':%s}}}]"
        .formatted(
            many(series, i -> "{'name':'s" + i + "','data':" + data + "}"),
            many(categories, i -> "'c" + i + "'"));
  }

  private static String table(int rows, int columns) {
    String row = many(columns, i -> "{'type':'raw_text','text':'x'}");
    return "[{'type':'table','rows':" + many(rows, i -> row) + "}]";
  }

  private static String modal(String more, String blocks) {
    return "{'type':'modal','title':" + plain(24) + "," + more + ",'blocks':" + blocks + "}";
  }

  private static String input(int label, int hint, String more) {
    return modal(
        "'submit':" + plain(1),
        "[{'type':'input','label':%s,'hint':%s,'element':{'type':'plain_text_input','action_id':'a'%s}}]"
            .formatted(plain(label), plain(hint), more));
  }
}
