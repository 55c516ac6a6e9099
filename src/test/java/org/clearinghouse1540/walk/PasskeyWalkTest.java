package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Signing in with a passkey, in a real browser with an authenticator that it emulates. */
class PasskeyWalkTest {
  private static final Browser browser = new Browser();
  private final TestProgram program = TestProgram.get();
  private String authenticator = "";

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void aPasskeyIsAddedUsedAndTakenAway() {
    Visitor person = program.person(Role.MEMBER, "Example State 003");
    Page page = browser.page(1280, true);
    CDPSession device = device(page, true);
    signIn(page, person.name());
    page.navigate("/account");
    page.locator("#passkey-label").fill("example device");
    clickThrough(page.locator("[data-passkey=add] button"));
    page.waitForSelector("li:has-text('example device')");
    browser.checkAndPicture(page, "account");

    signOut(page);
    browser.checkAndPicture(page, "sign-in");
    clickThrough(page.locator("[data-passkey=sign-in] button"));
    page.waitForURL("**/desk**");
    assertThat(page.locator(".who").textContent()).contains(person.name());

    signOut(page);
    verified(device, false);
    clickThrough(page.locator("[data-passkey=sign-in] button"));
    page.waitForSelector("[data-passkey] .problem:visible");
    assertThat(page.url()).as("who is not verified by the device").contains("/sign-in");

    verified(device, true);
    clickThrough(page.locator("[data-passkey=sign-in] button"));
    page.waitForURL("**/desk**");
    page.navigate("/account");
    clickThrough(page.locator("button[aria-label*='example device']"));
    page.waitForSelector("h2:has-text('Passkeys')");
    assertThat(page.locator("li:has-text('example device')").count()).isZero();
    signOut(page);
    clickThrough(page.locator("[data-passkey=sign-in] button"));
    page.waitForSelector("[data-passkey] .problem:visible");
    assertThat(
            program.count(
                "select count(*) from kit_journal where subject = 'account/"
                    + person.name()
                    + "' and act in ('passkey added', 'passkey removed')"))
        .isEqualTo(2);
  }

  private void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.locator("#username").fill(name);
    page.locator("#password").fill(TestProgram.PASSWORD);
    clickThrough(page.locator("main form button"));
    page.waitForURL("**/desk**");
  }

  private static void signOut(Page page) {
    clickThrough(page.locator(".who form button"));
    page.waitForSelector(".who a[href='/sign-in']");
    page.navigate("/sign-in");
    page.waitForSelector("[data-passkey=sign-in]:visible");
  }

  private CDPSession device(Page page, boolean verified) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", verified);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject arguments = new JsonObject();
    arguments.add("options", options);
    authenticator =
        session
            .send("WebAuthn.addVirtualAuthenticator", arguments)
            .get("authenticatorId")
            .getAsString();
    return session;
  }

  private void verified(CDPSession session, boolean verified) {
    JsonObject arguments = new JsonObject();
    arguments.addProperty("authenticatorId", authenticator);
    arguments.addProperty("isUserVerified", verified);
    session.send("WebAuthn.setUserVerified", arguments);
  }
}
