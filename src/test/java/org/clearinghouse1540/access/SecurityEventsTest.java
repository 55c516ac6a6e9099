package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.startup.Settings;
import org.junit.jupiter.api.Test;

/** Each kind of event is in the security log, on one line, without secrets. */
class SecurityEventsTest {
  private final TestProgram program = TestProgram.get();
  private final Path log =
      program.bean(Settings.class).dataFolder().resolve("log").resolve("security.log");

  @Test
  void signInSignOutRefusalsAndFactorsAreLogged() throws IOException {
    Visitor person = program.person(Role.EXPERT, "");
    String name = person.name();
    String password = TestProgram.PASSWORD;
    assertLogged("signed-in", name);
    signIn(name, "a wrong guess");
    assertLogged("sign-in-failed", name);
    HttpResponse<String> refused = person.get("/accounts");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertLogged("access-refused", name);
    assertThat(Files.readString(log))
        .as("the number on the page is in the log")
        .contains("request=" + found(refused.body(), "class=\"small\">[^<]*?([0-9a-f]{12})\\b"));
    person.post("/account/code/begin", Map.of());
    String secret = found(person.get("/account").body(), "<code dir=\"ltr\">([A-Z2-7]{32})</code>");
    person.post("/account/code/confirm", Map.of("code", "000000"));
    assertLogged("code-refused", name);
    String code = OneTimeCodes.codeAt(secret, Instant.now());
    person.post("/account/code/confirm", Map.of("code", code));
    assertLogged("factor-added", name);
    int slowed = 0;
    for (int i = 0; i < AttemptLimiter.PER_SOURCE + 2; i++) {
      HttpResponse<String> answer =
          person.post("/account/code/remove", Map.of("code", "00000" + i % 10));
      slowed += answer.statusCode() == 429 ? 1 : 0;
    }
    assertThat(slowed).isPositive();
    assertLogged("too-many-attempts", name);
    person.post(
        "/account/password", Map.of("before", password, "after", "lantern orbit pelican seven"));
    assertLogged("password-set", name);
    person.post("/sign-out", Map.of());
    assertLogged("signed-out", name);
    assertThat(Files.readString(log))
        .doesNotContain(secret)
        .doesNotContain("a wrong guess")
        .doesNotContain("lantern orbit")
        .doesNotContain(password);
  }

  @Test
  void recoveryLinksAndEndedSessionsAreLogged() throws IOException {
    Visitor administrator =
        Visitor.signedIn(program.address(), "administrator", program.password("administrator"));
    String name = program.person(Role.EXPERT, "").name();
    String link =
        found(
            administrator.post("/accounts/recover", Map.of("name", name)).body(),
            "/invitation/([\\w-]{32})");
    assertLogged("recovery-link-created", name);
    Visitor owner = Visitor.signedOut(program.address());
    owner.post("/invitation/" + link, Map.of("password", "lantern orbit pelican eight"));
    assertLogged("recovery-link-used", name);
    owner.get("/invitation/" + link);
    assertThat(Files.readString(log)).contains("event=link-refused").doesNotContain(link);
    administrator.post("/accounts/sessions", Map.of("name", name));
    assertLogged("sessions-ended", name);
    owner.get("/events;a=b/1");
    assertThat(Files.readString(log)).contains("event=request-rejected");
  }

  @Test
  void aNameCannotForgeALineOrAValue() throws IOException {
    String forged = "x" + System.nanoTime();
    signIn("\"\n2026-01-01 event=signed-in account=\"" + forged + "\u2028\u202e", "guess");
    List<String> lines =
        Files.readAllLines(log).stream().filter(line -> line.contains(forged)).toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .contains("event=sign-in-failed account=\"\\u{22}")
        .doesNotContain("account=\"" + forged)
        .doesNotContain("\u2028")
        .doesNotContain("\u202e");
  }

  @Test
  void theBrowserCookieIsForThisSiteAndNoScript() {
    String name = program.person(Role.EXPERT, "").name();
    HttpResponse<String> answer = signIn(name, TestProgram.PASSWORD);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("browser=")
                    .contains("HttpOnly")
                    .contains("SameSite=Strict"));
  }

  @Test
  void namesThatLookAlikeAreOneNameOrNone() {
    String name = program.person(Role.EXPERT, "").name();
    String password = TestProgram.PASSWORD;
    assertThat(isIn(signIn(name.toUpperCase(java.util.Locale.ROOT), password))).isTrue();
    assertThat(isIn(signIn(name.replace('e', 'е'), password))).as("Cyrillic").isFalse();
    Visitor administrator =
        Visitor.signedIn(program.address(), "administrator", program.password("administrator"));
    for (String other :
        List.of(
            name.toUpperCase(java.util.Locale.ROOT),
            name.replace('e', 'е'),
            name.replace("expert", "ехреrt"),
            name.replace("expert", "ｅｘｐｅｒｔ"))) {
      assertThat(
              administrator
                  .post("/accounts/open", Map.of("name", other, "role", "expert"))
                  .statusCode())
          .as(other)
          .isEqualTo(400);
    }
    assertThat(
            administrator
                .post(
                    "/accounts/open?lang=fr",
                    Map.of("name", name.replace("expert", "ехреrt"), "role", "expert"))
                .body())
        .contains(Texts.get(Language.FR, "access.refused.username-alphabets"));
    assertThat(AccountName.of("хоре").lookalike()).isEqualTo(AccountName.of("xope").lookalike());
    assertThat(AccountName.of("хоре").folded()).isNotEqualTo(AccountName.of("xope").folded());
    assertThat(AccountName.mixesAlphabets("имя.7@пример")).isFalse();
  }

  private void assertLogged(String event, String name) throws IOException {
    assertThat(Files.readAllLines(log))
        .as(event)
        .anySatisfy(
            line -> assertThat(line).contains("event=" + event + " account=\"" + name + "\""));
  }

  private HttpResponse<String> signIn(String name, String password) {
    return Visitor.signedOut(program.address())
        .post("/sign-in", Map.of("username", name, "password", password));
  }

  private static boolean isIn(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").endsWith("/desk");
  }

  private static String found(String text, String pattern) {
    Matcher match = Pattern.compile(pattern).matcher(text);
    assertThat(match.find()).as(pattern).isTrue();
    return match.group(1);
  }
}
