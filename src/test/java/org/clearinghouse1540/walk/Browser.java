package org.clearinghouse1540.walk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;

/** A real Chromium, driven by tests, with the accessibility check and pictures for looking at. */
final class Browser implements AutoCloseable {
  // Tests wait for a condition; this only ends a test that waits in vain, also on a busy machine.
  private static final java.time.Duration LONGEST_WAIT = java.time.Duration.ofMinutes(2);

  /** Pictures are for looking at: {@code ./check -Dpictures=true}; without it they cost time. */
  private static final boolean KEEPS_PICTURES = Boolean.getBoolean("pictures");

  private static final Path PICTURES = Path.of("target/pictures");

  private static final String KINDS =
      "[...new Set([...document.querySelectorAll('body *')].map(part =>"
          + " part.parentElement.tagName + '.' + part.parentElement.className"
          + " + ' > ' + part.tagName + '.' + part.className))].join('\\n')";

  // A style with a display of an element takes precedence over its attribute.
  private static final String SHOWN_ALTHOUGH_HIDDEN =
      "[...document.querySelectorAll('[hidden]')].filter(part => part.getClientRects().length)"
          + ".map(part => part.outerHTML).join(' ')";

  private static final Set<String> SEEN_IN_THE_DARK = ConcurrentHashMap.newKeySet();

  // Starting a browser takes seconds: one serves all tests of this process, each in own contexts.
  private static final com.microsoft.playwright.Browser CHROMIUM = launch();

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final TestProgram program;

  Browser() {
    this(TestProgram.get());
  }

  /** A browser for a program that a test started for itself. */
  Browser(TestProgram program) {
    this.program = program;
  }

  private static com.microsoft.playwright.Browser launch() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium())
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  // The shell without windows comes first: it is the same engine at a fraction of the work.
  private static Path chromium() {
    return List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "No Chromium is installed; ./check installs it when it runs as root."));
  }

  /** A page in a fresh context, signed out, on which binding acts are confirmed by themselves. */
  Page page(int width, boolean javaScript) {
    BrowserContext context = context(width, javaScript);
    ActConfirmer confirmer = new ActConfirmer(program.address(), context.request());
    context.route("**/*", confirmer::handle);
    return context.newPage();
  }

  /** A page in a fresh context that shows the check page of each binding act. */
  Page pageWithChecks(int width, boolean javaScript) {
    return context(width, javaScript).newPage();
  }

  private BrowserContext context(int width, boolean javaScript) {
    BrowserContext context =
        CHROMIUM.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en")
                .setJavaScriptEnabled(javaScript)
                .setBaseURL(program.address()));
    PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT.toMillis());
    context.setDefaultTimeout(LONGEST_WAIT.toMillis());
    contexts.add(context);
    return context;
  }

  /** Signs in with the try-out account of a role. */
  void signIn(Page page, String role) {
    signIn(page, role, program.password(role));
  }

  /** Signs in somebody whose account a test opened. */
  void signIn(Page page, Visitor person) {
    signIn(page, person.name(), TestProgram.PASSWORD);
  }

  private static void signIn(Page page, String name, String password) {
    page.navigate("/sign-in");
    page.locator("#username").fill(name);
    page.locator("#password").fill(password);
    clickThrough(page.locator("main form button"));
    page.waitForURL("**/desk**");
  }

  /**
   * Clicks on a button or a link and waits for the page behind it. A click ends when the next page
   * begins to arrive: on a busy machine a test that reads it at once finds a part of it.
   */
  static void clickThrough(Locator control) {
    control.click();
    control.page().waitForLoadState();
  }

  /** A page of somebody who signed in, whose account a test opened. */
  Page signedIn(Visitor person) {
    Page page = page(1280, true);
    signIn(page, person);
    return page;
  }

  /**
   * Fails on any violation that axe finds and on a page that is wider than its window, and keeps
   * pictures where asked to. Both languages are of one make: axe reads the Arabic page whole, and
   * the English one for its colours in the dark.
   */
  void checkAndPicture(Page page, String name) {
    String address = page.url().replaceFirst("#.*", "");
    for (String language : List.of("ar", "en")) {
      page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
      if (language.equals("ar")) {
        holds(axe(page).analyze(), name + " in " + language);
      }
      Assertions.assertThat((Object) page.evaluate(SHOWN_ALTHOUGH_HIDDEN)).as(name).isEqualTo("");
      for (int width : List.of(1280, 390)) {
        page.setViewportSize(width, 900);
        requireWidth(page, name + " in " + language, width);
        if (KEEPS_PICTURES) {
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(PICTURES.resolve(name + "-" + language + "-" + width + ".png")));
        }
      }
      page.setViewportSize(1280, 900);
    }
    inTheDark(page, name);
  }

  /** The same for a page that cannot be opened by its address, as it is now. */
  void checkAsItIs(Page page, String name) {
    holds(axe(page).analyze(), name);
    for (int width : List.of(1280, 390)) {
      page.setViewportSize(width, 900);
      requireWidth(page, name, width);
      if (KEEPS_PICTURES) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + width + ".png")));
      }
    }
    page.setViewportSize(1280, 900);
  }

  private static void requireWidth(Page page, String name, int width) {
    int scroll = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    Assertions.assertThat(scroll)
        .as("%s is wider than a window of %s pixels", name, width)
        .isLessThanOrEqualTo(width);
  }

  // The rows of a long table have the same markup: the first of them stand for the others.
  private static AxeBuilder axe(Page page) {
    return new AxeBuilder(page).setLegacyMode(true).exclude("tbody tr:nth-child(n+25)");
  }

  // The dark colours need their contrast too: once for each kind of element in its parent.
  private static void inTheDark(Page page, String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    if (SEEN_IN_THE_DARK.addAll(List.of(((String) page.evaluate(KINDS)).split("\n")))) {
      holds(axe(page).withRules(List.of("color-contrast")).analyze(), name + " in the dark");
    }
    if (KEEPS_PICTURES) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-en-dark.png")));
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void holds(AxeResults results, String what) {
    Assertions.assertThat(results.getViolations())
        .as(what)
        .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
