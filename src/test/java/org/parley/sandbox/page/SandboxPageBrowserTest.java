package org.parley.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.sandbox.page.SandboxPage.HARBOUR;
import static org.parley.sandbox.page.SandboxPage.PORT;
import static org.parley.sandbox.page.SandboxPage.SHORELINE;
import static org.parley.sandbox.page.SandboxPage.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.testing.Browsers;
import org.parley.testing.Chapters;
import org.parley.testing.InABrowser;
import org.parley.testing.PracticeSandbox;

/** What the page itself does; each test goes on where the one before it ended. */
@QuarkusTest
@TestProfile(SandboxPageBrowserTest.Fresh.class)
@InABrowser
@ExtendWith(Chapters.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SandboxPageBrowserTest {

  /** A sandbox of its own: classes with one profile share one. */
  public static class Fresh extends PracticeSandbox {}

  private static Browsers browsers;

  @TestHTTPResource URI self;
  private SandboxPage page;

  @BeforeAll
  static void open() {
    browsers = Browsers.start();
  }

  @AfterAll
  static void close() {
    browsers.close();
  }

  @AfterEach
  void thePageHasNothingToComplainOf() {
    page.nothingToComplainOf();
    page.close();
  }

  @Test
  @Order(1)
  void threeWorkspacesStandSideBySideAndTheHintsGoAway() {
    page = SandboxPage.onADesk(browsers, self);
    for (String workspace : List.of(HARBOUR, SHORELINE, PORT)) {
      assertThat(page.workspace(workspace)).isVisible();
    }
    page.shot("first-visit");
    button(page.hints(), "Got it").click();
    assertThat(page.hints()).isHidden();
    page.page().reload();
    assertThat(page.workspace(PORT)).isVisible();
    assertThat(page.hints()).isHidden();
  }

  @Test
  @Order(2)
  void theConsentPageOffersTheWorkspaceThatIsNotConnectedYet() {
    page = SandboxPage.onADesk(browsers, self);
    for (String workspace : List.of(HARBOUR, SHORELINE)) {
      Locator column = page.workspace(workspace);
      Page consent = page.page().waitForPopup(() -> button(column, "Add to Slack").click());
      button(consent.locator("body"), "Allow").click();
      assertThat(column.getByText("Parley is not connected")).isHidden();
      consent.close();
      button(column, "Invite Parley to this channel").click();
      assertThat(column.getByText("Parley is not in this channel")).isHidden();
    }
  }

  @Test
  @Order(3)
  void aFormOpensHoldsTheKeyboardSaysWhatIsMissingAndIsSent() {
    page = SandboxPage.onADesk(browsers, self);
    Somebody ana = page.somebody(HARBOUR, "Ana").says("new");
    Locator form = page.form();
    Locator name = form.getByLabel("What shall we call it?");
    assertThat(name).isFocused();
    button(form, "Begin").click();
    assertThat(form.getByText("Please complete this required field.").first()).isVisible();
    assertThat(name).hasAttribute("aria-invalid", "true");
    assertThat(name).isFocused();
    assertThat(page.page().getByText("Please correct the marked fields.")).hasCount(1);
    page.shot("form-with-problems");
    ana.form()
        .fill("What shall we call it?", "Clean Harbour")
        .fill("What is the issue?", "Oil and litter <b>harm</b> everybody.")
        .fill("Why could a partnership", "Nobody can do it alone.")
        .send("Begin")
        .reads("has begun, in Hypothesize");
    assertThat(button(form, "Close").last()).isFocused();
    page.page().keyboard().press("Escape");
    assertThat(form).isHidden();
    ana.reads("Oil and litter <b>harm</b> everybody.");
  }

  @Test
  @Order(4)
  void teamsIsAddedToATeamAndAnswersInTheChat() {
    page = SandboxPage.onADesk(browsers, self);
    Somebody paula = page.somebody(PORT, "Paula").clicks("Add Parley to this team");
    assertThat(page.workspace(PORT).getByText("Parley is not in this conv")).isHidden();
    paula.alone().clicks("Add Parley to your chat");
    assertThat(page.workspace(PORT).getByText("Parley is not in your chat")).isHidden();
    paula.alone().says("help").reads("What you can type");
    page.shot("both-platforms");
  }

  @Test
  @Order(5)
  void onAPhoneOneWorkspaceIsShownAtATimeAndNothingSticksOut() {
    page = SandboxPage.onAPhone(browsers, self);
    page.page()
        .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Port Authority"))
        .click();
    assertThat(page.workspace(PORT)).isVisible();
    assertThat(page.workspace(HARBOUR)).isHidden();
    page.nothingSticksOut();
    page.shot("phone");
  }

  @Test
  @Order(6)
  void timeMovesFromTheBarAndTheDarkPageIsDark() {
    page = SandboxPage.onADeskInTheDark(browsers, self);
    page.forward("+1 week");
    page.page().getByText("What just happened").click();
    assertThat(page.page().getByTestId("happenings"))
        .containsText("Parley wrote to #clean-harbour");
    page.shot("dark");
    assertThat((String) page.page().evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(16, 21, 23)");
  }

  @Test
  @Order(7)
  void anAnswerThatComesLateDoesNotCoverANewerOne() {
    page = SandboxPage.onADesk(browsers, self);
    Somebody ana = page.somebody(HARBOUR, "Ana").in("general");
    ana.looks();
    var held = new ArrayList<Runnable>();
    page.page()
        .route(
            url -> url.contains("/sight?") && url.contains("workspace=" + HARBOUR),
            route -> {
              var answer = new Route.FulfillOptions().setResponse(route.fetch());
              if (held.isEmpty()) {
                held.add(() -> route.fulfill(answer));
              } else {
                route.fulfill(answer);
              }
            });
    benSays("The tide is low.");
    page.page().waitForCondition(() -> !held.isEmpty());
    benSays("The tide is high.");
    ana.reads("The tide is high.");
    page.page().waitForResponse(any -> true, held.get(0));
    page.page().evaluate("new Promise(requestAnimationFrame)");
    assertThat(ana.looks()).containsText("The tide is high.");
  }

  private void benSays(String words) {
    given()
        .contentType(ContentType.JSON)
        .body(
            """
            {"platform":"slack","workspace":"T0HARBOUR","person":"U0HBBEN",
            "conversation":"C0HBGENERAL","kind":"TYPE","target":"","detail":{"text":"%s"}}
            """
                .formatted(words))
        .post("/sandbox/api/act")
        .then()
        .statusCode(200);
  }
}
