package org.clearinghouse1540.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.app.ProgramProcess;
import org.clearinghouse1540.app.RefusedCommand;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Journals that are neither exported nor verified, and an administrator who is not created. */
class RefusedJournalTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void anExportDoesNotOverwriteAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("journal.jsonl"), "mine");
    export(file, folder.resolve("none")).because("kit.file.exists", file);
    assertThat(file).hasContent("mine");
    assertThat(names()).containsExactly("journal.jsonl");
  }

  @Test
  void anExportNeedsTheDataFolderAndItsDatabase() throws IOException {
    Path file = folder.resolve("journal.jsonl");
    export(file, folder.resolve("none")).because("operation.refused.no-signing-key");
    Path empty = Files.createDirectory(folder.resolve("empty")).toAbsolutePath();
    export(file, empty).because("startup.refused.no-database", empty);
    assertThat(empty).isEmptyDirectory();
    assertThat(names()).containsExactly("empty");
  }

  @Test
  void anEmptyJournalIsNotExported() throws IOException {
    Path data = folder.resolve("data").toAbsolutePath();
    Path file = folder.resolve("journal.jsonl");
    try (EmptyInstallation installation = EmptyInstallation.start(data)) {
      export(file, installation.data()).because("operation.refused.journal-empty");
    }
    assertThat(names()).containsExactly("data");
  }

  @Test
  void onlyADatabaseOrABundleIsVerified() throws IOException {
    Path data = folder.resolve("none").toAbsolutePath();
    RefusedCommand.of("journal", "verify", "--data", data.toString())
        .because("startup.refused.no-database", data);
    Path missing = folder.resolve("missing.jsonl");
    RefusedCommand.of("journal", "verify", missing.toString())
        .because("kit.file.unreadable", missing);
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");
    RefusedCommand.of("journal", "verify", empty.toString())
        .because("kit.journal.bundle-incomplete", empty);
    assertThat(names()).containsExactly("empty.jsonl");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {"Dear colleagues,", "{}", "[]", "{\"format\":\"another\"}", "{\"format\":"})
  void aFileThatIsNoExportedJournalIsRefusedWithItsLine(String line) throws IOException {
    Path file = Files.writeString(folder.resolve("journal.jsonl"), line + "\n");
    RefusedCommand.of("journal", "verify", file.toString())
        .because("kit.journal.not-a-bundle", file, 1);
  }

  @Test
  void anAdministratorNeedsAPassword() throws IOException {
    RefusedCommand.of("administrator", "example.admin", "--data", folder.resolve("data").toString())
        .because("operation.refused.no-password", "CLEARINGHOUSE_PASSWORD");
    assertThat(names()).isEmpty();
  }

  @Test
  void anAdministratorNeedsALongPassword() throws IOException {
    ProgramProcess.Ended ended =
        ProgramProcess.runWith(
            Map.of("CLEARINGHOUSE_PASSWORD", "lantern"),
            "--language",
            "ar",
            "administrator",
            "example.admin",
            "--data",
            folder.resolve("data").toString());
    assertThat(ended.status()).as(ended.errors()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.errors().strip())
        .endsWith("clearinghouse: " + Texts.get(Language.AR, "access.refused.password-short", 12));
  }

  private static RefusedCommand export(Path file, Path data) {
    return RefusedCommand.of("journal", "export", file.toString(), "--data", data.toString());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }
}
