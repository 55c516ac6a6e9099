package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An installation of each release continues with this version: its backup, written by the release
 * itself, is restored, the program starts on it, and all records are there. From 0.3.0 on each
 * release keeps its backup in {@code src/test/resources/releases}; CONTRIBUTING says how it is
 * written. The backup that this version writes is tested in the same way, so that it can become the
 * backup of the next release.
 */
class UpgradeTest {
  private static final Path RELEASES = Path.of("src/test/resources/releases");
  private static final Path KEY = RELEASES.resolve("for-tests-only.key");
  private static final Pattern POINTER = Pattern.compile("name=\"pointer\" value=\"([^\"]+)\"");
  private static final String TITLE = "Example workshop on releases (invented for tests)";
  private static final String NOTE =
      """
      Information Note

      Event: %s

      Organizers: Example Institute

      Date and Venue: 7-8 May 2021, Example City

      Participants: Example State 001, Example State 002

      1. Background

      The delegation of Example State 001 requested training of customs officers.
      """
          .formatted(TITLE);

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
  }

  @Test
  void theInstallationOfEveryReleaseContinues() throws IOException {
    List<Path> backups = new ArrayList<>(backups());
    backups.add(backupOfThisVersion());
    for (Path backup : backups) {
      Path data = folder.resolve("restored-" + backup.getFileName());
      ProgramProcess.Ended restored =
          ProgramProcess.here(
              "restore",
              backup.toString(),
              "--identity",
              KEY.toString(),
              "--data",
              data.toString());
      assertThat(restored.status()).as(restored.errors()).isZero();
      continues(backup, data);
      ProgramProcess.Ended verified =
          ProgramProcess.here("journal", "verify", "--data", data.toString());
      assertThat(verified.status()).as(verified.errors()).isZero();
    }
  }

  /**
   * Records and releases an event in a new installation and writes its backup; with {@code
   * -Dreleases.write=VERSION} to the place where the release keeps it.
   */
  private Path backupOfThisVersion() throws IOException {
    Path data = folder.resolve("data");
    Path backup = folder.resolve("this-version.backup");
    try (ProgramProcess program = start(data)) {
      String address = program.address();
      Visitor expert = Visitor.signedIn(address, "expert", password(data, "expert"));
      String note =
          expert
              .upload("/intake/notes", "note.txt", NOTE.getBytes(StandardCharsets.UTF_8))
              .headers()
              .firstValue("Location")
              .orElseThrow();
      Matcher lines = POINTER.matcher(expert.get(note).body());
      while (lines.find()) {
        expert.post(note + "/line", Map.of("pointer", lines.group(1), "decision", "accepted"));
      }
      String event =
          expert.post(note + "/record", Map.of()).headers().firstValue("Location").orElseThrow();
      Map<String, String> release =
          Map.of(
              "given-by", "Example Committee (test)",
              "document", "Example letter (test)",
              "given-on", "2020-01-02");
      Visitor secretariat = Visitor.signedIn(address, "secretariat", password(data, "secretariat"));
      secretariat.post(event + "/approval", release);
      String recipient =
          Files.readAllLines(KEY).getFirst().substring("# public key: ".length()).strip();
      ProgramProcess.Ended written =
          ProgramProcess.here(
              "backup", backup.toString(), "--recipient", recipient, "--data", data.toString());
      assertThat(written.status()).as(written.errors()).isZero();
      program.stop();
    }
    String release = System.getProperty("releases.write", "");
    if (!release.isEmpty()) {
      Files.copy(backup, RELEASES.resolve(release + ".backup"));
    }
    return backup;
  }

  private static void continues(Path backup, Path data) throws IOException {
    try (ProgramProcess program = start(data)) {
      String address = program.address();
      Visitor expert = Visitor.signedIn(address, "expert", password(data, "expert"));
      assertThat(expert.get("/events?q=releases").body())
          .as(backup + ": the record")
          .contains(TITLE);
      assertThat(Visitor.signedOut(address).get("/public/events").body())
          .as(backup + ": what was released")
          .contains(TITLE);
      program.stop();
    }
  }

  private static ProgramProcess start(Path data) throws IOException {
    return ProgramProcess.start(
        "run", "--data", data.toString(), "--port", Integer.toString(TestProgram.freePort()));
  }

  private static String password(Path data, String name) throws IOException {
    return Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.split(" ")[2])
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> backups() throws IOException {
    try (Stream<Path> files = Files.list(RELEASES)) {
      return files.filter(file -> file.toString().endsWith(".backup")).sorted().toList();
    }
  }
}
