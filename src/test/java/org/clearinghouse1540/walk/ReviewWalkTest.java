package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.text.DateText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A comprehensive review in a real browser: an expert records a statement, accepts and sets aside
 * passages and writes a proposal; a member finds it on the desk and comments.
 */
class ReviewWalkTest {
  private static final Browser browser = new Browser();
  private static final String STATE = "Example State 228";
  private static final String TEXT =
      """
      STATEMENT

      1. We propose regional courses for customs officers on dual-use goods.
      2. Paragraph 3 (d) of the resolution should be explained in a guide for smaller States.

      We thank the Chair for the excellent organization of these open consultations.
      """;
  private final TestProgram program = TestProgram.get();
  private final Page expert = browser.signedIn(program.person(Role.EXPERT, ""));
  private final Page member = browser.signedIn(program.person(Role.MEMBER, "Example State 229"));
  private final Page state = browser.signedIn(program.person(Role.MISSION, STATE));

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void fromAStatementToACommentedProposal() {
    expert.navigate("/reviews");
    expert.locator("#title").fill("Comprehensive review (invented)");
    clickThrough(expert.locator("form[action='/reviews'] button"));
    expert.waitForURL(address -> address.matches(".*/reviews/\\d+"));
    String review = expert.url().replaceFirst("^https?://[^/]+", "");
    String submission = record(review);
    browser.checkAndPicture(expert, "review-submission");
    expert.navigate(submission);
    expert.locator("input[name=passage]").last().uncheck();
    clickThrough(expert.locator("form[action$='/placements'] button"));
    expert.waitForURL("**" + submission);
    clickThrough(expert.locator("a[href^='/reviews/passages/']").last());
    browser.checkAndPicture(expert, "review-passage");
    expert.locator("#aside").check();
    expert.locator("#why").fill("Thanks");
    clickThrough(expert.locator("form[action^='/reviews/passages/'] button"));
    expert.waitForURL("**" + submission + "#*");
    expert.navigate(review);
    browser.checkAndPicture(expert, "review");
    expert.navigate(review + "/passages?status=not-taken-up");
    browser.checkAndPicture(expert, "review-passages");
    String proposal = propose(review);
    member.navigate("/desk");
    clickThrough(member.locator("main a[href='" + proposal + "']").first());
    member.waitForURL("**" + proposal);
    member.locator("#comment-words").fill("The courses should be online (invented).");
    clickThrough(member.locator("form[action$='/comments'] button"));
    member.locator("#comments ~ ul").waitFor();
    browser.checkAndPicture(member, "review-proposal");
    assertThat(member.locator("main").textContent()).contains("The courses should be online");
    state.navigate("/submissions");
    browser.checkAndPicture(state, "review-submissions-own");
    state.navigate(submission);
    assertThat(state.locator("main").textContent())
        .contains("customs officers")
        .doesNotContain("courses should be online");
  }

  private String record(String review) {
    expert.navigate(review + "/submission");
    browser.checkAndPicture(expert, "review-new-submission");
    expert.navigate(review + "/submission");
    expert.locator("input[name=origin][value=state]").check();
    expert.locator("#sender").fill(STATE);
    expert.locator("#title").fill("Statement at the open consultations (invented)");
    expert.locator("input[name=dated]").fill("2026-05-02");
    expert.locator("input[name=language][value=en]").check();
    expert
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload("statement.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8)));
    clickThrough(expert.locator("form[enctype] > button"));
    expert.waitForURL(address -> address.matches(".*/submissions/\\d+"));
    return expert.url().replaceFirst("^https?://[^/]+", "");
  }

  private String propose(String review) {
    expert.navigate(review + "/proposal");
    browser.checkAndPicture(expert, "review-new-proposal");
    expert.navigate(review + "/proposal");
    expert.locator("#title").fill("Regional courses (invented)");
    expert.locator("#words").fill("Courses are offered in each region.");
    expert.locator("input[name=takes]").first().check();
    clickThrough(expert.locator("form[action$='/proposal'] > button"));
    expert.waitForURL(address -> address.matches(".*/reviews/proposals/\\d+"));
    String proposal = expert.url().replaceFirst("^https?://[^/]+", "");
    expert
        .locator("input[name=due]")
        .fill(LocalDate.now(DateText.HEADQUARTERS).plusDays(20).toString());
    clickThrough(expert.locator("form[action$='/circulation'] button"));
    expert.locator("#comments + p:not(.soft)").waitFor();
    return proposal;
  }
}
