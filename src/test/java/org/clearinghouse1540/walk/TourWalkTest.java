package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/** Follows each step of {@code docs/tour.md} as it is written, in two browsers. */
class TourWalkTest {
  private static final Path TOUR = Path.of("docs/tour.md");
  private static final Pattern STEP =
      Pattern.compile(
          "- (Sign in as|Continue as|Open|Choose|Fill in|Press|You see)"
              + " (?:\\*\\*(.+?)\\*\\*|`(.+?)`)(?: with `(.+?)`)?\\.?");

  private final TestProgram program = TrialProgram.get();
  private final Map<String, Page> pages = new HashMap<>();
  private String account = "";

  @Test
  void theTourCanBeFollowedAsItIsWritten() throws IOException {
    List<String> steps =
        Files.readAllLines(TOUR).stream().filter(line -> line.startsWith("- ")).toList();
    assertThat(steps).hasSizeGreaterThan(30);
    try (Browser browser = new Browser(program)) {
      for (String step : steps) {
        Matcher read = STEP.matcher(step);
        assertThat(read.matches()).as(step).isTrue();
        follow(browser, step, read);
      }
    }
    assertThat(pages.keySet()).containsExactlyInAnyOrder("expert", "point-of-contact");
  }

  private void follow(Browser browser, String step, Matcher read) {
    String text = read.group(2) == null ? read.group(3) : read.group(2);
    switch (read.group(1)) {
      case "Sign in as" -> {
        account = text;
        Page page = browser.pageWithChecks(1280, true);
        browser.signIn(page, text);
        pages.put(text, page);
      }
      case "Continue as" -> account = text;
      case "Open" -> load(page().locator("nav.rooms"), AriaRole.LINK, text);
      case "Choose" -> load(page().locator("main"), AriaRole.LINK, text);
      case "Fill in" -> field(text).fill(read.group(4));
      case "Press" -> load(page().locator("main"), AriaRole.BUTTON, text);
      case "You see" -> assertThat(page().locator("main").textContent()).as(step).contains(text);
      default -> throw new AssertionError(step);
    }
  }

  private Page page() {
    return pages.get(account);
  }

  // Several forms of a page may have a field of this name; a reader takes the first one.
  private Locator field(String label) {
    return page().locator("main").getByLabel(label).first();
  }

  private void load(Locator within, AriaRole role, String text) {
    String today = DateText.of(program.clock().today().toString(), Language.EN);
    String name = text.replaceFirst(", today$", ", " + today);
    Locator found =
        within.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true)).first();
    assertThat(found.count()).as(account + ": " + name + " on " + page().url()).isPositive();
    page().waitForNavigation(found::click);
    assertThat(page().locator(".problem").allTextContents()).as(name).isEmpty();
  }
}
