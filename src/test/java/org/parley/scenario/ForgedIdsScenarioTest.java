package org.parley.scenario;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.port.PersonAddress;

/**
 * Somebody with a table of their own, and with every id of another table: promises, join requests,
 * rounds, evaluations, hats, whatever there is. Made from the registry and from the schema.
 */
@QuarkusTest
class ForgedIdsScenarioTest {
  private static final List<String> CANARIES =
      List.of("CANARY-TABLE", "CANARY-INTEREST", "CANARY-PROMISE", "CANARY-CHANGE", "CANARY-ASKS");

  /** Takes a name, and answers with a fresh code; or ends Cleo's own part. */
  private static final Pattern ANOTHER_EACH_TIME =
      Pattern.compile("(line|words)=(me )?invite|Submitted\\[form=FormCall\\[form=leave");

  private static final Pattern ENDS_HER_OWN_PART =
      Pattern.compile("Submitted\\[form=FormCall\\[form=(leave|forget)");

  @Inject Desk desk;
  @Inject CommandBook book;
  @Inject @All List<ChatForm> forms;
  @Inject DataSource database;

  private final String anasWorkspace = "T" + UUID.randomUUID();
  private PersonAddress cleo;
  private String theirs;
  private String own;
  private List<String> ids;

  @BeforeEach
  void aFullTableAndSomebodyElses() {
    var ana = desk.somebody(anasWorkspace, "U-ana");
    theirs = desk.begins(ana, "CANARY-TABLE");
    var declared =
        Map.of("sentence", "CANARY-INTEREST", "weight", "OVERRIDING", "visibility", "BROKER");
    desk.sends(ana, new FormCall("declare", theirs, "", ""), declared);
    var promised = Map.of("what", "CANARY-PROMISE", "due", "2030-01-01");
    desk.sends(ana, new FormCall("promise", theirs, "", ""), promised);
    var ben = desk.somebody("T" + UUID.randomUUID(), "U-ben");
    var code = desk.invites(ana, "CANARY-ASKS");
    desk.sends(ben, new FormCall("join", "", "", code), Map.of("organisation", "CANARY-ASKS"));
    desk.evaluates(ana, theirs);
    desk.sends(
        ana,
        desk.opens(ana, theirs, "evaluate position"),
        Map.of("stage", "MAP", "answer", "YES_IF_CHANGED", "change", "CANARY-CHANGE"));
    cleo = desk.somebody("T" + UUID.randomUUID(), "U-cleo");
    own = desk.begins(cleo, "Own Table");
    ids = idsOfTheirs();
  }

  private List<List<String>> rows(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Table and column of every id. */
  private Map<String, List<String>> columns() {
    return rows(
            "select lower(table_name), lower(column_name) from information_schema.columns"
                + " where data_type = 'UUID' and table_schema = 'PUBLIC'")
        .stream()
        .collect(
            Collectors.groupingBy(
                it -> it.get(0),
                TreeMap::new,
                Collectors.mapping(it -> it.get(1), Collectors.toList())));
  }

  private List<String> idsOfTheirs() {
    var all = new TreeSet<String>();
    columns()
        .forEach(
            (table, columns) -> {
              if (columns.contains("partnership_id")) {
                var chosen = String.join(",", columns);
                rows("select %s from %s where partnership_id = '%s'"
                        .formatted(chosen, table, theirs))
                    .forEach(all::addAll);
              }
            });
    all.removeIf(it -> it.length() != 36);
    assertThat(all).contains(theirs).hasSizeGreaterThan(9);
    return List.copyOf(all);
  }

  /** Every row that has to do with their table, with all that stands in it. */
  private String theirRows() {
    return columns().keySet().stream()
        .flatMap(table -> rows("select * from " + table).stream().map(it -> table + it))
        .filter(row -> !row.contains(own))
        .filter(row -> ids.stream().anyMatch(row::contains))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(CommandSpec spec) {
    return Stream.concat(Stream.of(""), Stream.of(spec.arguments().split("\\|")))
        .map(it -> it.replaceAll("[<…].*", "").strip())
        .distinct()
        .map(it -> (spec.word() + " " + it).strip());
  }

  /** Everything that can be asked with an id in it, as text that names the id. */
  private List<Said> with(String id) {
    var all = new ArrayList<Said>();
    for (var spec : book.specs()) {
      lines(spec)
          .forEach(
              line -> {
                all.add(new Said.Typed(line + " " + id));
                all.add(new Said.Pressed(CommandCall.about(own, line + " " + id)));
                all.add(new Said.Pressed(CommandCall.about(id, line)));
                all.add(new Said.Pressed(new CommandCall(own, id, line)));
              });
    }
    var answers = new Answers(Map.of("who", id, "reason", "r", "word", "w", "answer", "NO"));
    for (var form : forms.stream().sorted(comparing(it -> it.id().equals("forget"))).toList()) {
      for (var subject : List.of(id, id + ">DONE", "DONE>" + id, id + " " + id, id + ":1")) {
        all.add(new Said.Opened(new FormCall(form.id(), own, "", subject)));
        all.add(new Said.Submitted(new FormCall(form.id(), own, "", subject), answers));
      }
      all.add(new Said.Opened(new FormCall(form.id(), id, "", "")));
      all.add(new Said.Opened(new FormCall(form.id(), own, id, "")));
      all.add(new Said.Submitted(new FormCall(form.id(), id, id, id), answers));
    }
    return all;
  }

  @Test
  void noIdOfAnotherTableShowsOrChangesAnythingWhereverItIsForgedIn() {
    var before = theirRows();
    assertThat(before).contains("CANARY-PROMISE").doesNotContain("CANARY-INTEREST");
    var softly = new SoftAssertions();
    for (var id : ids) {
      for (var said : with(id)) {
        var answer = desk.text(desk.says(cleo, said));
        softly.assertThat(answer).as(said.toString()).doesNotContain(CANARIES);
      }
    }
    softly.assertAll();
    assertThat(theirRows()).isEqualTo(before);
  }

  @Test
  void anIdOfAnotherTableReadsLikeOneThatNeverWas() {
    var softly = new SoftAssertions();
    var nobodys = UUID.randomUUID().toString();
    for (var id : ids) {
      var forged = with(id);
      var invented = with(nobodys);
      for (int i = 0; i < forged.size(); i++) {
        if (ANOTHER_EACH_TIME.matcher(forged.get(i).toString()).find()) {
          continue;
        }
        var theirAnswer = desk.text(desk.says(cleo, forged.get(i))).replace(id, "ID");
        var noAnswer = desk.text(desk.says(cleo, invented.get(i))).replace(nobodys, "ID");
        softly.assertThat(theirAnswer).as(forged.get(i).toString()).isEqualTo(noAnswer);
      }
    }
    softly.assertAll();
  }

  @Test
  void anotherOrganisationsOfTheSameTableIsChangedByNobodyElse() {
    var organisation = rows(ofAna("select organisation_id from hat where role = 'VOICE'")).get(0);
    comesToTheSameTable();
    own = theirs;
    ids =
        organisationsRows(organisation.get(0))
            .map(ForgedIdsScenarioTest::ids)
            .flatMap(List::stream)
            .distinct()
            .toList();
    var before = organisationsRows(organisation.get(0)).toList();
    assertThat(before.toString()).contains("CANARY-PROMISE");
    assertThat(desk.presses(cleo, theirs, "promise all")).contains("CANARY-PROMISE");
    for (var id : ids) {
      for (var said : with(id)) {
        if (!ENDS_HER_OWN_PART.matcher(said.toString()).find()) {
          desk.says(cleo, said);
        }
      }
    }
    assertThat(organisationsRows(organisation.get(0)).toList()).isEqualTo(before);
  }

  private String ofAna(String sql) {
    return sql + " and partnership_id = '" + theirs + "'";
  }

  /** Cleo speaks for an organisation of her own there. */
  private void comesToTheSameTable() {
    var ana = desk.somebody(anasWorkspace, "U-ana");
    var code = desk.invites(ana, "Next To Them");
    desk.sends(cleo, new FormCall("join", "", "", code), Map.of("organisation", "Next To Them"));
    rows(ofAna("select id from join_request where state = 'WAITING'"))
        .forEach(it -> desk.presses(ana, theirs, "partners confirm " + it.get(0)));
  }

  private Stream<List<String>> organisationsRows(String organisation) {
    return columns().entrySet().stream()
        .filter(it -> it.getValue().contains("organisation_id"))
        .flatMap(
            it ->
                rows(
                    "select * from %s where organisation_id = '%s' order by 1"
                        .formatted(it.getKey(), organisation))
                    .stream());
  }

  private static List<String> ids(List<String> row) {
    return row.stream()
        .filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .toList();
  }
}
