package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Accounts in separate browsers walk the whole chain. Each one finds its next step from its own
 * desk: every step begins at {@code /desk} and follows links and buttons only.
 */
class TwoDesksWalkTest {
  private static final TestProgram PROGRAM = TrialProgram.get();
  private static final Browser BROWSER = new Browser(PROGRAM);
  private static final String STATE = "Example State 003";
  private static final String PROVIDER = "Example Provider 002";

  @AfterAll
  static void close() {
    BROWSER.close();
  }

  private static Page account(Role role, String party) {
    return BROWSER.signedIn(PROGRAM.person(role, party));
  }

  /** Opens the line of the desk with this title and this sentence. */
  private static void next(Page page, String title, String sentence) {
    Locator line = line(page, title, sentence);
    assertThat(line.count()).as(title + ": " + sentence + " in " + desk(page)).isPositive();
    follow(page, line.first().locator("a").first());
  }

  private static Locator line(Page page, String title, String sentence) {
    page.navigate("/desk");
    return page.locator("main li.task")
        .filter(new Locator.FilterOptions().setHasText(title))
        .filter(new Locator.FilterOptions().setHasText(sentence));
  }

  /** The line left the desk, because the step was taken. */
  private static void gone(Page page, String title, String sentence) {
    assertThat(line(page, title, sentence).count()).as(title + ": " + sentence).isZero();
  }

  /** Opens a section of the program from the desk. */
  private static void section(Page page, String name) {
    page.navigate("/desk");
    follow(page, page.locator("nav.rooms").getByRole(AriaRole.LINK, named(name)).first());
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static String desk(Page page) {
    return page.locator("main").innerText();
  }

  private static void follow(Page page, Locator link) {
    assertThat(link.count()).as("a link on " + page.url()).isPositive();
    String address = link.getAttribute("href");
    page.navigate(address);
  }

  private static void link(Page page, String name) {
    follow(page, page.locator("main").getByRole(AriaRole.LINK, named(name)).first());
  }

  private static void press(Page page, String button) {
    Locator found = page.locator(button).first();
    assertThat(found.count()).as(button + " on " + page.url()).isPositive();
    found.evaluate("button => { const d = button.closest('details'); if (d) d.open = true; }");
    page.waitForNavigation(found::click);
    assertThat(page.locator(".problem").allTextContents()).as(button).isEmpty();
  }

  private static void step(Page page, String key) {
    String form = "form[action$='/step']:has(input[name=step][value='" + key + "'])";
    press(page, form + " button");
  }

  @Test
  void stateAndExpert() {
    Page expert = account(Role.EXPERT, "");
    Page state = account(Role.POINT_OF_CONTACT, STATE);
    String title = STATE + " (2017)";
    next(expert, title, "send the draft");
    expert.locator("[name='answer-by']").fill("2031-06-01");
    press(expert, "button[value=send]");
    gone(expert, title, "send the draft");
    assertThat(line(state, title, "1 June 2031").count()).as("by when").isPositive();
    comments(state, title);
    gone(state, title, "comment, request changes or agree");
    next(expert, title, "review the changes requested");
    press(expert, "form[action$='/decision'] button[value=yes]");
    press(expert, "button[value=send]");
    next(state, title, "comment, request changes or agree");
    agree(state, "Note verbale 31 (invented)");
    section(expert, "Matrices");
    link(expert, STATE + " (invented)");
    press(expert, "button[value=reopen]");
    next(state, title, "the experts are revising the matrix");
    next(expert, title, "send the draft");
    press(expert, "button[value=send]");
    next(state, title, "comment, request changes or agree");
    agree(state, "Note verbale 32 (invented)");
    section(state, "Matrices");
    state.locator("form:has(button[value=retract]) input[name=document]").fill("Note verbale 33");
    press(state, "button[value=retract]");
    next(expert, title, "the State withdrew its agreement");
    next(state, title, "comment, request changes or agree");
    agree(state, "Note verbale 34 (invented)");
    decide(expert, state, title);
  }

  private static void comments(Page state, String title) {
    next(state, title, "comment, request changes or agree");
    follow(state, state.locator("a[href*='/row?row=op2.manufacture']").first());
    state
        .locator("[name='words-framework.source']")
        .fill("An act is before parliament (invented).");
    press(state, "form[action$='/row/comments'] button:not([name])");
    next(state, title, "comment, request changes or agree");
    press(state, "button[value=ask-change]");
  }

  private static void agree(Page state, String document) {
    state.locator("form:has(button[value=agree]) input[name=document]").fill(document);
    press(state, "button[value=agree]");
  }

  private static void decide(Page expert, Page state, String title) {
    Page member = account(Role.MEMBER, "Example State 113");
    Page chair = account(Role.CHAIR, "");
    Page secretariat = account(Role.SECRETARIAT, "");
    next(member, title, "read the matrix, or place a hold");
    member.locator("#why").fill("We ask for two more days (invented).");
    press(member, "form[action$='/hold'] button:not([name])");
    next(expert, title, "on hold");
    next(member, title, "on hold, placed by your State");
    member.locator("#why").fill("Thank you (invented).");
    press(member, "button[name=lift]");
    next(chair, title, "review in the working group and approve");
    chair.locator("form[action$='/approval'] input[name=document]").fill("Decision 31 (invented)");
    press(chair, "form[action$='/approval'] button");
    gone(chair, title, "review in the working group and approve");
    next(state, title, "consent to publication");
    state.locator("form[action$='/consent'] input[name=document]").fill("Note verbale 35");
    press(state, "form[action$='/consent'] button:not([name])");
    next(secretariat, title, "decide on publication");
    press(secretariat, "button[value=publish]");
    gone(secretariat, title, "decide on publication");
    gone(state, title, "consent to publication");
    next(state, title, "the matrix has been published");
  }

  @Test
  void stateAndProvider() {
    Page state = account(Role.POINT_OF_CONTACT, STATE);
    Page provider = account(Role.PROVIDER, PROVIDER);
    Page secretariat = account(Role.SECRETARIAT, "");
    String need = "Courses on catch-all controls (invented)";
    subscribe(provider);
    send(state, need);
    for (String key : new String[] {"authenticate", "acknowledge", "distribute"}) {
      request(secretariat);
      step(secretariat, key);
    }
    next(provider, need, "");
    answer(provider);
    String offer = "Courses by our office (invented)";
    next(secretariat, offer, "Offer to circulate");
    press(secretariat, "form[action$='/circulation'] button");
    next(state, offer, "accept, decline or ask a question");
    assertThat(state.locator("main").innerText()).as("needs by title").contains(need);
    reply(state, "asked", "In which language (invented)?");
    next(provider, offer, "Question from " + STATE);
    provider.locator("form[action$='/reply'] textarea").fill("In English and French (invented).");
    press(provider, "form[action$='/reply'] button");
    next(state, offer, "The provider answered your question");
    reply(state, "accepted", "With thanks (invented).");
    gone(state, offer, "");
    deliver(provider, offer);
    String delivery = "Two courses (invented)";
    for (Page side : new Page[] {state, provider}) {
      next(side, delivery, "give feedback");
      side.locator("#activities").fill("Two weeks (invented).");
      press(side, "form[action$='/feedback'] button");
      gone(side, delivery, "give feedback");
    }
  }

  private static void subscribe(Page provider) {
    section(provider, "Offers");
    follow(provider, provider.locator("main a[href='/providers']").first());
    provider.locator("#name").fill(PROVIDER);
    provider.locator("#institution").fill("Example Office");
    provider.locator("#mailbox").fill("office@example.org");
    press(provider, "form[action='/providers'] button");
    section(provider, "Open needs");
    follow(provider, provider.locator("main a[href='/subscriptions']").first());
    provider.locator("#areas-legislation").check();
    press(provider, "form[action='/subscriptions'] button");
  }

  private static void send(Page state, String need) {
    section(state, "Needs");
    press(state, "form[action='/drafts'] button:not(.second)");
    state.locator("#title").fill(need);
    state.locator("#detail").fill("Two courses for twelve officers (invented).");
    // The form saves itself after the last change.
    state.waitForResponse(
        "**/drafts/*", () -> state.locator("input[name=subject-area][value=legislation]").check());
    next(state, need, "");
    link(state, "Send a request");
    state.locator("input[name=consent][value=providers]").check();
    state.locator("#reference").fill("Note verbale 36 (invented)");
    press(state, "main form button:has-text('Send')");
  }

  private static void request(Page secretariat) {
    secretariat.navigate("/desk");
    Locator line = secretariat.locator("main li.task:has-text('" + STATE + ", ')");
    assertThat(line.count()).as(desk(secretariat)).isPositive();
    follow(secretariat, line.last().locator("a").first());
  }

  private static void answer(Page provider) {
    provider.locator("#words").fill("Courses by our office (invented)");
    provider.locator("#areas-legislation").check();
    provider.locator("#kinds-training").check();
    clickThrough(provider.locator("details:has(#from) summary"));
    provider.locator("#from").fill("2027-Q1");
    press(provider, "form[action$='/answer'] button");
  }

  private static void reply(Page state, String act, String words) {
    state.locator("form[action$='/reply'] input[value=" + act + "]").check();
    state.locator("form[action$='/reply'] textarea").fill(words);
    press(state, "form[action$='/reply'] button");
  }

  private static void deliver(Page provider, String offer) {
    next(provider, offer, STATE + " accepted this offer");
    link(provider, "Record the delivery");
    provider.locator("#title").fill("Two courses (invented)");
    provider.locator("#kind").selectOption("workshop");
    provider.locator("#states").fill(STATE);
    provider.locator("#starts").fill("2026-07");
    provider.locator("#status").selectOption("done");
    press(provider, "main form[action='/deliveries'] button");
    if (provider.locator("input[name=overlaps-seen]").count() > 0) {
      press(provider, "main form[action='/deliveries'] button");
    }
  }

  @Test
  void pointOfContactAndAgency() {
    Page state = account(Role.POINT_OF_CONTACT, STATE);
    var person = PROGRAM.person(Role.AGENCY, STATE);
    Page agency = BROWSER.signedIn(person);
    section(state, "Workspace");
    state.locator("form[action='/workspace'] #title").fill("Transit law (invented)");
    state.locator("form[action='/workspace'] #words").fill("Which provision applies?");
    press(state, "form[action='/workspace'] button");
    state.locator("form[action$='/question'] select").selectOption(person.name());
    state
        .locator("form[action$='/question'] textarea")
        .fill("Which act covers transit (invented)?");
    press(state, "form[action$='/question'] button");
    next(agency, "Which act covers transit", "");
    agency
        .locator("form[action^='/asked/'] textarea")
        .first()
        .fill("The Example Customs Act (invented).");
    press(agency, "form[action^='/asked/'] button");
    gone(agency, "Which act covers transit", "");
    next(state, "Transit law (invented)", "");
    assertThat(state.locator("main").innerText()).contains("The Example Customs Act (invented).");
  }
}
