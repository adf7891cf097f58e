package org.parley.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parley.sandbox.page.SandboxPage.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** A form on the page: a dialog, or a card with fields. */
final class OpenForm {

  private final Locator where;

  OpenForm(Locator where) {
    this.where = where;
  }

  OpenForm fill(String label, String words) {
    where.getByLabel(label).fill(words);
    return this;
  }

  /** Picks one of several, by how it begins. */
  OpenForm pick(String option) {
    where.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(option)).check();
    return this;
  }

  OpenForm send(String label) {
    button(where, label).click();
    return this;
  }

  OpenForm reads(String words) {
    assertThat(where).containsText(words);
    return this;
  }

  /** Closes it with the keyboard. */
  void close() {
    where.press("Escape");
    assertThat(where).isHidden();
  }
}
