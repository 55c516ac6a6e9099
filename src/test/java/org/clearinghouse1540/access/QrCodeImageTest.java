package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture with which an app sets up one-time codes. */
class QrCodeImageTest {
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  private static final int MARGIN = 4;
  private static final List<String> FINDER =
      List.of("#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######");

  @ParameterizedTest
  @ValueSource(strings = {"example.person", "a", "has+plus@example.org", "شخص.مثال"})
  void aReaderFindsThePatternInThreeCornersOfAWhiteMargin(String name) {
    QrCodeImage image = QrCodeImage.of(name, SECRET);
    List<String> lines = lines(image);
    int far = image.size() - MARGIN - FINDER.size();
    assertThat(square(lines, MARGIN, MARGIN)).isEqualTo(FINDER);
    assertThat(square(lines, far, MARGIN)).isEqualTo(FINDER);
    assertThat(square(lines, MARGIN, far)).isEqualTo(FINDER);
    String white = ".".repeat(image.size());
    assertThat(lines.subList(0, MARGIN)).containsOnly(white);
    assertThat(lines.subList(image.size() - MARGIN, image.size())).containsOnly(white);
    assertThat(lines)
        .allMatch(line -> line.startsWith("....") && line.endsWith("...."))
        .anyMatch(line -> line.contains("#"));
  }

  @Test
  void anotherNameOrKeyMakesAnotherPicture() {
    String path = QrCodeImage.of("example.person", SECRET).path();
    assertThat(QrCodeImage.of("example.person", SECRET).path()).isEqualTo(path);
    assertThat(QrCodeImage.of("example.other1", SECRET).path()).isNotEqualTo(path);
    assertThat(QrCodeImage.of("example.person", SECRET.replace('G', 'H')).path())
        .isNotEqualTo(path);
  }

  @Test
  void theLongestNameStillFitsThePicture() {
    QrCodeImage image = QrCodeImage.of("名".repeat(80), SECRET);
    assertThat(image.size()).isGreaterThan(QrCodeImage.of("a", SECRET).size()).isLessThan(200);
  }

  private static List<String> lines(QrCodeImage image) {
    boolean[][] black = new boolean[image.size()][image.size()];
    Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(image.path());
    while (module.find()) {
      black[Integer.parseInt(module.group(2))][Integer.parseInt(module.group(1))] = true;
    }
    List<String> lines = new ArrayList<>();
    for (boolean[] row : black) {
      StringBuilder line = new StringBuilder();
      IntStream.range(0, row.length).forEach(at -> line.append(row[at] ? '#' : '.'));
      lines.add(line.toString());
    }
    return lines;
  }

  private static List<String> square(List<String> lines, int x, int y) {
    return lines.subList(y, y + 7).stream().map(line -> line.substring(x, x + 7)).toList();
  }
}
