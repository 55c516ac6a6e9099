package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearinghouse1540.briefs.ExampleMeeting;
import org.junit.jupiter.api.Test;

/**
 * Two hundred people at work at once, who also send files, download exports and make brief packs,
 * and some clients that never finish their request: nobody gets an error. Times are printed, not
 * judged. The long form: {@code ./check -Dtest=LoadTest -Dseconds=300}.
 */
class LoadTest {
  private static final int PEOPLE = Integer.getInteger("people", 200);
  private static final int SECONDS = Integer.getInteger("seconds", 12);
  // The short form sends one file, downloads two exports and makes one brief pack.
  private static final boolean LONG = SECONDS > 60;
  private static final List<String> PUBLIC =
      List.of(
          "/",
          "/public/events",
          "/public/states",
          "/public/requests",
          "/public/offers",
          "/public/states/KAZ",
          "/public/states/ARM?lang=ar",
          "/assets/site.css");
  private static final List<String> INSIDE =
      List.of(
          "/desk",
          "/events",
          "/events?q=2014",
          "/states?q=kaz",
          "/states/MNG",
          "/requests?q=2008",
          "/offers",
          "/states/KEN?lang=fr");

  private static final List<String> EXPORTS =
      List.of(
          "/public/events/file/csv",
          "/public/events/file/json",
          "/public/requests/file/csv",
          "/public/offers/file/csv",
          "/public/events/list/2014/file/docx",
          "/public/events/list/2014/file/pdf",
          "/api/events",
          "/api/offers",
          "/committee-brief/file/docx",
          "/committee-brief/file/pdf?lang=ar");

  private final TestProgram program = TestProgram.get();
  private final Queue<Long> times = new ConcurrentLinkedQueue<>();
  private final Queue<String> errors = new ConcurrentLinkedQueue<>();
  private final AtomicInteger filesRead = new AtomicInteger();
  private final AtomicInteger exports = new AtomicInteger();
  private final AtomicInteger packs = new AtomicInteger();

  @Test
  void nobodyGetsAnErrorWhileTwoHundredWorkAndSomeClientsAreStuck() throws Exception {
    List<Socket> stuck = stuckClients();
    String note = note();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        int number = i;
        working.add(people.submit(() -> work(number, note, until)));
      }
      working.add(people.submit(() -> sendFiles(until)));
      working.add(people.submit(() -> makeBriefs(until)));
      working.add(people.submit(() -> export(1, until)));
      working.add(people.submit(() -> export(2, until)));
      for (Future<?> future : working) {
        future.get();
      }
    }
    for (Socket socket : stuck) {
      socket.close();
    }
    List<Long> sorted = times.stream().sorted().toList();
    System.out.printf(
        java.util.Locale.ROOT,
        "load: people %d, seconds %d, stuck clients %d, requests %d, errors %d, median %d ms,"
            + " p99 %d ms; files read %d, exports %d, brief packs %d%n",
        PEOPLE,
        SECONDS,
        stuck.size(),
        sorted.size(),
        errors.size(),
        sorted.get(sorted.size() / 2) / 1_000_000,
        sorted.get(sorted.size() * 99 / 100) / 1_000_000,
        filesRead.get(),
        exports.get(),
        packs.get());
    assertThat(errors).isEmpty();
    assertThat(sorted).hasSizeGreaterThan(PEOPLE);
  }

  // One after the other: an account that ten people try at the same moment is limited.
  private synchronized Visitor signedIn(String role) {
    return Visitor.signedIn(program.address(), role, program.password(role));
  }

  private Void work(int number, String note, long until) throws InterruptedException {
    Random random = new Random(number);
    boolean signedIn = number % 4 == 0;
    String role = number % 8 == 0 ? "expert" : "member";
    Visitor visitor = signedIn ? signedIn(role) : Visitor.signedOut(program.address());
    while (System.nanoTime() < until) {
      long start = System.nanoTime();
      boolean edits = signedIn && role.equals("expert") && random.nextInt(4) == 0;
      HttpResponse<String> answer =
          edits
              ? visitor.post(
                  note + "/line",
                  Map.of(
                      "pointer",
                      "/participants/" + random.nextInt(20),
                      "decision",
                      random.nextBoolean() ? "accepted" : "refused"))
              : visitor.get(one(signedIn && random.nextInt(3) > 0 ? INSIDE : PUBLIC, random));
      times.add(System.nanoTime() - start);
      int wanted = edits ? 302 : 200;
      if (answer.statusCode() != wanted) {
        errors.add(answer.uri() + " " + answer.statusCode());
      }
      Thread.sleep(400 + random.nextInt(1200));
    }
    return null;
  }

  // Fewer than a network address may send in a minute.
  private Void sendFiles(long until) throws InterruptedException {
    Visitor expert = expert();
    do {
      HttpResponse<String> answer = upload(expert, filesRead.incrementAndGet());
      require(answer.statusCode() == 302, answer.uri() + " " + answer.statusCode());
      Thread.sleep(LONG ? 3_000 : 0);
    } while (LONG && System.nanoTime() < until);
    return null;
  }

  private Void export(int seed, long until) throws InterruptedException {
    Random random = new Random(seed);
    Visitor expert = expert();
    do {
      String path = one(EXPORTS, random);
      int status = expert.bytes(path).statusCode();
      require(status == 200, path + " " + status);
      exports.incrementAndGet();
      Thread.sleep(random.nextInt(1_000));
    } while (LONG && System.nanoTime() < until);
    return null;
  }

  private Void makeBriefs(long until) throws InterruptedException {
    Visitor expert = expert();
    long event =
        new ExampleMeeting()
            .event(
                "Example meeting under load",
                "2026-05-04",
                "",
                ExampleMeeting.states(List.of("KAZ", "KGZ")));
    String page = "/events/" + event + "/brief";
    do {
      String job =
          expert
              .post(page, Map.of("languages", "en", "groups", ""))
              .headers()
              .firstValue("Location")
              .orElse(page + "/none");
      while (expert.get(job).headers().map().containsKey("Refresh")) {
        Thread.sleep(300);
      }
      int status = expert.bytes(job + "/file").statusCode();
      require(status == 200, job + " " + status);
      packs.incrementAndGet();
    } while (LONG && System.nanoTime() < until);
    return null;
  }

  private void require(boolean holds, String error) {
    if (!holds) {
      errors.add(error);
    }
  }

  private Visitor expert() {
    return Visitor.signedIn(program.address(), "expert", program.password("expert"));
  }

  private static String one(List<String> paths, Random random) {
    return paths.get(random.nextInt(paths.size()));
  }

  // They open a request and send no more of it.
  private List<Socket> stuckClients() throws IOException {
    URI address = URI.create(program.address());
    List<Socket> stuck = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Socket socket = new Socket(address.getHost(), address.getPort());
      socket
          .getOutputStream()
          .write(
              (i % 2 == 0
                      ? "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "
                      : "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n"
                          + "Content-Type: application/x-www-form-urlencoded\r\n\r\nuser")
                  .getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      stuck.add(socket);
    }
    return stuck;
  }

  private String note() {
    return upload(expert(), 0).headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> upload(Visitor expert, int number) {
    StringBuilder names = new StringBuilder("Example State 001");
    for (int i = 2; i <= 20; i++) {
      names.append(", Example State ").append(String.format(java.util.Locale.ROOT, "%03d", i));
    }
    String text =
        "Information Note\n\nEvent: Example workshop under load "
            + number
            + " (invented for tests)\n\nOrganizers:"
            + " Example Institute\n\nDate and Venue: 9-10 May 2021, Example City\n\nParticipants: "
            + names
            + "\n\n1. Background\n\nInvented for tests.\n";
    return expert.upload(
        "/intake/notes", "load" + number + ".txt", text.getBytes(StandardCharsets.UTF_8));
  }
}
