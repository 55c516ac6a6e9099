package org.clearinghouse1540.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  @Test
  void marksEachFoundPieceWhereItStands() {
    assertThat(
            MarkedText.cut(
                "Event: Example workshop, Example City",
                Map.of("/event/title", List.of(7, 23), "/event/city", List.of(25, 37))))
        .containsExactly(
            new MarkedText.Piece("Event: ", ""),
            new MarkedText.Piece("Example workshop", "/event/title"),
            new MarkedText.Piece(", ", ""),
            new MarkedText.Piece("Example City", "/event/city"));
  }

  @Test
  void losesNoCharacterWhateverThePlacesAre() {
    Random random = new Random(7);
    String text = "abcdefghijklmnopqrstuvwxyz".repeat(4);
    for (int round = 0; round < 2_000; round++) {
      Map<String, List<Integer>> places = new HashMap<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        int start = random.nextInt(text.length());
        places.put("/p/" + i, List.of(start, start + random.nextInt(30) - 3));
      }
      List<MarkedText.Piece> pieces = MarkedText.cut(text, places);
      assertThat(pieces.stream().map(MarkedText.Piece::text).collect(Collectors.joining()))
          .isEqualTo(text);
    }
  }
}
