package org.parley.bench.render;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.slack.render.SlackMessageRenderer;
import org.parley.slack.render.SlackMessageRenderer.Charts;
import org.parley.teams.SettingsInATest;
import org.parley.teams.TeamsSetup;
import org.parley.teams.render.Drawing;
import org.parley.teams.render.TeamsMessageRenderer;

/**
 * From a message in the neutral vocabulary to the text that goes over the wire. The messages have
 * the blocks of the screens they are named after, with texts of that length.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Renderers {
  private static final Instant CLOSING = Instant.parse("2026-12-04T16:00:00Z");

  @Param({"status", "evaluation", "help"})
  public String screen;

  private final TeamsMessageRenderer teams =
      new TeamsMessageRenderer(
          TeamsSetup.of(
              SettingsInATest.none()
                  .with("appId", "parley")
                  .with("appPassword", "none")
                  .with("tenantId", "tenant")
                  .build()));
  private Message message;

  @Setup
  public void draw() {
    message =
        switch (screen) {
          case "status" -> status();
          case "evaluation" -> evaluation();
          default -> help();
        };
  }

  @Benchmark
  public String slack() {
    var rendered = SlackMessageRenderer.message(message, viewer(Platform.SLACK), Charts.DRAWN);
    return rendered.text() + rendered.blocks();
  }

  @Benchmark
  public String teams() {
    return teams.render(message, Drawing.in(viewer(Platform.TEAMS))).content().toString();
  }

  private static Viewer viewer(Platform platform) {
    return new Viewer(
        Destination.personal(new PersonAddress(platform, "workspace", "person")),
        Optional.of(new PersonAddress(platform, "workspace", "person")),
        Locale.ENGLISH,
        ZoneId.of("Europe/Berlin"));
  }

  private static Message status() {
    return Message.news(said("Clean Harbour", " stands at Operate"))
        .quote("Does it do what it was founded for, and what is in the way?")
        .facts(
            List.of(
                new Block.Fact("Stage", Sentence.plain("Operate, since 2 November")),
                new Block.Fact("Partners", Sentence.plain("Harbour Trust, Fishers Union, Port")),
                new Block.Fact("Channels", Sentence.plain("5 channels in 3 workspaces"))))
        .list(lines(5, "The survey of the beach, by Thursday"))
        .paragraph(Sentence.plain("Two promises wait for you, and one answer to a check-in."))
        .actions(button("Promise"), button("Check in"), button("Partners"))
        .note(Sentence.plain("Only you can see this."))
        .build();
  }

  private static Message evaluation() {
    return Message.headed("Does Clean Harbour keep going?")
        .paragraph(Sentence.plain("Ana asks every partner:"))
        .quote("A year has passed. What would have to change for another one?")
        .add(new Block.Progress("2 of 3 positions are in", 2, 3))
        .actions(button("Give our position"), button("What can we answer?"))
        .note(
            new Sentence(
                List.of(
                    new Span.Plain("Open until "),
                    new Span.DateTime(CLOSING, Span.Precision.MINUTE))))
        .build();
  }

  private static Message help() {
    return Message.headed("What you can say")
        .paragraph(Sentence.plain("Type a word after the command; everything else is buttons."))
        .paragraph(Sentence.strong("The first five"))
        .list(lines(5, "one line that says what the word does"))
        .paragraph(Sentence.strong("To facilitate"))
        .list(lines(6, "one line that says what the word does"))
        .paragraph(Sentence.strong("More"))
        .list(lines(8, "one line that says what the word does"))
        .note(Sentence.plain("What you say here stays at your table."))
        .build();
  }

  private static List<Sentence> lines(int count, String text) {
    return IntStream.range(0, count).mapToObj(n -> said("promise " + n, ": " + text)).toList();
  }

  private static Sentence said(String strong, String plain) {
    return new Sentence(List.of(new Span.Strong(strong), new Span.Plain(plain)));
  }

  private static Button button(String label) {
    return Button.of(label, new Intent.Perform(CommandCall.about("topic", "status")));
  }
}
