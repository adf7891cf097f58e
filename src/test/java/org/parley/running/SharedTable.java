package org.parley.running;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Three organisations at one table: Ana and Fay in a Slack workspace each, Paula in a Teams tenant.
 * Ana facilitates; each has a linked channel.
 */
public final class SharedTable {
  public static final List<Seat> SEATS = List.of(Seat.ANA, Seat.FAY, Seat.PAULA);

  private static final Pattern CODE = Pattern.compile("join ([A-Z0-9-]+)");

  private final Hands ana;
  private final Hands fay;
  private final Hands paula;

  private SharedTable(OutsideWorld world) {
    this.ana = new Hands(world, Seat.ANA);
    this.fay = new Hands(world, Seat.FAY);
    this.paula = new Hands(world, Seat.PAULA);
  }

  /** Connects three workspaces and lets three organisations come to one table. */
  public static SharedTable found(OutsideWorld world) {
    var table = new SharedTable(world);
    table.connect();
    table.ana.send(
        table.ana.form(
            "new",
            Map.of(
                "name", "Clean Harbour",
                "issue", "The harbour is dirty",
                "why", "Nobody can clean it alone",
                "organisation", Seat.ANA.organisation())));
    table.comes(table.fay);
    table.comes(table.paula);
    return table;
  }

  public Hands ana() {
    return ana;
  }

  public Hands fay() {
    return fay;
  }

  public Hands paula() {
    return paula;
  }

  private void connect() {
    for (Hands slack : List.of(ana, fay)) {
      var installed = slack.simply("INSTALL", "");
      if (!installed.isAcknowledged()) {
        throw new IllegalStateException("not installed: " + installed);
      }
      slack.simply("ADD_BOT", slack.seat().channel());
    }
    paula.simply("ADD_BOT", paula.seat().channel());
    paula.simply("ADD_BOT", paula.seat().personal());
  }

  private void comes(Hands partner) {
    Seat seat = partner.seat();
    Matcher code = CODE.matcher(ana.ask("invite " + seat.organisation()));
    if (!code.find()) {
      throw new IllegalStateException("no code in the invitation");
    }
    String join = "join " + code.group(1);
    partner.type(seat.channel(), seat.isSlack() ? "/partnership " + join : "@Parley " + join);
    // Teams answers in private; on Slack the answer stands where one asked.
    partner.press(seat.desk(), "Ask to join");
    partner.send(partner.filledDialog(Map.of("organisation", seat.organisation())));
    ana.press(ana.seat().personal(), "Let them in");
  }
}
