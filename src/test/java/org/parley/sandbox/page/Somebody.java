package org.parley.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parley.sandbox.page.SandboxPage.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/**
 * Somebody in one room of a workspace, at the mouse and keyboard of the page. Before each act the
 * page is turned to this person and room; after it, what it brought is waited for.
 */
final class Somebody {

  private static final String CHANNEL = "clean.harbour";
  private static final String ALONE = "Parley";

  private final Page page;
  private final String workspaceId;
  private final Locator workspace;
  private final String name;
  private final String room;

  Somebody(Page page, String workspace, String name) {
    this(page, workspace, name, CHANNEL);
  }

  private Somebody(Page page, String workspaceId, String name, String room) {
    this.page = page;
    this.workspaceId = workspaceId;
    this.workspace = page.getByTestId("ws-" + workspaceId);
    this.name = name;
    this.room = room;
  }

  String workspaceId() {
    return workspaceId;
  }

  /** In the chat with Parley. */
  Somebody alone() {
    return in(ALONE);
  }

  /** Slack answers a command where it was typed, Teams in the chat with Parley. */
  Somebody whereAnswersCome() {
    return workspaceId.equals(SandboxPage.PORT) ? alone() : this;
  }

  Somebody in(String other) {
    return new Somebody(page, workspaceId, name, other);
  }

  /** Turns the page to this person in this room, and answers with the messages seen there. */
  Locator looks() {
    Locator tab = page.locator("#tab-" + workspaceId);
    if (tab.isVisible()) {
      tab.click();
    }
    Locator person = workspace.getByTestId("person");
    Locator wanted = person.locator("option").filter(new Locator.FilterOptions().setHasText(name));
    String id = wanted.first().getAttribute("value");
    if (!id.equals(person.inputValue())) {
      person.selectOption(id);
    }
    Locator to =
        workspace
            .getByTestId("conversations")
            .getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions()
                    .setName(
                        Pattern.compile(
                            "^(# )?" + room + "( ?, new)?$", Pattern.CASE_INSENSITIVE)));
    if (to.getAttribute("aria-current") == null) {
      to.click();
    }
    Locator messages = workspace.getByTestId("messages");
    assertThat(messages).not().hasAttribute("aria-busy", "true");
    return messages;
  }

  /** The newest message that says all this. */
  Locator reads(String... parts) {
    Locator message = looks().getByTestId("message");
    for (String part : parts) {
      message = message.filter(new Locator.FilterOptions().setHasText(part));
    }
    assertThat(message.last()).isVisible();
    return message.last();
  }

  void doesNotRead(String part) {
    assertThat(looks()).not().containsText(part);
  }

  /** Speaks to Parley in the words that every platform knows, as one does it in this room. */
  Somebody says(String words) {
    if (!workspaceId.equals(SandboxPage.PORT)) {
      return types(("/partnership " + words).strip());
    }
    return types(room.equals(ALONE) ? words : "@Parley " + words);
  }

  Somebody types(String line) {
    looks();
    Locator composer = workspace.getByTestId("composer");
    composer.fill(line);
    composer.press("Enter");
    Locator problem = workspace.locator(".problem");
    page.waitForCondition(() -> composer.inputValue().isEmpty() || problem.isVisible());
    assertThat(problem).hasText("");
    return this;
  }

  /** Presses a button of the page beside the messages, such as the one that adds Parley. */
  Somebody clicks(String label) {
    looks();
    button(workspace, label).click();
    return this;
  }

  /** Presses the button of the newest message that has one of that name. */
  Somebody presses(String label) {
    button(looks(), label).last().click();
    return this;
  }

  /** The form in front of this person. */
  OpenForm form() {
    Locator dialog = page.getByTestId("dialog-" + workspaceId);
    assertThat(dialog).isVisible();
    return new OpenForm(dialog);
  }

  /** The newest message with fields: how a typed command's form comes on Teams. */
  OpenForm card() {
    Locator cards =
        looks()
            .getByTestId("message")
            .filter(new Locator.FilterOptions().setHas(page.locator("[data-field]")));
    assertThat(cards.last()).isVisible();
    return new OpenForm(cards.last());
  }
}
