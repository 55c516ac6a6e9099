package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program recovers by itself from every failure of its database, and says so meanwhile. The
 * long form: {@code ./check -Dtest=DatabaseOutageTest -Dkills=20}.
 */
class DatabaseOutageTest {
  private static final int KILLS = Integer.getInteger("kills", 2);

  @TempDir private Path folder = Path.of("");

  @Test
  void theProgramRecoversWithoutAnOperatorAndLeavesNothingBehind() throws IOException {
    Path data = folder.resolve("data");
    try (TestProgram program = TestProgram.start(data, TestProgram.freePort())) {
      Visitor member = Visitor.signedIn(program.address(), "member", program.password("member"));
      long slowest = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        ProcessHandle killed = ProcessHandle.of(postmaster(data)).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
        slowest = Math.max(slowest, untilServed(member));
        awaitAnother(data, killed.pid());
        slowest = Math.max(slowest, untilServed(member));
      }
      System.out.printf(
          java.util.Locale.ROOT,
          "kills of PostgreSQL: %d, survived %d, slowest recovery %d ms%n",
          KILLS,
          KILLS,
          slowest / 1_000_000);
      aFrozenDatabase(data, member);
      aRestartedDatabase(data, member);
    }
    assertThat(processes(data)).isEmpty();
  }

  // Stopped, it accepts connections and answers nothing.
  private static void aFrozenDatabase(Path data, Visitor member) throws IOException {
    List<ProcessHandle> frozen = processes(data);
    signal("-STOP", frozen);
    try {
      HttpResponse<String> answer = member.get("/desk?lang=fr");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("Le programme est surchargé ou redémarre");
    } finally {
      signal("-CONT", frozen);
    }
    untilServed(member);
  }

  private static void aRestartedDatabase(Path data, Visitor member) throws IOException {
    signal("-INT", List.of(ProcessHandle.of(postmaster(data)).orElseThrow()));
    untilServed(member);
    assertThat(member.post("/sign-out", Map.of()).statusCode()).isEqualTo(302);
  }

  // Each answer is the page or the sentence that the program is being restarted.
  private static long untilServed(Visitor member) {
    long start = System.nanoTime();
    int status;
    do {
      HttpResponse<String> answer = member.get("/events?lang=en");
      status = answer.statusCode();
      assertThat(status).as(answer.body()).isIn(200, 503);
      if (status == 503) {
        assertThat(answer.body()).contains("The program is busy or is being restarted");
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(90));
    } while (status != 200);
    return System.nanoTime() - start;
  }

  // The children of a killed server may answer for a moment.
  private static void awaitAnother(Path data, long killed) throws IOException {
    long start = System.nanoTime();
    while (List.of(killed, -1L).contains(postmaster(data))) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(90));
      Thread.onSpinWait();
    }
  }

  private static long postmaster(Path data) throws IOException {
    Path file = data.resolve("database/postmaster.pid");
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    return lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst());
  }

  private static List<ProcessHandle> processes(Path data) throws IOException {
    Path folder = data.resolve("database").toRealPath();
    return ProcessHandle.allProcesses().filter(process -> worksIn(process, folder)).toList();
  }

  private static boolean worksIn(ProcessHandle process, Path folder) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd")).equals(folder);
    } catch (IOException notOurs) {
      return false;
    }
  }

  private static void signal(String signal, List<ProcessHandle> processes) throws IOException {
    for (ProcessHandle process : processes) {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().onExit().join();
    }
  }
}
