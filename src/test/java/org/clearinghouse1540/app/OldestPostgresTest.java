package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.store.InstalledPostgres;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on a server named with {@code --database}, of the oldest version promised. */
class OldestPostgresTest {
  private static final Path BINARIES = Path.of("/usr/lib/postgresql/15");
  private static final Path SEED =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");

  @TempDir private Path folder = Path.of("");

  @Test
  void theChainHoldsOnPostgreSQL15() throws IOException {
    Assumptions.assumeTrue(
        Files.isExecutable(BINARIES.resolve("bin/postgres")),
        "PostgreSQL 15 is not installed; ./check installs it when it runs as root on Debian 12");
    try (InstalledPostgres server = InstalledPostgres.start(BINARIES, folder.resolve("server"));
        ProgramProcess program =
            ProgramProcess.start(
                Stream.concat(
                        Stream.of(
                            "run",
                            "--data",
                            folder.resolve("data").toString(),
                            "--port",
                            Integer.toString(TestProgram.freePort())),
                        server.options().stream())
                    .toArray(String[]::new))) {
      String address = program.address();
      assertThat(folder.resolve("data/database")).doesNotExist();
      String password =
          Files.readAllLines(folder.resolve("data/demo-accounts.txt")).stream()
              .filter(line -> line.startsWith("expert "))
              .map(line -> line.split(" ")[2])
              .findFirst()
              .orElseThrow();
      Visitor expert = Visitor.signedIn(address, "expert", password);
      String note =
          expert
              .upload("/intake/notes", "note.txt", Files.readAllBytes(SEED))
              .headers()
              .firstValue("Location")
              .orElseThrow();
      expert.post(note + "/rest", Map.of());
      assertThat(expert.get(note).body()).contains("Astana");
      assertThat(expert.get("/states/KAZ").body()).contains("22 August 2026");
      assertThat(Visitor.signedOut(address).get("/public/events").statusCode()).isEqualTo(200);
      program.stop();
    }
  }
}
