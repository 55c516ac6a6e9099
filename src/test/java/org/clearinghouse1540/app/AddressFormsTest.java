package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls every protected address in encoded, doubled, dotted and capital forms: each is decided as
 * the plain form is, or refused.
 */
class AddressFormsTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  @Test
  void everyProtectedAddressDecidesTheSameInEveryForm() {
    String base = TestProgram.get().address();
    String token = token(base);
    List<String> wrong = new ArrayList<>();
    for (Address address : Addresses.list()) {
      if (address.isPublic()) {
        continue;
      }
      for (String form : forms(AddressesTest.path(address))) {
        HttpResponse<String> answer = call(address.method(), base + form, token);
        if (!toSignIn(answer) && !refused(answer)) {
          wrong.add(address.method() + " " + form + ": " + answer.statusCode());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Every twentieth address for each role; all of them with {@code -Dlong=true}. */
  @Test
  void noFormOfAnAddressOpensItToARoleThatMayNotCallIt() {
    TestProgram program = TestProgram.get();
    int every = Boolean.getBoolean("long") ? 1 : 20;
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    int calls = 0;
    for (Role role : Role.values()) {
      String token = signIn(program, role.key());
      for (int i = role.ordinal(); i < Addresses.list().size(); i += every) {
        Address address = Addresses.list().get(i);
        if (address.isPublic() || address.isOpenTo(role)) {
          continue;
        }
        tried++;
        for (String form : forms(AddressesTest.path(address))) {
          calls++;
          HttpResponse<String> answer = call(address.method(), program.address() + form, token);
          if (!refused(answer)) {
            wrong.add(role + " " + address.method() + " " + form + ": " + answer.statusCode());
          }
        }
      }
      assertThat(call("GET", program.address() + "/account", "").statusCode())
          .as(role + " is still signed in")
          .isEqualTo(200);
      call("POST", program.address() + "/sign-out", token);
    }
    System.out.printf(
        "addresses x forms x roles: addresses %d, forms of each %d, roles %d, closed addresses"
            + " tried %d, calls %d, admitted %d%n",
        Addresses.list().size(),
        forms("/a/b").size(),
        Role.values().length,
        tried,
        calls,
        wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(calls).isGreaterThan(1_000);
  }

  @Test
  void noFormOfAnAddressThatChangesSignInIsOpenToAnOldSession(@TempDir Path folder)
      throws IOException {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      program.clock().forward(Duration.ofMinutes(16));
      List<String> wrong = new ArrayList<>();
      for (Address address : Addresses.list()) {
        if (!address.session().contains(SessionRule.FRESH)) {
          continue;
        }
        for (String form : forms(address.pattern())) {
          String token = signIn(program);
          HttpResponse<String> answer = call("POST", program.address() + form, token);
          boolean again =
              answer.statusCode() == 302
                  && answer.headers().firstValue("Location").orElse("").endsWith("again=yes");
          if (!again && !refused(answer)) {
            wrong.add(form + ": " + answer.statusCode() + " " + answer.headers().map());
          }
        }
      }
      assertThat(wrong).isEmpty();
    }
  }

  @Test
  void noFormOfSignInAndOfAnUploadEscapesItsLimit(@TempDir Path folder) throws IOException {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      String own = signIn(program);
      List<Integer> answers = new ArrayList<>();
      for (int i = 0; i < 70; i++) {
        HttpRequest upload =
            HttpRequest.newBuilder(URI.create(program.address() + "/intake/notes?" + own))
                .header("Content-Type", "Multipart/Form-Data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x--\r\n"))
                .build();
        answers.add(send(upload).statusCode());
      }
      assertThat(answers.subList(0, 60)).doesNotContain(429);
      assertThat(answers.subList(62, 70)).containsOnly(429);
      call("POST", program.address() + "/sign-out", own);
      String token = token(program.address());
      int evaluated = 0;
      int slowed = 0;
      for (int i = 0; i < 8; i++) {
        for (String form : forms("/sign-in")) {
          String body = "&username=member&password=guess";
          HttpResponse<String> answer = call("POST", program.address() + form, token + body);
          String next = answer.headers().firstValue("Location").orElse("");
          evaluated += next.endsWith("failed=yes") ? 1 : 0;
          slowed += answer.statusCode() == 429 ? 1 : 0;
        }
      }
      assertThat(evaluated).isEqualTo(10);
      assertThat(slowed).isPositive();
    }
  }

  private static List<String> forms(String path) {
    int last = path.lastIndexOf('/');
    String before = path.substring(0, last);
    String name = path.substring(last + 1);
    String hex = "%" + Integer.toHexString(name.charAt(0));
    return List.of(
        path,
        before + "/" + hex + name.substring(1),
        before + "/" + hex.toUpperCase(Locale.ROOT) + name.substring(1),
        "/" + path,
        before + "//" + name,
        "/" + path.substring(1).replace("/", "%2f"),
        "/." + path,
        "/x/.." + path,
        "/x/%2e%2e" + path,
        before + "/./" + name,
        path.toUpperCase(Locale.ROOT),
        path + ";a=b",
        "/;a=b" + path,
        path + "/",
        path + "%00",
        path + "%20");
  }

  private static boolean toSignIn(HttpResponse<String> answer) {
    return answer.statusCode() == 302
        && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
  }

  private static boolean refused(HttpResponse<String> answer) {
    return answer.statusCode() == 400 || answer.statusCode() == 404 || answer.statusCode() == 403;
  }

  private String signIn(TestProgram program) {
    return signIn(program, "expert");
  }

  private String signIn(TestProgram program, String role) {
    String token = token(program.address());
    call(
        "POST",
        program.address() + "/sign-in",
        token + "&username=" + role + "&password=" + program.password(role));
    return token(program.address());
  }

  private String token(String base) {
    for (String page : List.of("/sign-in", "/account")) {
      Matcher token = TOKEN.matcher(call("GET", base + page, "").body());
      if (token.find()) {
        return "_csrf=" + token.group(1);
      }
    }
    throw new AssertionError("no page has a token");
  }

  private HttpResponse<String> call(String method, String address, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    return send(
        method.equals("GET")
            ? request.GET().build()
            : request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return RequestFiles.send(client, request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(request.uri() + ": " + failed, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
