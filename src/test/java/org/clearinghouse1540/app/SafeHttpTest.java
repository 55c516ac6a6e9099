package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.junit.jupiter.api.Test;

/** Headers, cookies and pace, as a browser and a stranger meet them. */
class SafeHttpTest {
  private final TestProgram program = TestProgram.get();

  @Test
  void everyPageForbidsInlineScriptFramesAndSniffing() {
    for (String path : new String[] {"/", "/sign-in", "/public/states/KAZ", "/nothing-here"}) {
      HttpResponse<String> answer = Visitor.signedOut(program.address()).get(path);
      String policy = header(answer, "Content-Security-Policy");
      assertThat(policy)
          .contains("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
      assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(header(answer, "Permissions-Policy")).contains("geolocation=()");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      if (!answer.body().isEmpty()) {
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
      }
      // Browsers may keep a public page, and ask each time whether it is still the same.
      assertThat(header(answer, "Cache-Control"))
          .contains(path.equals("/") || path.startsWith("/public/") ? "no-cache" : "no-store");
      assertThat(answer.body())
          .doesNotContainPattern("<script(?![^>]*src=)")
          .doesNotContain("onclick");
    }
  }

  @Test
  void noBrowserStoresAPageBehindTheSignIn() {
    Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
    int answers = 0;
    for (Address address : Addresses.list()) {
      if (!address.method().equals("GET") || address.isPublic()) {
        continue;
      }
      Role role = address.roles().iterator().next();
      HttpResponse<String> answer =
          visitors
              .computeIfAbsent(
                  role,
                  of -> Visitor.signedIn(program.address(), of.key(), program.password(of.key())))
              .get(AddressesTest.path(address));
      assertThat(header(answer, "Cache-Control")).as(address.pattern()).contains("no-store");
      answers++;
    }
    assertThat(answers).isGreaterThan(60);
  }

  @Test
  void theSessionCookieIsForThisSiteAndNoScript() {
    HttpResponse<String> answer = Visitor.signedOut(program.address()).get("/sign-in");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
  }

  @Test
  void theSessionChangesItsNumberAtSignIn() {
    Visitor visitor = Visitor.signedOut(program.address());
    HttpResponse<String> before = visitor.get("/sign-in");
    String old = String.join(";", before.headers().allValues("Set-Cookie"));
    HttpResponse<String> after =
        visitor.post(
            "/sign-in", Map.of("username", "member", "password", program.password("member")));
    assertThat(after.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("JSESSIONID=").isNotIn(old));
  }

  @Test
  void whoFailsToSignInTooOftenWaitsAndOthersDoNot() {
    Visitor stranger = Visitor.signedOut(program.address());
    int answers = 0;
    HttpResponse<String> answer;
    do {
      answer = stranger.post("/sign-in", Map.of("username", "nobody", "password", "guess"));
      answers++;
    } while (answer.statusCode() != 429 && answers < 30);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answers).isBetween(10, 12);
    assertThat(header(answer, "Retry-After")).isEqualTo("300");
    assertThat(answer.body()).contains("Too many attempts").contains("Wait five minutes");
    assertThat(Visitor.signedIn(program.address(), "member", program.password("member")))
        .isNotNull();
  }

  @Test
  void requestsThatAProxyCouldReadOtherwiseAreRefused() throws IOException {
    assertThat(raw("TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n")).contains(" 405");
    assertThat(
            raw(
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
                    + "Content-Length: 5\r\n\r\nabcde"))
        .contains(" 400");
    // Read by the encoding or refused, never by the length.
    assertThat(
            raw(
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                    + "Content-Length: 5\r\n\r\n0\r\n\r\nGET /desk HTTP/1.1\r\n\r\n"))
        .containsPattern(" (400|403|302)");
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rb\r\n\r\n")).contains(" 400");
    assertThat(raw("GET /../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n")).contains(" 40");
  }

  // The first line of the answer.
  private String raw(String request) throws IOException {
    URI address = URI.create(program.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
