package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.store.Election;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.RateLimit;
import org.clearinghouse1540.kit.web.RateLimits;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one database, behind a balancer that sends each request to any of them. */
class NodesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static List<TestNode> nodes = List.of();

  @BeforeAll
  static void startNodes(@TempDir Path folder) throws IOException {
    nodes =
        List.of(
            TestNode.start(PROGRAM, "node-a", folder.resolve("a")),
            TestNode.start(PROGRAM, "node-b", folder.resolve("b")));
  }

  @AfterAll
  static void stopNodes() {
    nodes.forEach(TestNode::close);
  }

  private static String a() {
    return nodes.getFirst().address();
  }

  private static String b() {
    return nodes.getLast().address();
  }

  private static Visitor signedInAtA(Role role, String party) {
    Visitor person = PROGRAM.person(role, party);
    return Visitor.signedIn(a(), person.name(), TestProgram.PASSWORD);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void aSessionOfOneNodeIsValidAtTheOtherUntilItsUserSignsOut() {
    Visitor user = signedInAtA(Role.EXPERT, "");
    assertThat(user.at(b()).get("/desk").statusCode()).isEqualTo(200);
    assertThat(user.at(b()).post("/sign-out", Map.of()).statusCode()).isEqualTo(302);
    assertThat(location(user.get("/desk"))).contains("/sign-in");
  }

  @Test
  void aUserSeesAndEndsTheSessionsOfAllNodes() {
    Visitor first = signedInAtA(Role.EXPERT, "");
    Visitor second = Visitor.signedIn(b(), first.name(), TestProgram.PASSWORD);
    String key =
        Jsoup.parse(second.get("/account").body())
            .expectFirst("#sessions input[name=session]")
            .val();
    second.post("/account/sessions/end", Map.of("session", key));
    assertThat(location(first.get("/desk"))).contains("/sign-in");
    assertThat(second.at(a()).get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionThatEndedIsNotBroughtBackByTheOtherNode() throws IOException, InterruptedException {
    Visitor user = signedInAtA(Role.EXPERT, "");
    String before = user.cookie();
    user.at(b()).post("/sign-out", Map.of());
    HttpResponse<String> stale =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(a() + "/desk")).header("Cookie", before).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(location(stale)).contains("/sign-in");
  }

  @Test
  void theDatabaseKeepsNoIdentifierAndShowsSessionsToTheProgramOnly() {
    Visitor user = signedInAtA(Role.EXPERT, "");
    String id = user.cookie().replaceFirst(".*=", "");
    assertThat(id).matches("[0-9a-f]{64}");
    assertThat(
            PROGRAM.count(
                "select count(*)::int from kit_session where encode(id_hash, 'hex') = '"
                    + id
                    + "' or browser like '%"
                    + id
                    + "%'"))
        .isZero();
    JdbcClient sql = nodes.getFirst().bean(JdbcClient.class);
    String rows = "select (select count(*) from kit_session) + (select count(*) from kit_rate)";
    for (String viewer : List.of("committee", "administrator", "state", "signing-in", "public")) {
      assertThat(ViewerDataSource.as(viewer, () -> sql.sql(rows).query(Long.class).single()))
          .as(viewer)
          .isZero();
    }
  }

  @Test
  void aLimitThatIsUsedUpAtOneNodeHoldsAtTheOther() {
    String name = "example.attacked." + System.nanoTime();
    Map<String, String> wrong = Map.of("username", name, "password", "a wrong password");
    Visitor attacker = Visitor.signedOut(a());
    for (int times = 0; times < 10; times++) {
      assertThat(attacker.post("/sign-in", wrong).statusCode()).isEqualTo(302);
    }
    assertThat(Visitor.signedOut(b()).post("/sign-in", wrong).statusCode()).isEqualTo(429);
  }

  @Test
  void attemptsAtTheSameTimeAtTwoNodesDoNotExceedALimit() throws Exception {
    List<RateLimit> limits =
        nodes.stream()
            .map(node -> node.bean(RateLimits.class).of("example", 7, Duration.ofHours(1)))
            .toList();
    String key = "key " + System.nanoTime();
    List<Callable<Boolean>> attempts =
        IntStream.range(0, 40)
            .<Callable<Boolean>>mapToObj(number -> () -> limits.get(number % 2).take(key))
            .toList();
    int taken = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
        taken += attempt.get() ? 1 : 0;
      }
    }
    assertThat(taken).isEqualTo(7);
    limits.getFirst().giveBack(key);
    assertThat(limits.getLast().take(key)).isTrue();
    assertThat(limits.getFirst().take(key)).isFalse();
  }

  @Test
  void theChallengesOfPasskeysWaitForAnyNode() {
    int before = challenges();
    assertThat(Visitor.signedOut(a()).post("/sign-in/passkey/options", Map.of()).statusCode())
        .isEqualTo(200);
    assertThat(challenges()).isEqualTo(before + 1);
    Visitor user = signedInAtA(Role.EXPERT, "");
    assertThat(user.post("/account/passkey/options", Map.of()).statusCode()).isEqualTo(200);
    assertThat(challenges()).isEqualTo(before + 2);
    assertThat(user.at(b()).get("/desk").statusCode()).isEqualTo(200);
  }

  private static int challenges() {
    return PROGRAM.count(
        "select count(*)::int from kit_session_value where name like '%PublicKeyCredential%'");
  }

  @Test
  void anActOfOneCheckPageHappensOnceAtTwoNodes() throws Exception {
    Visitor administrator = signedInAtA(Role.ADMINISTRATOR, "");
    String closed = PROGRAM.person(Role.EXPERT, "").name();
    HttpResponse<String> check =
        administrator.check("/accounts/close", Map.of("name", closed, "reason", "Example"));
    assertThat(check.body()).contains("id=\"act-check\"");
    Visitor other = administrator.at(b());
    Callable<String> atA = () -> location(administrator.confirm(check)).replaceFirst(a(), "");
    Callable<String> atB = () -> location(other.confirm(check)).replaceFirst(b(), "");
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Future<String> one = both.submit(atA);
      Future<String> two = both.submit(atB);
      assertThat(one.get()).matches(".*/receipts/\\d+").isEqualTo(two.get());
    }
    assertThat(
            PROGRAM.count(
                "select count(*)::int from kit_journal where subject = 'account/"
                    + closed
                    + "' and act = 'account closed'"))
        .isEqualTo(1);
  }

  @Test
  void oneNodeSignsAndAnotherTakesOver(@TempDir Path folder) throws IOException {
    try (TestNode third = TestNode.start(PROGRAM, "node-c", folder.resolve("c"))) {
      await(() -> signers(third) == 1);
      List<Election> others = nodes.stream().map(node -> node.bean(Election.class)).toList();
      assertThat(others.stream().filter(Election::isChosen).count()).isLessThanOrEqualTo(1);
    }
    await(() -> nodes.stream().filter(node -> node.bean(Election.class).isChosen()).count() == 1);
  }

  private static long signers(TestNode third) {
    return Stream.concat(nodes.stream(), Stream.of(third))
        .filter(node -> node.bean(Election.class).isChosen())
        .count();
  }

  @Test
  void aNodeSaysItsName() throws IOException, InterruptedException {
    HttpResponse<String> health =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(a() + "/health")).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(health.body()).contains("\"node\":\"node-a\"");
    assertThat(signedInAtA(Role.ADMINISTRATOR, "").get("/status").body()).contains("node-a");
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.onSpinWait();
    }
  }
}
