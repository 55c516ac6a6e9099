package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.notes.TestDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Reads documents with changed, removed and repeated bytes: each is read or refused in one
 * sentence. For a longer run: {@code ./check -Dtest=HostileBytesTest -Drounds=20000}.
 */
class HostileBytesTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 250);
  private static final Path SEED =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");

  @Test
  @Timeout(3600)
  void anyBytesAreReadOrRefusedInOneSentence() throws IOException {
    List<String> seed = TestDocuments.paragraphs(Files.readString(SEED));
    Random random = new Random(1540);
    int read = 0;
    int refused = 0;
    for (byte[] document :
        List.of(
            TestDocuments.pdf(seed),
            TestDocuments.docx(seed),
            TestDocuments.html(seed),
            Files.readAllBytes(SEED))) {
      for (int round = 0; round < ROUNDS; round++) {
        try {
          DocumentText.read(changed(document, random), "file");
          read++;
        } catch (BadInput bad) {
          assertThat(bad.sentence(Language.EN))
              .isNotBlank()
              .endsWith(".")
              .doesNotContain("Exception");
          refused++;
        }
      }
    }
    System.out.printf(
        java.util.Locale.ROOT, "hostile bytes: read %d, refused %d, failed 0%n", read, refused);
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  private static byte[] changed(byte[] document, Random random) {
    byte[] changed = document.clone();
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(4)) {
        case 0 -> changed[at] = (byte) random.nextInt(256);
        case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> changed = without(changed, at, random.nextInt(200));
        default -> changed = doubled(changed, at, random.nextInt(200));
      }
      if (changed.length == 0) {
        return new byte[] {0};
      }
    }
    return changed;
  }

  private static byte[] without(byte[] bytes, int from, int length) {
    int to = Math.min(bytes.length, from + length);
    byte[] rest = new byte[bytes.length - (to - from)];
    System.arraycopy(bytes, 0, rest, 0, from);
    System.arraycopy(bytes, to, rest, from, bytes.length - to);
    return rest;
  }

  private static byte[] doubled(byte[] bytes, int from, int length) {
    int to = Math.min(bytes.length, from + length);
    byte[] more = new byte[bytes.length + (to - from)];
    System.arraycopy(bytes, 0, more, 0, to);
    System.arraycopy(bytes, from, more, to, bytes.length - from);
    return more;
  }
}
