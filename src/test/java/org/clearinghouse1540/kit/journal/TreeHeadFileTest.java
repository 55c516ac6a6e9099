package org.clearinghouse1540.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of signed heads after a line that could not be written completely. */
class TreeHeadFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aHeadAfterALineThatWasCutIsReadAsItIs() throws IOException {
    Path file = folder.resolve(TreeHeadFile.NAME);
    TreeHeadFile heads = TreeHeadFile.in(folder);
    heads.append(head(12));
    // The disk was full after the first digit of the size.
    Files.writeString(file, Files.readString(file) + "1");
    heads.append(head(13));
    heads.append(head(14));
    assertThat(heads.read()).isEqualTo(List.of(head(12), head(13), head(14)));
  }

  private static TreeHead head(long size) {
    return new TreeHead(size, "root", Instant.parse("2026-01-02T03:04:05Z"), "key", "signature");
  }
}
