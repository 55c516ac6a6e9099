package org.clearinghouse1540.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of a program that was killed do not stay. */
class TemporaryFolderTest {
  @Test
  void theFolderOfAKilledProgramIsDeletedAndThatOfARunningOneStays() throws IOException {
    String kind = "clearinghouse-example" + System.nanoTime();
    Path killed = Files.createTempDirectory(kind);
    Files.createFile(killed.resolve("program.lock"));
    Path file = Files.writeString(killed.resolve("file1.part"), "An archive");
    Path unknown = Files.createTempDirectory(kind);
    List<Path> ended = new ArrayList<>();
    Path opened;
    try (DataFolder running = DataFolder.open(Files.createTempDirectory(kind));
        TemporaryFolder own = TemporaryFolder.open(kind, ended::add)) {
      assertThat(file).doesNotExist();
      assertThat(killed).doesNotExist();
      assertThat(ended).containsExactly(killed);
      assertThat(unknown).as("without a lock it is of another program").exists();
      assertThat(running.path()).exists();
      opened = own.path();
      Files.writeString(opened.resolve("file2.part"), "A pack");
      Files.delete(running.path().resolve("program.lock"));
      Files.delete(running.path());
    }
    assertThat(opened).doesNotExist();
    Files.delete(unknown);
  }
}
