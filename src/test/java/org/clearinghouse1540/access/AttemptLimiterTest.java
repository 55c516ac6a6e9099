package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.TooManyAttempts;
import org.clearinghouse1540.startup.Settings;
import org.junit.jupiter.api.Test;

/** The limits of attempts with passwords and codes, against somebody who tries. */
class AttemptLimiterTest {
  private final TestProgram program = TestProgram.get();
  private final PasswordSignIn signIn = program.bean(PasswordSignIn.class);
  private final AttemptLimiter limiter = program.bean(AttemptLimiter.class);
  private final String name = "example.attacked." + System.nanoTime();
  private final String password = TestProgram.PASSWORD;

  @Test
  void attemptsAtTheSameTimeDoNotExceedTheLimit() throws Exception {
    openAccount();
    List<Callable<Boolean>> attempts =
        IntStream.range(0, 200)
            .<Callable<Boolean>>mapToObj(i -> () -> evaluated("198.51.100.1"))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int evaluated = 0;
      for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
        evaluated += attempt.get() ? 1 : 0;
      }
      assertThat(evaluated).isEqualTo(AttemptLimiter.PER_SOURCE);
    }
  }

  @Test
  void strangersDoNotLockOutTheOwnerInAKnownOrANewBrowser() {
    openAccount();
    String secret =
        ViewerDataSource.as(
            "signing-in",
            () ->
                program
                    .bean(KnownBrowsers.class)
                    .add(program.bean(StoredAccounts.class).number(name).orElseThrow()));
    int reserved = 0;
    for (int i = 0; i < 400; i++) {
      try {
        limiter.password(AccountName.of(name), new AttemptSource.UnknownBrowser("net " + i % 40));
        reserved++;
      } catch (TooManyAttempts slowed) {
        assertThat(slowed).isNotNull();
      }
    }
    assertThat(reserved).as("a hundred, and three for each network").isBetween(100, 222);
    assertThat(accepted("203.0.113.9", List.of())).as("a new browser elsewhere").isTrue();
    assertThat(accepted("net 1", List.of(secret))).as("the known browser").isTrue();
    for (int i = 0; i < AttemptLimiter.PER_SOURCE; i++) {
      signIn.check(name, "guess", details("net 1", List.of(secret)));
    }
    assertThat(evaluatedIn("net 1", List.of(secret))).as("its own limit").isFalse();
    assertThat(accepted("203.0.113.9", List.of("x".repeat(32)))).as("an invented secret").isTrue();
  }

  @Test
  void aKnownBrowserIsForgottenWhenThePasswordIsSet() {
    openAccount();
    long account =
        ViewerDataSource.as(
            "program", () -> program.bean(StoredAccounts.class).number(name).orElseThrow());
    KnownBrowsers browsers = program.bean(KnownBrowsers.class);
    String secret = ViewerDataSource.as("signing-in", () -> browsers.add(account));
    assertThat(ViewerDataSource.as("signing-in", () -> browsers.find(account, List.of(secret))))
        .isPresent();
    ViewerDataSource.asProgram(
        () -> program.bean(Passwords.class).set(name, "lantern orbit pelican"));
    assertThat(ViewerDataSource.as("signing-in", () -> browsers.find(account, List.of(secret))))
        .isEmpty();
    assertThat(
            ViewerDataSource.as(
                "public", () -> program.bean(KnownBrowsers.class).find(account, List.of(secret))))
        .isEmpty();
  }

  @Test
  void codesHaveTheSameLimitAndLogLineOnEveryPath() throws IOException {
    Path log = program.bean(Settings.class).dataFolder().resolve("log/security.log");
    for (String path : List.of("/account/code/confirm", "/account/code/remove")) {
      Visitor thief = program.person(Role.EXPERT, "");
      thief.post("/account/code/begin", Map.of());
      List<Integer> answers =
          IntStream.range(0, 40)
              .mapToObj(i -> thief.post(path, Map.of("code", "%06d".formatted(i))).statusCode())
              .toList();
      assertThat(answers.subList(0, AttemptLimiter.PER_SOURCE)).as(path).containsOnly(400);
      assertThat(answers.subList(AttemptLimiter.PER_SOURCE, 40)).as(path).containsOnly(429);
      List<String> lines =
          Files.readAllLines(log).stream().filter(line -> line.contains(thief.name())).toList();
      assertThat(lines.stream().filter(line -> line.contains("event=code-refused")))
          .as(path)
          .hasSize(AttemptLimiter.PER_SOURCE);
      assertThat(lines.stream().filter(line -> line.contains("event=too-many-attempts")))
          .as(path)
          .hasSize(30);
    }
  }

  @Test
  void onlyOneClassChecksCodes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/clearinghouse1540/access"))) {
      List<String> callers =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> read(file).contains("codes.accepts("))
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
      assertThat(callers).containsExactly("CodeVerifier.java", "PasswordSignIn.java");
    }
    assertThat(read(Path.of("src/main/java/org/clearinghouse1540/access/PasswordSignIn.java")))
        .doesNotContain("OneTimeCodes");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private void openAccount() {
    ViewerDataSource.asProgram(
        () ->
            program
                .bean(AccountCreation.class)
                .open(
                    org.clearinghouse1540.kit.journal.Actor.program(),
                    name,
                    "",
                    new RoleGrant(Role.EXPERT, ""),
                    password));
  }

  private boolean evaluated(String address) {
    return evaluatedIn(address, List.of());
  }

  private boolean evaluatedIn(String address, List<String> browser) {
    try {
      signIn.check(name, "guess", details(address, browser));
      return true;
    } catch (SignInPaused paused) {
      return false;
    }
  }

  private boolean accepted(String address, List<String> browser) {
    return signIn.check(name, password, details(address, browser)).isPresent();
  }

  private static SignInDetails details(String address, List<String> browser) {
    return new SignInDetails(address, "", browser);
  }
}
