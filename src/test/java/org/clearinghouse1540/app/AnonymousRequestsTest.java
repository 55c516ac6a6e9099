package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearinghouse1540.kit.web.OpenSessions;
import org.junit.jupiter.api.Test;

/**
 * A visitor who is not signed in and sends many requests leaves nothing in the memory of the
 * program. The long form: {@code ./check -Dtest=AnonymousRequestsTest -Danonymous=20000}.
 */
class AnonymousRequestsTest {
  private static final int REQUESTS = Integer.getInteger("anonymous", 2_000);
  private static final int AT_ONCE = 16;

  private final TestProgram program = TestProgram.get();
  private final OpenSessions sessions = program.bean(OpenSessions.class);
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void manyRequestsOfAVisitorLeaveNoSession() throws Exception {
    List<String> pages =
        Addresses.list().stream()
            .filter(address -> address.method().equals("GET") && !address.pattern().contains("{"))
            .map(Address::pattern)
            .filter(path -> !path.equals("/sign-in"))
            .toList();
    assertThat(pages).hasSizeGreaterThan(20).contains("/", "/desk", "/public/events");
    int before = sessions.open();
    List<HttpResponse<Void>> answers = send(REQUESTS, number -> get(pages, number));
    assertThat(answers).allMatch(answer -> answer.statusCode() != 500);
    System.out.printf(
        java.util.Locale.ROOT,
        "anonymous requests: %d to %d addresses, sessions left %d%n",
        answers.size(),
        pages.size(),
        sessions.open() - before);
    assertThat(sessions.open()).isLessThanOrEqualTo(before);
  }

  @Test
  void aFormThatIsSentWithoutATokenLeavesNoSession() throws Exception {
    List<String> forms =
        Addresses.list().stream()
            .filter(address -> address.method().equals("POST") && !address.pattern().contains("{"))
            .map(Address::pattern)
            .toList();
    int before = sessions.open();
    assertThat(send(forms.size() * 2, number -> post(forms, number)))
        .allMatch(answer -> answer.statusCode() == 403 || answer.statusCode() == 302);
    assertThat(sessions.open()).isLessThanOrEqualTo(before);
  }

  @Test
  void aVisitorWhoOpensManySessionsEndsOnlyTheOldestOfThem() throws Exception {
    assertThat(
            send(
                OpenSessions.BY_ADDRESS + 100,
                number -> HttpRequest.newBuilder(URI.create(program.address() + "/sign-in"))))
        .allMatch(answer -> answer.statusCode() == 200);
    Visitor member = Visitor.signedIn(program.address(), "member", program.password("member"));
    int full = sessions.open();
    send(200, number -> HttpRequest.newBuilder(URI.create(program.address() + "/sign-in")));
    assertThat(sessions.open()).isLessThanOrEqualTo(full + 1);
    assertThat(member.get("/desk").statusCode()).as("who is signed in stays so").isEqualTo(200);
  }

  @Test
  void thePageThatWasWantedIsOpenedAfterSigningInAndNoPageElsewhere() throws Exception {
    HttpResponse<Void> refused =
        client.send(
            HttpRequest.newBuilder(URI.create(program.address() + "/events?q=2014"))
                .header("Accept", "text/html")
                .build(),
            HttpResponse.BodyHandlers.discarding());
    String next = refused.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    assertThat(afterSigningIn(next)).isEqualTo("/events?q=2014");
    for (String elsewhere : List.of("//example.org/", "/\\example.org", "https://example.org/")) {
      String forged =
          java.util.Base64.getUrlEncoder()
              .encodeToString(elsewhere.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      assertThat(afterSigningIn("next=" + forged)).isEqualTo("/desk");
    }
  }

  private String afterSigningIn(String cookie) {
    Visitor visitor = Visitor.signedOut(program.address()).withCookie(cookie);
    return visitor
        .post("/sign-in", Map.of("username", "member", "password", program.password("member")))
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  private HttpRequest.Builder get(List<String> pages, int number) {
    String page = pages.get(number % pages.size());
    return HttpRequest.newBuilder(URI.create(program.address() + page))
        .header("Accept", "text/html");
  }

  private HttpRequest.Builder post(List<String> forms, int number) {
    return HttpRequest.newBuilder(URI.create(program.address() + forms.get(number % forms.size())))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("name=value"));
  }

  private List<HttpResponse<Void>> send(
      int count, java.util.function.IntFunction<HttpRequest.Builder> request) throws Exception {
    List<HttpResponse<Void>> answers = new ArrayList<>();
    try (ExecutorService at = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<HttpResponse<Void>>> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        HttpRequest wanted = request.apply(i).build();
        calls.add(() -> answer(wanted));
      }
      for (Future<HttpResponse<Void>> answered : at.invokeAll(calls)) {
        answers.add(answered.get());
      }
    }
    return answers;
  }

  private HttpResponse<Void> answer(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.discarding());
  }
}
