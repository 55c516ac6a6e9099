package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.web.OpenSessions.OpenSession;
import org.clearinghouse1540.kit.web.OpenSessions.Place;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of a user's open sessions: each sees and ends their own, and nobody another's. */
class OwnSessionsTest {
  private final TestProgram program = TestProgram.get();

  @Test
  void aUserSeesTheSessionsOfTheAccountAndEndsOne() {
    Visitor here = program.person(Role.EXPERT, "");
    assertThat(items(here)).hasSize(1);
    Visitor stolen = again(here);
    Visitor third = again(here);
    Elements items = items(here);
    assertThat(items).hasSize(3);
    assertThat(items.select("strong")).as("this session").hasSize(1);
    assertThat(items.text()).contains("127.0.0.1").contains("Browser not recognized");
    List<String> keys = keys(here);
    assertThat(keys).hasSize(2).doesNotHaveDuplicates();

    assertThat(end(here, keys.getFirst())).isEqualTo("/account?done=session");
    assertThat(third.get("/desk").statusCode()).as("the latest sign-in is first").isEqualTo(302);
    assertThat(stolen.get("/desk").statusCode()).isEqualTo(200);
    assertThat(here.get("/desk").statusCode()).isEqualTo(200);
    assertThat(items(here)).hasSize(2);
  }

  @Test
  void aSessionOfAnotherAccountIsNeitherShownNorEnded() {
    Visitor victim = program.person(Role.EXPERT, "");
    again(victim);
    List<String> keys = keys(victim);
    assertThat(keys).hasSize(1);
    Visitor attacker = program.person(Role.ADMINISTRATOR, "");
    assertThat(attacker.get("/account").body()).doesNotContain(keys.getFirst());
    assertThat(items(attacker)).hasSize(1);
    for (String key : List.of(keys.getFirst(), victim.name(), "", "%", "x' or '1'='1")) {
      end(attacker, key);
    }
    assertThat(keys(victim)).isEqualTo(keys);
    Visitor nobody = Visitor.signedOut(program.address());
    assertThat(end(nobody, keys.getFirst())).contains("/sign-in");
    assertThat(keys(victim)).isEqualTo(keys);
  }

  @Test
  void sessionsThatOpenNothingAnyMoreAreNotListed() {
    Visitor here = program.person(Role.EXPERT, "");
    again(here);
    here.post("/account/sessions", Map.of());
    Visitor later = again(here);
    assertThat(items(later)).hasSize(1);
    assertThat(items(later).select("strong")).hasSize(1);
  }

  @Test
  void theKeyOfASessionIsNotItsCookie() {
    Visitor here = program.person(Role.EXPERT, "");
    again(here);
    Visitor thief = Visitor.signedOut(program.address());
    String cookie =
        thief.get("/sign-in").headers().firstValue("Set-Cookie").orElse("").replaceAll("=.*", "");
    assertThat(cookie).isNotEmpty();
    Visitor forged =
        Visitor.signedOut(program.address()).withCookie(cookie + "=" + keys(here).getFirst());
    assertThat(forged.get("/desk").statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Linux
          Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/140.0 Safari/537.36 Edg/140.0 | Edge, Windows
          Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/140.0 Safari/537.36 | Chrome, Windows
          Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1 | Safari, iPhone
          Mozilla/5.0 (Linux; Android 16) Chrome/140.0 Mobile Safari/537.36 | Chrome, Android
          curl/8.0 | ''
          <script>alert(1)</script> | ''
          """)
  void aBrowserIsNamedByWhatItSaysOfItself(String said, String name) {
    SessionView view =
        new SessionView(
            new OpenSession(
                "key",
                new SignedIn("example", new RoleGrant(Role.EXPERT, ""), Instant.EPOCH, true),
                Instant.EPOCH,
                Instant.EPOCH,
                new Place("127.0.0.1", said),
                false));
    assertThat(view.browser().orElse("")).isEqualTo(name);
  }

  private Visitor again(Visitor person) {
    return Visitor.signedIn(program.address(), person.name(), TestProgram.PASSWORD);
  }

  private static Elements items(Visitor visitor) {
    return Jsoup.parse(visitor.get("/account").body()).select("#sessions > li");
  }

  private static List<String> keys(Visitor visitor) {
    return items(visitor).select("input[name=session]").eachAttr("value");
  }

  private static String end(Visitor visitor, String key) {
    return visitor
        .post("/account/sessions/end", Map.of("session", key))
        .headers()
        .firstValue("Location")
        .orElse("");
  }
}
