package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;

/** An administrator opens accounts; their owners set another password and a second factor. */
class SecondFactorTest {
  private static final String REPLACED = "lantern orbit pelican";
  private final TestProgram program = TestProgram.get();
  private final Visitor administrator =
      Visitor.signedIn(program.address(), "administrator", program.password("administrator"));

  @Test
  void aCodeIsAskedForOnceItWasConfirmedAndIsGoodOnce() {
    String name = "example.person." + System.nanoTime();
    String password = open(name, "member");
    Visitor person = Visitor.signedIn(program.address(), name, password);
    person.post("/account/code/begin", Map.of());
    String secret = found(person.get("/account").body(), "<code dir=\"ltr\">([A-Z2-7]{32})</code>");
    assertThat(person.post("/account/code/confirm", Map.of("code", "000000")).statusCode())
        .isEqualTo(400);
    assertThat(signIn(name, password, "")).as("not active before it is confirmed").isTrue();

    Instant now = Instant.now();
    HttpResponse<String> confirmed =
        person.post("/account/code/confirm", Map.of("code", OneTimeCodes.codeAt(secret, now)));
    List<String> recovery =
        Pattern.compile("<code dir=\"ltr\">([0-9a-f]{28})</code>")
            .matcher(confirmed.body())
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(recovery).hasSize(8);
    assertThat(person.get("/account").body())
        .doesNotContain(secret)
        .doesNotContain(recovery.get(0));

    assertThat(signIn(name, password, "")).as("without a code").isFalse();
    assertThat(signIn(name, password, OneTimeCodes.codeAt(secret, now))).as("used up").isFalse();
    for (int seconds : List.of(-120, 120)) {
      String far = OneTimeCodes.codeAt(secret, now.plusSeconds(seconds));
      assertThat(signIn(name, password, far)).as(seconds + " seconds away").isFalse();
    }
    String next = OneTimeCodes.codeAt(secret, now.plusSeconds(30));
    assertThat(signIn(name, "wrong password", next)).as("wrong password").isFalse();
    assertThat(signIn(name, password, next)).as("the next code").isTrue();
    assertThat(signIn(name, password, next)).as("the same again").isFalse();
    assertThat(signIn(name, password, recovery.get(0))).as("a recovery code").isTrue();
    assertThat(signIn(name, password, recovery.get(0))).as("the same again").isFalse();
    person.post("/account/code/remove", Map.of("code", recovery.get(1)));
    assertThat(signIn(name, password, "")).as("taken away").isTrue();
  }

  @Test
  void aPasswordIsChangedByWhoKnowsTheOneBefore() {
    String name = "example.person." + System.nanoTime();
    String password = open(name, "expert");
    Visitor person = Visitor.signedIn(program.address(), name, password);
    assertThat(change(person, "guess", REPLACED)).isEqualTo(400);
    assertThat(change(person, password, "short")).isEqualTo(400);
    assertThat(change(person, password, "clearinghouse1540")).as("guessed").isEqualTo(400);
    Visitor elsewhere = Visitor.signedIn(program.address(), name, password);
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/desk").headers().firstValue("Location").orElse(""))
        .as("a password that somebody else was shown is replaced first")
        .endsWith("/account?first=password");
    assertThat(change(person, password, REPLACED)).isEqualTo(302);
    assertThat(elsewhere.get("/account").statusCode()).as("other sessions end").isEqualTo(302);
    assertThat(person.get("/desk").statusCode()).as("this one goes on").isEqualTo(200);
    assertThat(signIn(name, password, "")).isFalse();
    assertThat(signIn(name, REPLACED, "")).isTrue();
  }

  @Test
  void aClosedAccountSignsInNoMoreAndNobodyClosesTheirOwn() {
    String name = "example.person." + System.nanoTime();
    String password = open(name, "provider");
    Visitor second = program.person(Role.ADMINISTRATOR, "");
    assertThat(administrator.get("/accounts").body()).contains("<bdi>EU</bdi>");
    Visitor person = Visitor.signedIn(program.address(), name, password);
    change(person, password, REPLACED);
    assertThat(person.get("/desk").statusCode()).isEqualTo(200);
    assertThat(administrator.post("/accounts/close", Map.of("name", name)).statusCode())
        .isEqualTo(302);
    assertThat(person.get("/desk").statusCode()).as("the session ends").isEqualTo(302);
    assertThat(signIn(name, REPLACED, "")).isFalse();
    assertThat(administrator.post("/accounts/close", Map.of("name", "administrator")).statusCode())
        .isEqualTo(400);
    assertThat(administrator.post("/accounts/close", Map.of("name", name)).statusCode())
        .as("the repetition has the same receipt")
        .isEqualTo(302);
    assertThat(second.post("/accounts/close", Map.of("name", name)).statusCode()).isEqualTo(400);
  }

  @Test
  void sessionsAreEndedByTheirOwnerAndByAnAdministrator() {
    Visitor person = program.person(Role.EXPERT, "");
    Visitor elsewhere = Visitor.signedIn(program.address(), person.name(), TestProgram.PASSWORD);
    assertThat(elsewhere.post("/account/sessions", Map.of()).statusCode()).isEqualTo(302);
    assertThat(person.get("/desk").statusCode()).isEqualTo(302);
    Visitor again = Visitor.signedIn(program.address(), person.name(), TestProgram.PASSWORD);
    assertThat(again.get("/desk").statusCode()).isEqualTo(200);
    administrator.post("/accounts/sessions", Map.of("name", person.name()));
    assertThat(again.get("/desk").statusCode()).isEqualTo(302);
    assertThat(administrator.post("/accounts/sessions", Map.of("name", "nobody")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void invalidNamesAndRolesAreReportedInTheForm() {
    for (Map<String, String> form :
        List.of(
            Map.of("name", "", "role", "expert"),
            Map.of("name", "has space", "role", "expert"),
            Map.of("name", "administrator", "role", "expert"),
            Map.of("name", "example.x", "role", "emperor"),
            Map.of("name", "example.x", "role", "mission"),
            Map.of("name", "example.x", "role", "mission", "party", "Korea"),
            Map.of("name", "example.x", "role", "mission", "party", "UNODA"),
            Map.of("name", "example.x", "role", "expert", "party", "Chile"))) {
      HttpResponse<String> answer = administrator.post("/accounts/open", form);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("class=\"problem\"");
    }
  }

  @Test
  void theCodesAreThoseOfTheStandard() {
    // RFC 6238 appendix B, SHA-1, the last six of eight digits.
    String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    assertThat(OneTimeCodes.codeAt(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
    assertThat(OneTimeCodes.codeAt(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
    assertThat(OneTimeCodes.codeAt(secret, Instant.ofEpochSecond(20000000000L)))
        .isEqualTo("353130");
  }

  private String open(String name, String role) {
    HttpResponse<String> answer =
        administrator.post(
            "/accounts/open", Map.of("name", name, "role", role, "party", party(role)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return found(answer.body(), "<code dir=\"ltr\">([\\w-]{22})</code>");
  }

  private static String party(String role) {
    return switch (role) {
      case "member", "point-of-contact" -> "Kazakhstan";
      case "provider" -> "Union européenne (UE)";
      default -> "";
    };
  }

  private int change(Visitor person, String before, String after) {
    return person.post("/account/password", Map.of("before", before, "after", after)).statusCode();
  }

  private boolean signIn(String name, String password, String code) {
    HttpResponse<String> answer =
        Visitor.signedOut(program.address())
            .post("/sign-in", Map.of("username", name, "password", password, "code", code));
    return answer.headers().firstValue("Location").orElse("").endsWith("/desk");
  }

  private static String found(String text, String pattern) {
    Matcher match = Pattern.compile(pattern).matcher(text);
    assertThat(match.find()).as(pattern).isTrue();
    return match.group(1);
  }
}
