package org.parley.sandbox.teams.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.sandbox.teams.check.AdaptiveCardCheck.Surface;

class AdaptiveCardCheckTest {

  private static final String BUTTON = "{'type':'Action.Execute','title':'Yes','verb':'v'}";

  private static JsonNode json(String singleQuoted) {
    try {
      return new ObjectMapper().readTree(singleQuoted.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> findings(String inside) {
    return findings(inside, Surface.MESSAGE);
  }

  private static List<String> findings(String inside, Surface surface) {
    var card = json("{'type':'AdaptiveCard','version':'1.5'," + inside + "}");
    assertThat(AdaptiveCardCheck.of(card, surface)).allMatch(Finding::isRefused);
    return AdaptiveCardCheck.of(card, surface).stream().map(Finding::toString).toList();
  }

  private static String body(String element) {
    return "'body':[" + element + "]";
  }

  private static String actions(int count) {
    return "'actions':[" + String.join(",", Collections.nCopies(count, BUTTON)) + "]";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'TextBlock','text':'News','wrap':true,'size':'Large','weight':'bolder'}",
        "{'type':'RichTextBlock','inlines':['a ',{'type':'TextRun','text':'b','italic':true}]}",
        "{'type':'FactSet','facts':[{'title':'Stage','value':'Map'}]}",
        "{'type':'Container','style':'emphasis','items':[{'type':'TextBlock','text':'x'}]}",
        "{'type':'ColumnSet','columns':[{'type':'Column','width':'stretch','items':[]}]}",
        "{'type':'Table','columns':[{'width':1},{'width':2}],'rows':[{'type':'TableRow','cells':["
            + "{'type':'TableCell','items':[]},{'type':'TableCell','items':[]}]}]}",
        "{'type':'Image','url':'data:image/png;base64,iVBORw0KGgo=','altText':'chart'}",
        "{'type':'Image','url':'https://example.org/a.png','size':'small'}",
        "{'type':'ActionSet','actions':[{'type':'Action.OpenUrl','title':'Go','url':'http://127.0.0.1:8080/x'}]}",
        "{'type':'Input.ChoiceSet','id':'c','choices':[{'title':'A','value':'a'}],'style':'expanded'}",
        "{'type':'Input.Date','id':'d','min':'2026-11-23'}",
        "{'type':'Input.Number','id':'n','min':1,'max':5}",
        "{'type':'Chart.Donut','data':[{'legend':'yes','value':3,'color':'good'}],"
            + "'fallback':{'type':'TextBlock','text':'yes: 3'}}"
      })
  void whatWeEmitIsTaken(String element) {
    assertThat(findings(body(element))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Carousel','pages':[]}",
        "{'type':'Badge','text':'new'}",
        "{'type':'Media','sources':[]}",
        "{'text':'no type'}",
        "'just text'"
      })
  void anUnknownElementIsRefused(String element) {
    assertThat(findings(body(element))).hasSize(1).allMatch(f -> f.contains("unknown element"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'TextBlock'}",
        "{'type':'TextBlock','text':5}",
        "{'type':'TextBlock','text':'x','colour':'good'}",
        "{'type':'TextBlock','text':'x','color':'pink'}",
        "{'type':'TextBlock','text':'x','wrap':'yes'}",
        "{'type':'Image','url':'http://example.org/a.png'}",
        "{'type':'Image','url':'data:text/html;base64,PGI+'}",
        "{'type':'Input.Text'}",
        "{'type':'Input.Date','id':'d','value':'tomorrow'}",
        "{'type':'Chart.Pie','data':[{'legend':'yes','value':3}]}",
        "{'type':'Table','columns':[{'width':1}],'rows':[{'type':'TableRow','cells':["
            + "{'type':'TableCell','items':[]}]},{'type':'TableRow','cells':[]}]}",
        "{'type':'ColumnSet','columns':[{'type':'Container','items':[]}]}"
      })
  void aWrongPropertyIsRefused(String element) {
    assertThat(findings(body(element))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Action.ShowCard','title':'More','card':{}}",
        "{'type':'Action.ToggleVisibility','title':'More','targetElements':[]}",
        "{'type':'Action.Execute','verb':'v'}",
        "{'type':'Action.Execute','title':'x','data':'text'}",
        "{'type':'Action.OpenUrl','title':'x','url':'http://example.org'}",
        "{'type':'Action.OpenUrl','title':'x','url':'javascript:alert(1)'}",
        "{'type':'Action.Submit','title':'x','data':{'msteams':{'type':'imBack'}}}"
      })
  void aWrongActionIsRefused(String action) {
    assertThat(findings("'actions':[" + action + "]")).isNotEmpty();
  }

  @Test
  void sixButtonsAreShownAndASeventhOnlyInTheOverflow() {
    assertThat(findings(actions(6))).isEmpty();
    assertThat(findings(actions(7))).containsExactly("actions: 7 visible buttons, at most 6");
    var overflow = BUTTON.replace("'verb'", "'mode':'secondary','verb'");
    assertThat(findings(actions(6).replace("]", "," + overflow + "]"))).isEmpty();
  }

  @Test
  void aCardAtTheBudgetIsFineAndOneByteMoreIsNotedButNotRefused() {
    int frame =
        json("{'type':'AdaptiveCard','version':'1.5'," + text("") + "}")
            .toString()
            .getBytes(StandardCharsets.UTF_8)
            .length;
    var fits = "x".repeat(AdaptiveCardCheck.BUDGET_BYTES - frame - 2) + "ü";
    assertThat(findings(text(fits))).isEmpty();
    var card = json("{'type':'AdaptiveCard','version':'1.5'," + text(fits + "x") + "}");
    assertThat(AdaptiveCardCheck.of(card, Surface.MESSAGE))
        .hasSize(1)
        .noneMatch(Finding::isRefused);
  }

  private static String text(String text) {
    return body("{'type':'TextBlock','text':'" + text + "'}");
  }

  @Test
  void onlyVersionOneFiveIsTaken() {
    var card = json("{'type':'AdaptiveCard','version':'1.6','body':[]}");
    assertThat(AdaptiveCardCheck.of(card, Surface.MESSAGE)).hasSize(1);
  }

  @Test
  void anIdIsUsedOnce() {
    var twice = "{'type':'Input.Text','id':'a'},{'type':'Input.Text','id':'a'}";
    assertThat(findings(body(twice))).hasSize(1);
  }

  @Test
  void aDialogTakesNoExecute() {
    assertThat(findings(actions(1), Surface.DIALOG)).hasSize(1);
    assertThat(findings(actions(1), Surface.MESSAGE)).isEmpty();
  }

  @Test
  void aMentionInACardNeedsItsEntityAndTheOtherWayRound() {
    var entity =
        "'msteams':{'entities':[{'type':'mention','text':'<at>Mei</at>',"
            + "'mentioned':{'id':'29:1','name':'Mei'}}]}";
    assertThat(findings(text("<at>Mei</at> please") + "," + entity)).isEmpty();
    assertThat(findings(text("<at>Mei</at> please"))).hasSize(1);
    assertThat(findings(text("please") + "," + entity)).hasSize(1);
    assertThat(findings(text("<at>Mei</at>") + "," + entity.replace("'29:1'", "''"))).hasSize(1);
  }

  @Test
  void sixtyPeopleCanHaveTheirOwnViewAndNotSixtyOne() {
    assertThat(findings(text("x") + "," + refresh(60))).isEmpty();
    assertThat(findings(text("x") + "," + refresh(61))).hasSize(1);
    var submit = refresh(1).replace("Action.Execute", "Action.Submit").replace("'verb':'v',", "");
    assertThat(findings(text("x") + "," + submit)).isNotEmpty();
  }

  private static String refresh(int people) {
    var ids = IntStream.range(0, people).mapToObj(i -> "'29:" + i + "'").toList();
    return "'refresh':{'action':{'type':'Action.Execute','verb':'v','data':{}},'userIds':["
        + String.join(",", ids)
        + "]}";
  }
}
