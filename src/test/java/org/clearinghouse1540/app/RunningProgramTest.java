package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program as a process: first start, second start, stop, kill, two at once, production. */
class RunningProgramTest {
  private static final Path SEED =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");

  @TempDir private Path folder = Path.of("");

  @Test
  void keepsEverythingOverAStopAndOverAKillAndLeavesNothingBehind() throws IOException {
    Path data = folder.resolve("data");
    String note;
    try (ProgramProcess program = withSecrets(data);
        ChildEnvironments children = ChildEnvironments.watch(program.process())) {
      String address = program.address();
      assertThat(Visitor.signedOut(address).get("/").statusCode()).isEqualTo(200);
      oneTryOutAccountPerRoleThatOnlyTheOwnerCanRead(program, data);
      Visitor expert = signIn(address, data, "expert");
      note =
          expert
              .upload("/intake/notes", "note.txt", Files.readAllBytes(SEED))
              .headers()
              .firstValue("Location")
              .orElseThrow();
      noChildHasASecret(program, children);
      oneSentenceFromASecond(data);
      assertThat(program.stop().status()).isIn(0, 143);
    }
    leavesNothingBehind(data);
    try (ProgramProcess program = start(data)) {
      Visitor expert = signIn(program.address(), data, "expert");
      assertThat(expert.get(note).statusCode()).isEqualTo(200);
      expert.post(note + "/rest", Map.of());
      program.kill();
    }
    endsByItself(data);
    try (ProgramProcess program = start(data)) {
      Visitor expert = signIn(program.address(), data, "expert");
      assertThat(expert.get(note).body()).contains("Accepted");
      killDatabase(data);
      program.kill();
    }
    try (ProgramProcess program = start(data)) {
      Visitor expert = signIn(program.address(), data, "expert");
      assertThat(expert.get(note).body()).contains("Accepted");
      program.stop();
    }
    leavesNothingBehind(data);
  }

  @Test
  void inProductionItMakesNoTryOutAccountsAndRefusesWhatIsNotSafe() throws IOException {
    Path data = folder.resolve("data");
    ProgramProcess.Ended open =
        ProgramProcess.run("run", "--production", "--data", data.toString());
    assertThat(open.status()).isEqualTo(2);
    assertThat(open.errors().strip()).contains("TLS").doesNotContain("\n");
    try (ProgramProcess program = production(data)) {
      behindTlsNothingIsForOthers(program.address());
      assertThat(data.resolve("demo-accounts.txt")).doesNotExist();
      assertThat(program.out()).contains("clearinghouse administrator NAME");
      program.stop();
    }
    aPasswordAloneOpensNothingInProduction(data);
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    ProgramProcess.Ended readable =
        ProgramProcess.run(
            "run",
            "--production",
            "--behind-tls-proxy",
            "--public-address",
            "https://clearinghouse.example",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(TestProgram.freePort()));
    assertThat(readable.status()).isEqualTo(2);
    assertThat(readable.errors()).contains("chmod 700");
  }

  private static void oneTryOutAccountPerRoleThatOnlyTheOwnerCanRead(
      ProgramProcess program, Path data) throws IOException {
    Path file = data.resolve("demo-accounts.txt");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.stream().map(line -> line.split(" ")[0]))
        .contains(Stream.of(Role.values()).map(Role::key).toArray(String[]::new));
    assertThat(lines).allMatch(line -> line.matches("[a-z-]+ [a-z-]+ \\S{16,}"));
    lines.forEach(line -> assertThat(output(program)).contains(line));
    for (Role role : Role.values()) {
      assertThat(signIn(program.address(), data, role.key()).get("/desk").statusCode())
          .isEqualTo(200);
    }
  }

  private static void behindTlsNothingIsForOthers(String address) throws IOException {
    HttpURLConnection asked =
        (HttpURLConnection) URI.create(address + "/sign-in").toURL().openConnection();
    asked.setRequestProperty("X-Forwarded-Proto", "https");
    assertThat(asked.getHeaderField("Strict-Transport-Security"))
        .contains("max-age=31536000")
        .contains("includeSubDomains");
    assertThat(asked.getHeaderField("Set-Cookie"))
        .startsWith("__Host-session=")
        .contains("Path=/;")
        .contains("Secure")
        .contains("HttpOnly")
        .doesNotContain("Domain");
    asked.disconnect();
  }

  private static void aPasswordAloneOpensNothingInProduction(Path data) throws IOException {
    ProgramProcess.Ended made =
        ProgramProcess.runWith(
            Map.of("CLEARINGHOUSE_PASSWORD", "lantern orbit pelican"),
            "administrator",
            "example.admin",
            "--data",
            data.toString());
    assertThat(made.status()).as(made.errors()).isZero();
    try (ProgramProcess program = production(data)) {
      ProxiedVisitor admin = new ProxiedVisitor(program.address(), "127.0.0.1");
      admin.with("X-Forwarded-Proto", "https");
      Map<String, String> form =
          Map.of("username", "example.admin", "password", "lantern orbit pelican");
      assertThat(ProxiedVisitor.location(admin.post("/sign-in", form))).isEqualTo("/desk");
      assertThat(ProxiedVisitor.location(admin.get("/accounts"))).isEqualTo("/account?first=yes");
      assertThat(admin.get("/account?first=yes")).contains("First add a passkey");
      assertThat(hash(data, "example.admin")).startsWith("$argon2id$v=19$m=15360,t=2,p=1$");
      program.stop();
    }
  }

  private static String hash(Path data, String account) {
    Database owner = EmbeddedPostgres.running(data).orElseThrow().database();
    return JdbcClient.create(owner.plainSource())
        .sql("select password_hash from access_account where name = ?")
        .param(account)
        .query(String.class)
        .single();
  }

  private static ProgramProcess production(Path data) throws IOException {
    return start(
        data,
        "--production",
        "--behind-tls-proxy",
        "--public-address",
        "https://clearinghouse.example");
  }

  private static void noChildHasASecret(ProgramProcess program, ChildEnvironments children)
      throws IOException {
    assertThat(Files.readString(Path.of("/proc/" + program.process().pid() + "/environ")))
        .as("the program itself has them")
        .contains(ChildEnvironments.SECRETS.values());
    for (String child : List.of("bin/initdb", "bin/postgres", "lifeline", "SandboxedReader")) {
      assertThat(children.saw(child)).as(child).isTrue();
    }
    assertThat(children.leaks()).isEmpty();
  }

  private static ProgramProcess withSecrets(Path data) throws IOException {
    return ProgramProcess.startWith(
        ChildEnvironments.SECRETS,
        "run",
        "--data",
        data.toString(),
        "--port",
        Integer.toString(TestProgram.freePort()));
  }

  private static ProgramProcess start(Path data, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(TestProgram.freePort())));
    arguments.addAll(List.of(more));
    return ProgramProcess.start(arguments.toArray(String[]::new));
  }

  private static void oneSentenceFromASecond(Path data) throws IOException {
    ProgramProcess.Ended second =
        ProgramProcess.run(
            "run", "--data", data.toString(), "--port", Integer.toString(TestProgram.freePort()));
    assertThat(second.status()).isEqualTo(2);
    assertThat(second.errors()).contains("Another Clearinghouse is running in the data folder");
    assertThat(second.errors().strip()).doesNotContain("\n");
  }

  private static Visitor signIn(String address, Path data, String role) throws IOException {
    for (String line : Files.readAllLines(data.resolve("demo-accounts.txt"))) {
      String[] parts = line.split(" ");
      if (parts[0].equals(role)) {
        return Visitor.signedIn(address, parts[1], parts[2]);
      }
    }
    throw new AssertionError("no line for " + role);
  }

  private static void leavesNothingBehind(Path data) {
    assertThat(postgresOf(data)).isEmpty();
    assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
  }

  // PostgreSQL ends soon after a program that was killed.
  private static void endsByItself(Path data) {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!postgresOf(data).isEmpty() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(postgresOf(data)).as("PostgreSQL of a killed program").isEmpty();
  }

  private static void killDatabase(Path data) {
    postgresOf(data).forEach(ProcessHandle::destroyForcibly);
  }

  private static List<ProcessHandle> postgresOf(Path data) {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process
                    .info()
                    .commandLine()
                    .filter(line -> line.contains("bin/postgres -D " + data.resolve("database")))
                    .isPresent())
        .toList();
  }

  private static String output(ProgramProcess program) {
    try {
      return program.out();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
