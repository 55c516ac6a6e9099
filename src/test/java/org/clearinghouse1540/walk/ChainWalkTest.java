package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole chain in a real browser, from a note to what the public sees. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainWalkTest {
  private static final Path SEED =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");
  private Browser browser;

  @BeforeAll
  void open() {
    browser = new Browser();
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void fromANoteToAPublicPage() {
    Page expert = browser.page(1280, true);
    browser.signIn(expert, "expert");
    browser.checkAndPicture(expert, "desk");
    expert.navigate("/intake/notes");
    browser.checkAndPicture(expert, "intake");
    upload(expert);
    String proposal = expert.url().replaceFirst("\\?.*", "");
    assertThat(expert.locator("mark").count()).isGreaterThan(40);
    assertThat(expert.locator(".line").count()).isGreaterThan(40);

    joinTheEventOnRecord(expert);
    refuseOneLineAndTakeItBack(expert);
    browser.checkAndPicture(expert, "proposal");
    expert.navigate(proposal);
    clickThrough(expert.locator("button:has-text('Record the event')"));
    assertThat(expert.locator(".problem").first().textContent()).contains("still undecided");
    clickThrough(expert.locator("button:has-text('Accept all undecided lines')"));
    answerTheQuestions(expert);
    clickThrough(expert.locator("button:has-text('Record the event')"));
    expert.waitForURL("**/events/*");
    String event = expert.url().replaceFirst(".*/events/", "");
    assertThat(expert.locator("main").textContent())
        .contains("Member States listed: 27", "State of Palestine counted separately", "DRAFT");
    browser.checkAndPicture(expert, "event");

    sameNoteAgain(expert, proposal);
    kazakhstan(expert, event);
    armenia(expert);
    signedOut(event);
    released(event);
  }

  private static void upload(Page expert) {
    expert.locator("#file").setInputFiles(SEED);
    clickThrough(expert.locator("main button:has-text('Upload')"));
    expert.waitForURL("**/intake/notes/*");
  }

  // The press release of the same workshop is on record already: one event, two titles.
  private static void joinTheEventOnRecord(Page expert) {
    Locator line = expert.locator("#line-event");
    Locator same = line.locator("select[name=same-as]");
    same.selectOption(
        new com.microsoft.playwright.options.SelectOption()
            .setLabel(
                same.locator("option").allTextContents().stream()
                    .filter(text -> text.contains("11–12 March 2014"))
                    .findFirst()
                    .orElseThrow()));
    clickThrough(line.locator("button[value=accepted]"));
    expert.waitForSelector("#line-event.accepted");
  }

  private static void refuseOneLineAndTakeItBack(Page expert) {
    clickThrough(expert.locator("#line-participants-3 button[value=refused]"));
    expert.waitForSelector("#line-participants-3.refused");
    clickThrough(expert.locator("#line-participants-3 button[value=accepted]"));
    expert.waitForSelector("#line-participants-3.accepted");
  }

  // Lines with a question stay open when all others are accepted; here they are new.
  private static void answerTheQuestions(Page expert) {
    Locator open = expert.locator(".line.open:has(button[value=accepted])");
    for (int left = open.count(); left > 0; left--) {
      Locator same = open.first().locator("select[name=same-as]");
      if (same.count() > 0) {
        same.selectOption("new");
      }
      clickThrough(open.first().locator("button[value=accepted]"));
      PlaywrightAssertions.assertThat(open).hasCount(left - 1);
    }
  }

  private static void sameNoteAgain(Page expert, String proposal) {
    expert.navigate("/intake/notes");
    upload(expert);
    assertThat(expert.url()).startsWith(proposal);
    assertThat(expert.locator("main").textContent()).contains("uploaded before");
  }

  private void kazakhstan(Page expert, String event) {
    expert.navigate("/events/" + event);
    clickThrough(expert.locator("main a:has-text('Kazakhstan')").first());
    expert.waitForURL("**/states/KAZ");
    assertThat(expert.locator("#matrix ~ .scroll").first().textContent())
        .contains("Nuclear Non-Proliferation Treaty", "X", "nothing recorded");
    assertThat(expert.locator("main").textContent()).contains("UN Trust Fund", "amount not stated");
    browser.checkAndPicture(expert, "state");
  }

  private void armenia(Page expert) {
    expert.navigate("/states/ARM");
    clickThrough(
        expert.locator(
            "main a[href^='/needs/']:has-text('protection, detection and decontamination')"));
    expert.waitForURL("**/needs/*");
    assertThat(expert.locator(".candidates > li").first().textContent())
        .contains(
            "United States",
            "the offer includes Border crossing points, a related subject",
            "open to all regions");
    assertThat(expert.locator("main").textContent())
        .contains("The offer responds to another request");
    browser.checkAndPicture(expert, "need");
  }

  private void signedOut(String event) {
    Page visitor = browser.page(1280, true);
    visitor.navigate("/public/events/" + event);
    assertThat(visitor.locator("main").textContent())
        .contains("Workshop for Countries of Central Asia", "Astana")
        .doesNotContain("Turkmenistan", "State of Palestine", "UNODC", "Trust Fund");
    browser.checkAndPicture(visitor, "public-event");
    visitor.navigate("/public/events");
    assertThat(visitor.locator("main").textContent())
        .as("events that only the note recalls are a draft and are not there")
        .doesNotContain("2nd expert meeting", "3rd expert meeting");
    visitor.navigate("/events/" + event);
    assertThat(visitor.url()).contains("/sign-in");
    browser.checkAndPicture(visitor, "sign-in");
  }

  private void released(String event) {
    Page secretariat = browser.page(1280, true);
    browser.signIn(secretariat, "secretariat");
    secretariat.navigate("/events/" + event);
    secretariat.locator("#given-by").fill("Example Committee (test)");
    secretariat.locator("#document").fill("Example letter 1 (test)");
    secretariat.locator("#given-on").fill("2020-01-02");
    clickThrough(secretariat.locator("button:has-text('Record the release')"));
    Page visitor = browser.page(1280, false);
    visitor.navigate("/public/events/" + event);
    assertThat(visitor.locator("main").textContent()).contains("Turkmenistan", "Example letter 1");
    visitor.navigate("/public/states/TKM");
    assertThat(visitor.locator("main").textContent())
        .contains("Workshop for Countries of Central Asia");
    secretariat.locator("#withdraw-document").fill("Example letter 2 (test)");
    clickThrough(secretariat.locator("button:has-text('Withdraw')"));
    visitor.navigate("/public/events/" + event);
    assertThat(visitor.locator("main").textContent()).doesNotContain("Turkmenistan");
    visitor.navigate("/public/states/TKM");
    assertThat(visitor.locator("main").textContent())
        .doesNotContain("Workshop for Countries of Central Asia");
  }

  @Test
  void thePublicPagesAndListsAreAccessible() {
    Page visitor = browser.page(1280, true);
    for (String page : new String[] {"", "events", "states", "states/KAZ", "requests", "offers"}) {
      visitor.navigate(page.isEmpty() ? "/" : "/public/" + page);
      browser.checkAndPicture(
          visitor, "public-" + (page.isEmpty() ? "home" : page.replace('/', '-')));
    }
    Page member = browser.page(1280, true);
    browser.signIn(member, "member");
    for (String page : new String[] {"events", "states", "requests", "offers"}) {
      member.navigate("/" + page);
      browser.checkAndPicture(member, page);
    }
    member.navigate("/account");
    clickThrough(member.locator("button:has-text('Set up')"));
    browser.checkAndPicture(member, "account");
    Page administrator = browser.page(1280, true);
    browser.signIn(administrator, "administrator");
    administrator.navigate("/accounts");
    browser.checkAndPicture(administrator, "accounts");
    member.navigate("/accounts");
    assertThat(member.locator("h1").textContent()).contains("does not have access to this page");
    browser.checkAndPicture(member, "refused");
  }

  @Test
  void theProposalIsDecidedWithoutJavaScriptToo() {
    Page expert = browser.page(390, false);
    browser.signIn(expert, "expert");
    expert.navigate("/intake/notes");
    expert
        .locator("#file")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload(
                "example.txt",
                "text/plain",
                """
                Information Note

                Event: Example workshop (invented for tests)

                Organizers: Example Institute

                Date and Venue: 3-4 May 2021, Example City

                Participants: Example State 001, Example State 002

                1. Background

                Invented for tests.
                """
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    clickThrough(expert.locator("main button:has-text('Upload')"));
    assertThat(expert.locator("section[aria-labelledby=reported]").textContent())
        .contains("not a known State or organization");
    clickThrough(expert.locator("#line-participants-0 button[value=refused]"));
    assertThat(expert.locator("#line-participants-0").getAttribute("class")).contains("refused");
    clickThrough(expert.locator("button:has-text('Reject the whole note')"));
    assertThat(expert.locator("main").textContent()).contains("Rejected");
  }
}
