package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program recovers by itself from every failure of its database, from a full disk and from a
 * shortage of file handles, says so meanwhile, and loses nothing that it acknowledged. A signal
 * stops it. The long form: {@code ./check -Dtest=DatabaseOutageTest -Dkills=20}.
 */
class DatabaseOutageTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final Duration FROZEN = Duration.ofSeconds(75);
  private static final Path NOTE =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");

  @TempDir private Path folder = Path.of("");
  private String note = "";
  private String token = "";
  private int tried;
  private int acknowledged;
  private int refused;

  @Test
  void theProgramRecoversWithoutAnOperatorAndLeavesNothingBehind() throws IOException {
    try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"))) {
      Path data = folder.resolve("disk/data");
      try (ProgramProcess program =
          ProgramProcess.startWith(
              Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder.resolve("disk")),
              "run",
              "--data",
              data.toString(),
              "--port",
              "" + TestProgram.freePort())) {
        Visitor expert = Visitor.signedIn(program.address(), "expert", password(data));
        note = address(expert.upload("/intake/notes", "note.txt", Files.readAllBytes(NOTE)));
        token = expert.token();
        kills(data, expert);
        aFrozenDatabase(data, expert);
        aRestartedDatabase(data, expert);
        noFileHandles(program.process(), data, expert);
        if (disk.canBeFull()) {
          aFullDisk(disk, expert);
        }
        StopUnderLoad.check(program, data, expert, Files.readAllBytes(NOTE));
      }
      verify(data);
    }
  }

  @Test
  void aSignalEndsEverythingInTime() throws IOException {
    Path data = folder.resolve("data");
    try (ProgramProcess program =
        ProgramProcess.start(
            "run", "--data", data.toString(), "--port", "" + TestProgram.freePort())) {
      Visitor expert = Visitor.signedIn(program.address(), "expert", password(data));
      StopUnderLoad.check(program, data, expert, Files.readAllBytes(NOTE));
    }
    verify(data);
  }

  private void kills(Path data, Visitor expert) throws IOException {
    long slowest = 0;
    write(expert);
    for (int kill = 0; kill < KILLS; kill++) {
      write(expert);
      ProcessHandle killed = ProcessHandle.of(MachineProcesses.postmaster(data)).orElseThrow();
      killed.destroyForcibly();
      killed.onExit().join();
      write(expert);
      slowest = Math.max(slowest, untilServed(expert));
      awaitAnother(data, killed.pid());
      slowest = Math.max(slowest, untilServed(expert));
      write(expert);
    }
    nothingIsLost(expert);
    System.out.printf(
        Locale.ROOT,
        "kills of PostgreSQL: %d, survived %d, slowest recovery %d ms%n",
        KILLS,
        KILLS,
        slowest / 1_000_000);
  }

  // Stopped, it accepts connections and answers nothing.
  private void aFrozenDatabase(Path data, Visitor expert) throws IOException {
    List<ProcessHandle> frozen = MachineProcesses.ofDatabase(data);
    MachineProcesses.signal("-STOP", frozen);
    try {
      isBusy(whileFrozen(() -> expert.get("/desk?lang=fr")));
    } finally {
      MachineProcesses.signal("-CONT", frozen);
    }
    untilServed(expert);
  }

  // A statement that was sent before may take its whole time, which is a minute.
  private static HttpResponse<String> whileFrozen(Supplier<HttpResponse<String>> request) {
    try {
      return CompletableFuture.supplyAsync(request).get(FROZEN.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException unanswered) {
      throw new AssertionError("a page is not answered in " + FROZEN, unanswered);
    } catch (ExecutionException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private void aRestartedDatabase(Path data, Visitor expert) throws IOException {
    MachineProcesses.signal(
        "-INT", List.of(ProcessHandle.of(MachineProcesses.postmaster(data)).orElseThrow()));
    untilServed(expert);
    write(expert);
    nothingIsLost(expert);
  }

  // A connection that is open is answered; new ones wait. The server of the database runs on.
  private void noFileHandles(ProcessHandle program, Path data, Visitor expert) throws IOException {
    byte[] content = Files.readAllBytes(NOTE);
    untilServed(expert);
    long server = MachineProcesses.postmaster(data);
    MachineProcesses.withoutFileHandles(
        program,
        () -> {
          isBusy(expert.upload("/intake/notes?lang=fr", "note.txt", content));
          for (int i = 0; i < 20; i++) {
            write(expert);
          }
        });
    untilServed(expert);
    nothingIsLost(expert);
    assertThat(expert.upload("/intake/notes", "note.txt", content).statusCode()).isEqualTo(302);
    assertThat(MachineProcesses.postmaster(data)).isEqualTo(server);
  }

  // The file is refused, and kept for the user, until there is no space for it.
  private void aFullDisk(SmallDisk disk, Visitor expert) throws IOException {
    byte[] large = new byte[4 << 20];
    new Random(1540).nextBytes(large);
    disk.leave(12);
    HttpResponse<String> answer;
    int sent = 0;
    do {
      answer = expert.upload("/intake/notes?lang=fr", "note.pdf", large);
      assertThat(sent++).isLessThan(20);
    } while (answer.statusCode() == 400);
    isBusy(answer);
    for (int i = 0; i < 20; i++) {
      write(expert);
    }
    disk.free();
    untilServed(expert);
    nothingIsLost(expert);
    System.out.printf(
        Locale.ROOT,
        "outages: writes tried %d, acknowledged last %d, answered with 503 %d, lost 0%n",
        tried,
        acknowledged,
        refused);
  }

  private static void verify(Path data) {
    assertThat(ProgramProcess.here("journal", "verify", "--data", data.toString()).out())
        .contains("The journal is intact");
    assertThat(MachineProcesses.ofDatabase(data)).isEmpty();
  }

  // It is acknowledged or answered with the sentence that the program is busy.
  private void write(Visitor expert) {
    tried++;
    HttpResponse<String> answer =
        expert.postElsewhere(
            note + "/line?lang=fr",
            Map.of(
                "pointer",
                "/event",
                "decision",
                "open",
                "title",
                "Example write " + tried,
                "_csrf",
                token));
    if (answer.statusCode() == 302) {
      acknowledged = tried;
    } else {
      isBusy(answer);
      refused++;
    }
  }

  private void nothingIsLost(Visitor expert) {
    Matcher number =
        Pattern.compile("name=\"title\"[^>]*value=\"Example write (\\d+)\"")
            .matcher(expert.get(note).body());
    assertThat(number.find()).isTrue();
    assertThat(Integer.parseInt(number.group(1))).isBetween(acknowledged, tried);
  }

  private static void isBusy(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains("Le programme est surchargé ou redémarre");
  }

  // Each answer is the page or the sentence that the program is being restarted.
  private static long untilServed(Visitor expert) {
    long start = System.nanoTime();
    MachineProcesses.await(
        () -> {
          HttpResponse<String> answer = expert.get("/events?lang=fr");
          if (answer.statusCode() != 200) {
            isBusy(answer);
          }
          return answer.statusCode() == 200;
        });
    return System.nanoTime() - start;
  }

  // The children of a killed server may answer for a moment.
  private static void awaitAnother(Path data, long killed) {
    MachineProcesses.await(() -> !List.of(killed, -1L).contains(MachineProcesses.postmaster(data)));
  }

  private static String address(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
  }

  private static String password(Path data) throws IOException {
    return Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
        .filter(line -> line.startsWith("expert "))
        .map(line -> line.split(" ")[2])
        .findFirst()
        .orElseThrow();
  }
}
