package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearinghouse1540.kit.web.OpenSessions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A visitor who is not signed in and sends many requests leaves nothing in the memory of the
 * program. The long form, against a separate program with 512 MB: {@code ./check
 * -Dtest=AnonymousRequestsTest -Danonymous=200000}.
 */
class AnonymousRequestsTest {
  private static final Optional<Integer> LONG =
      Optional.ofNullable(Integer.getInteger("anonymous"));
  private static final int REQUESTS = 5_000;
  private static final int AT_ONCE = 16;

  private final TestProgram program = TestProgram.get();
  private final OpenSessions sessions = program.bean(OpenSessions.class);
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void manyRequestsOfAVisitorLeaveNoSession() throws Exception {
    int before = sessions.open();
    Map<Integer, Integer> answers = read(program.address(), REQUESTS);
    System.out.printf(
        Locale.ROOT,
        "anonymous requests: %d, answers %s, sessions left %d%n",
        REQUESTS,
        answers,
        sessions.open() - before);
    assertThat(answers).doesNotContainKey(500);
    assertThat(sessions.open()).isLessThanOrEqualTo(before);
  }

  @Test
  void veryManyRequestsLeaveNoSessionAndNoMemory(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(LONG.isPresent(), "the long form only");
    int requests = LONG.orElseThrow();
    try (MeasuredProgram measured = MeasuredProgram.start(folder)) {
      read(measured.address(), 2_000);
      long before = measured.heap();
      Map<Integer, Integer> answers = read(measured.address(), requests);
      long after = measured.heap();
      System.out.printf(
          Locale.ROOT,
          "anonymous requests: %d, answers %s, sessions %d, heap after collection %d MB, before %d%n",
          requests,
          answers,
          measured.sessions(),
          after >> 20,
          before >> 20);
      assertThat(answers).doesNotContainKey(500);
      assertThat(measured.sessions()).isZero();
      assertThat(after - before).as("bytes that stay in the heap").isLessThan(48L << 20);
    }
  }

  // The number of answers with each status.
  private Map<Integer, Integer> read(String address, int requests) throws Exception {
    List<String> pages =
        Addresses.list().stream()
            .filter(known -> known.method().equals("GET") && !known.pattern().contains("{"))
            .map(Address::pattern)
            .filter(path -> !path.equals("/sign-in"))
            .toList();
    assertThat(pages).hasSizeGreaterThan(20).contains("/", "/desk", "/public/events");
    Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService at = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Boolean>> visitors = new ArrayList<>();
      for (int visitor = 0; visitor < AT_ONCE; visitor++) {
        visitors.add(
            () -> {
              for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                URI page = URI.create(address + pages.get(n % pages.size()));
                HttpRequest request =
                    HttpRequest.newBuilder(page).header("Accept", "text/html").build();
                answers.merge(answer(request).statusCode(), 1, Integer::sum);
              }
              return true;
            });
      }
      for (Future<Boolean> done : at.invokeAll(visitors)) {
        done.get();
      }
    }
    return answers;
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
