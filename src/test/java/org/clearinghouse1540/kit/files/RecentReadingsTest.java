package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;

/**
 * A small file that was read lately is not read again; large files and more than its size are not
 * kept.
 */
class RecentReadingsTest {
  private static final int MOST = 100;
  private final RecentReadings readings = new RecentReadings(MOST);

  private static DocumentText text(int length) {
    return new DocumentText("text/csv", "x".repeat(length), List.of());
  }

  @Test
  void aFileIsFoundByItsBytesAndItsName() {
    byte[] content = "a,b".getBytes(StandardCharsets.UTF_8);
    String key = RecentReadings.key(content, "plan.csv");
    assertThat(readings.find(key)).isEmpty();
    readings.keep(key, text(3));
    assertThat(readings.find(key)).contains(text(3));
    assertThat(readings.find(RecentReadings.key(content, "other.csv"))).isEmpty();
    assertThat(readings.find(RecentReadings.key(new byte[] {'a'}, "plan.csv"))).isEmpty();
  }

  @Test
  void moreThanItsSizeAndALargeFileAreNotKept() {
    readings.keep("large", text(MOST / 4 + 1));
    assertThat(readings.find("large")).isEmpty();
    Message warning = Message.of("kit.file.comment", "x".repeat(MOST));
    readings.keep("long warning", new DocumentText("text/csv", "a,b", List.of(warning)));
    assertThat(readings.find("long warning")).isEmpty();
    for (int file = 0; file < 20; file++) {
      readings.keep("file " + file, text(20));
    }
    assertThat(readings.characters()).isBetween(20, MOST);
  }
}
