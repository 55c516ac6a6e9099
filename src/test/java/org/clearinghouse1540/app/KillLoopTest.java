package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.store.InstalledPostgres;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 at random moments while a person writes: what was acknowledged is there, nothing is half
 * there, and the journal verifies. The long form: {@code ./check -Dtest=KillLoopTest -Dkills=40}.
 */
class KillLoopTest {
  private static final int WRITES = Integer.getInteger("writes", 200);
  // Each kills the program, every second one its database too.
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final Path SEED =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");
  private static final Path BINARIES = Path.of("/usr/lib/postgresql/15");

  @TempDir private Path folder = Path.of("");
  private final Random random = new Random(1540);

  @Test
  void nothingAcknowledgedIsLostWithItsOwnDatabase() throws IOException {
    Path data = folder.resolve("data");
    loop(
        "own database",
        KILLS,
        data,
        List::of,
        () -> killAll("bin/postgres -D " + data),
        verify(data));
  }

  @Test
  void nothingAcknowledgedIsLostWithADatabaseOfTheOperator() throws IOException {
    Assumptions.assumeTrue(
        Files.isExecutable(BINARIES.resolve("bin/postgres")), "PostgreSQL 15 is not installed");
    Path data = folder.resolve("data");
    List<InstalledPostgres> servers = new ArrayList<>();
    Supplier<List<String>> address =
        () -> {
          try {
            servers.add(InstalledPostgres.start(BINARIES, folder.resolve("server")));
            return servers.getLast().options();
          } catch (IOException failed) {
            throw new AssertionError(failed);
          }
        };
    loop(
        "database of the operator",
        KILLS - 1,
        data,
        address,
        () -> servers.getLast().kill(),
        () ->
            Stream.concat(verify(data).get().stream(), servers.getLast().options().stream())
                .toList());
    servers.forEach(InstalledPostgres::close);
  }

  private static Supplier<List<String>> verify(Path data) {
    return () -> List.of("journal", "verify", "--data", data.toString());
  }

  private void loop(
      String name,
      int kills,
      Path data,
      Supplier<List<String>> startServer,
      Runnable killServer,
      Supplier<List<String>> verify)
      throws IOException {
    Optional<String> note = Optional.empty();
    int acknowledged = 0;
    int tried = 0;
    int lost = 0;
    for (int round = 0; round <= kills; round++) {
      List<String> server = startServer.get();
      try (ProgramProcess program = start(data, server)) {
        Visitor expert = signIn(program.address(), data);
        if (note.isEmpty()) {
          note = Optional.of(upload(expert));
        }
        int stored = stored(expert, note.get());
        lost += stored < acknowledged ? 1 : 0;
        assertThat(stored).as(name + ", round " + round).isBetween(acknowledged, tried);
        boolean last = round == kills;
        int until = last ? WRITES : tried + 20 + random.nextInt(Math.max(1, WRITES / (kills + 1)));
        boolean killDatabase = round % 2 == 1;
        Thread killer =
            last
                ? new Thread()
                : killer(program, killServer, killDatabase, 150 + random.nextInt(1500));
        killer.start();
        while (tried < Math.min(until, WRITES)) {
          tried++;
          try {
            int status = write(expert, note.get(), tried);
            if (status == 302) {
              acknowledged = tried;
            } else {
              break;
            }
          } catch (AssertionError unanswered) {
            break;
          }
        }
        join(killer);
        if (last) {
          assertThat(stored(expert, note.get())).isEqualTo(tried);
          program.stop();
        }
      }
      if (round < kills) {
        killServer.run();
      }
    }
    ProgramProcess.Ended verified = ProgramProcess.run(verify.get().toArray(String[]::new));
    System.out.printf(
        java.util.Locale.ROOT,
        "kill loop, %s: kills %d, writes tried %d, acknowledged last %d, lost %d; %s%n",
        name,
        kills,
        tried,
        acknowledged,
        lost,
        verified.out().strip());
    assertThat(verified.out()).contains("The journal is intact");
    assertThat(verified.status()).isZero();
  }

  private static Thread killer(
      ProgramProcess program, Runnable killServer, boolean database, long after) {
    return new Thread(
        () -> {
          try {
            Thread.sleep(after);
            if (database) {
              killServer.run();
            }
            program.kill();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          } catch (IOException failed) {
            throw new AssertionError(failed);
          }
        });
  }

  private static int write(Visitor expert, String note, int number) {
    return expert
        .post(
            note + "/line",
            Map.of("pointer", "/event", "decision", "open", "title", "Example write " + number))
        .statusCode();
  }

  // The number on the page comes from the table; the journal is verified separately.
  private static int stored(Visitor expert, String note) {
    Matcher number =
        Pattern.compile("name=\"title\"[^>]*value=\"Example write (\\d+)\"")
            .matcher(expert.get(note).body());
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  private static String upload(Visitor expert) throws IOException {
    return expert
        .upload("/intake/notes", "note.txt", Files.readAllBytes(SEED))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("\\?.*", "");
  }

  private static ProgramProcess start(Path data, List<String> server) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(TestProgram.freePort())));
    arguments.addAll(server);
    return ProgramProcess.start(arguments.toArray(String[]::new));
  }

  private static Visitor signIn(String address, Path data) throws IOException {
    for (String line : Files.readAllLines(data.resolve("demo-accounts.txt"))) {
      if (line.startsWith("expert ")) {
        return Visitor.signedIn(address, "expert", line.split(" ")[2]);
      }
    }
    throw new AssertionError("no expert");
  }

  private static void killAll(String command) {
    ProcessHandle.allProcesses()
        .filter(
            process ->
                process.info().commandLine().filter(line -> line.contains(command)).isPresent())
        .forEach(
            process -> {
              process.descendants().forEach(ProcessHandle::destroyForcibly);
              process.destroyForcibly();
            });
  }

  private static void join(Thread thread) {
    try {
      thread.join(20_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
