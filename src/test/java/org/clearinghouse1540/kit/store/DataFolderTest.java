package org.clearinghouse1540.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data folder of an installation. */
class DataFolderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aNewFolderIsCreatedForItsOwnerOnly() {
    Path path = folder.resolve("a/b/data");
    try (DataFolder opened = DataFolder.open(path)) {
      assertThat(opened.path()).isEqualTo(path).isDirectory();
      assertThat(opened.openToOthers()).isFalse();
    }
  }

  @Test
  void aFolderIsUsedByOneProgramAtATime() {
    Path path = folder.resolve("data");
    try (DataFolder opened = DataFolder.open(path)) {
      assertThat(Refusal.of(() -> DataFolder.open(path)))
          .isEqualTo(Problem.of("--data", "kit.store.folder-in-use", opened.path()));
      assertThat(Refusal.of(() -> DataFolder.open(folder.resolve("x/../data"))))
          .isEqualTo(Problem.of("--data", "kit.store.folder-in-use", opened.path()));
    }
    try (DataFolder again = DataFolder.open(path)) {
      assertThat(again.path()).isDirectory();
    }
  }

  @Test
  void aFileIsNoDataFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(Refusal.of(() -> DataFolder.open(file)))
        .isEqualTo(Problem.of("--data", "kit.store.folder-is-file", file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/proc/example", "/sys/example", "/dev/null/data"})
  void aFolderThatCannotBeCreatedIsRefused(String path) {
    Problem problem = Refusal.of(() -> DataFolder.open(Path.of(path)));
    assertThat(problem.field()).isEqualTo("--data");
    assertThat(problem.message().key())
        .isIn("kit.store.folder-unwritable", "kit.store.folder-is-file");
  }

  @Test
  void aFolderWithinAFileIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path within = file.resolve("data");
    assertThat(Refusal.of(() -> DataFolder.open(within)))
        .isEqualTo(Problem.of("--data", "kit.store.folder-unwritable", within));
  }

  @ParameterizedTest
  @CsvSource({
    "rwx------,false",
    "rwxr-x---,true",
    "rwx---r-x,true",
    "rwx--x---,true",
    "rwxrwxrwx,true"
  })
  void aFolderThatOthersMayReadIsNoticed(String permissions, boolean open) throws IOException {
    Path path = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    try (DataFolder opened = DataFolder.open(path)) {
      assertThat(opened.openToOthers()).isEqualTo(open);
    }
  }

  @Test
  void theDatabaseIsDeletedWithItsContentsAndOtherFilesAreKept() throws IOException {
    try (DataFolder opened = DataFolder.open(folder.resolve("data"))) {
      Path deep = opened.path().resolve("database/base/1");
      Files.createDirectories(deep);
      Files.writeString(deep.resolve("1259"), "rows");
      Files.createSymbolicLink(opened.path().resolve("database/pg_wal"), folder);
      Path kept = Files.writeString(opened.path().resolve("journal.key"), "key");
      opened.discardDatabase();
      assertThat(opened.path().resolve("database")).doesNotExist();
      assertThat(kept).exists();
      assertThat(folder).exists();
      opened.discardDatabase(); // A second time there is nothing to delete.
    }
  }
}
