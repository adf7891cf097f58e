package org.parley.sandbox.example;

import java.util.List;

/**
 * A half-grown partnership: four organisations in three workspaces on two platforms, from the first
 * hunch to the first promises. Each step needs the ones before it.
 */
public final class HarbourStory {

  private static final String CODE = "/partnership join (\\S+)";

  private HarbourStory() {}

  public static List<Step> steps() {
    return List.of(
        new Step("Three workspaces let Parley in", HarbourStory::connect),
        new Step("Iris, an independent facilitator, begins a partnership", HarbourStory::begin),
        new Step(
            "Harbour Trust comes to the table",
            player -> come(player, "Harbour Trust", player.as("Ana"))),
        new Step(
            "Fishers Union comes from a second workspace",
            player -> come(player, "Fishers Union", player.as("Fay"))),
        new Step(
            "City Council comes from the same workspace",
            player -> come(player, "City Council", player.as("Cleo"))),
        new Step(
            "Port Authority comes from Teams",
            player -> come(player, "Port Authority", player.as("Paula"))),
        new Step("The partnership moves to Map, then to Establish", HarbourStory::establish),
        new Step("Each says what it must protect", HarbourStory::declare),
        new Step("Each says \"we are in\"", HarbourStory::beIn),
        new Step("The partnership moves to Operate", HarbourStory::operate),
        new Step("Promises are made, and a weekly check-in is set", HarbourStory::promise));
  }

  private static void connect(Player player) {
    player.as("Ana").connects().bringsParley();
    player.as("Fay").connects().bringsParley();
    Someone paula = player.as("Paula").bringsParley();
    paula.alone().bringsParley();
    player.as("Dieter").alone().bringsParley();
  }

  private static void begin(Player player) {
    player
        .as("Iris")
        .says("new")
        .form()
        .with("What shall we call it", "Clean Harbour")
        .with("What is the issue", "Oil and litter in the harbour harm catch, visitors and ships.")
        .with(
            "Why could a partnership",
            "No one of us controls what enters the water; together we can.")
        .send()
        .closes()
        .reads("Clean Harbour");
  }

  /** The facilitator invites, somebody comes with the code, the facilitator lets them in. */
  private static void come(Player player, String organisation, Someone voice) {
    Someone iris = player.as("Iris");
    String code = iris.says("invite " + organisation).finds(CODE).group(1);
    voice.says("join " + code).presses("Ask to join");
    voice.form().with("For which organisation", organisation).send().closes();
    iris.reads(organisation + " asks to join").presses("Let them in");
    voice.reads("came to explore");
  }

  private static void establish(Player player) {
    Someone iris = player.as("Iris");
    move(iris, "Map", "We know enough about the issue; now who else must be here?");
    move(iris, "Establish", "The four who are concerned are here; now who is in?");
  }

  private static void declare(Player player) {
    declare(player.as("Ana"), "The wildlife of the old mole can breed undisturbed.");
    declare(player.as("Fay"), "Boats can leave for the winter catch from November on.");
    declare(player.as("Cleo"), "The promenade stays open to everybody in summer.");
    declare(player.as("Paula").alone(), "No berth is closed for more than a day.");
  }

  private static void declare(Someone voice, String interest) {
    voice
        .says("declare")
        .form()
        .with("The interest, in one sentence", interest)
        .with("Is it overriding", "Yes")
        .with("Who may read it", "Everybody at the table")
        .send()
        .closes();
  }

  private static void beIn(Player player) {
    for (String name : List.of("Ana", "Fay", "Cleo")) {
      player.as(name).says("partners in").form().send().closes();
    }
    player.as("Paula").alone().says("partners in").presses("We are in").reads("is in");
  }

  private static void operate(Player player) {
    move(player.as("Iris"), "Operate", "All four are in, and each has said what it must protect.");
  }

  private static void move(Someone facilitator, String stage, String why) {
    facilitator
        .says("stage " + stage.toLowerCase(java.util.Locale.ROOT))
        .form()
        .with("Why now", why)
        .send()
        .closes()
        .reads("moves to " + stage);
  }

  private static void promise(Player player) {
    player
        .as("Cleo")
        .says("promise")
        .form()
        .with("What will be done", "A survey of where the litter comes from")
        .send()
        .closes();
    player
        .as("Paula")
        .alone()
        .says("promise")
        .form()
        .with("What will be done", "A berth plan that keeps two places free for the clean-up boat")
        .send()
        .closes();
    player.as("Iris").says("checkin weekly monday 09:00").form().send().closes();
  }
}
