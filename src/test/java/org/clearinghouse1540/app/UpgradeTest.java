package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An installation of each earlier release goes on with this version: its backup, made by the
 * release itself, is restored, the program starts on it, and everything is there. How a backup
 * comes to {@code src/test/resources/releases} stands in CONTRIBUTING.
 */
class UpgradeTest {
  private static final Path RELEASES = Path.of("src/test/resources/releases");
  @TempDir private Path folder = Path.of("");

  @Test
  void everyReleaseTagHasItsBackup() throws IOException, InterruptedException {
    Process git = new ProcessBuilder("git", "tag", "--list", "v*").start();
    List<String> tags =
        new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    git.waitFor();
    for (String tag : tags) {
      assertThat(RELEASES.resolve(tag.substring(1) + ".backup")).exists();
    }
    assertThat(backups()).isNotEmpty();
  }

  @Test
  void theInstallationOfEveryReleaseGoesOn() throws IOException {
    for (Path backup : backups()) {
      Path data = folder.resolve(backup.getFileName().toString());
      ProgramProcess.Ended restored =
          ProgramProcess.here(
              "restore",
              backup.toString(),
              "--identity",
              RELEASES.resolve("for-tests-only.key").toString(),
              "--data",
              data.toString());
      assertThat(restored.status()).as(restored.errors()).isZero();
      goesOn(backup, data);
      ProgramProcess.Ended verified =
          ProgramProcess.here("journal", "verify", "--data", data.toString());
      assertThat(verified.status()).as(verified.errors()).isZero();
    }
  }

  private static void goesOn(Path backup, Path data) throws IOException {
    try (ProgramProcess program =
        ProgramProcess.start(
            "run", "--data", data.toString(), "--port", Integer.toString(TestProgram.freePort()))) {
      String address = program.address();
      String password =
          Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
              .filter(line -> line.startsWith("expert "))
              .map(line -> line.split(" ")[2])
              .findFirst()
              .orElseThrow();
      Visitor expert = Visitor.signedIn(address, "expert", password);
      assertThat(expert.get("/events?q=releases").body())
          .as(backup + ": what was recorded")
          .contains("Example workshop on releases (invented for tests)");
      assertThat(Visitor.signedOut(address).get("/public/events").body())
          .as(backup + ": what was released")
          .contains("Example workshop on releases (invented for tests)");
      program.stop();
    }
  }

  private static List<Path> backups() throws IOException {
    try (Stream<Path> files = Files.list(RELEASES)) {
      return files.filter(file -> file.toString().endsWith(".backup")).sorted().toList();
    }
  }
}
