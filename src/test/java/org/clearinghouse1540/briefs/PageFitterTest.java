package org.clearinghouse1540.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/** Estimated lines of a brief, and the widest limits with which it has two pages. */
class PageFitterTest {
  private static PrintDocument paper(List<Part> parts) {
    return new PrintDocument("Example brief", Language.EN, "", "", parts)
        .in(PrintDocument.Look.SMALL);
  }

  private static int lines(Part part) {
    return PageFitter.lines(paper(List.of(part))) - PageFitter.lines(paper(List.of()));
  }

  private static PrintDocument words(int count) {
    return paper(new ArrayList<>(Collections.nCopies(count, new Part.Words("Example line"))));
  }

  @Test
  void eachPartTakesTheLinesOfItsText() {
    assertThat(lines(new Part.Heading("Heading"))).isEqualTo(2);
    assertThat(lines(new Part.Words(""))).isEqualTo(1);
    assertThat(lines(new Part.Words("x".repeat(150)))).isEqualTo(1);
    assertThat(lines(new Part.Words("x".repeat(151)))).isEqualTo(2);
    assertThat(lines(new Part.Labelled("Label", "x".repeat(143)))).isEqualTo(1);
    assertThat(lines(new Part.Labelled("Label", "x".repeat(144)))).isEqualTo(2);
  }

  @Test
  void aChineseCharacterIsTwiceAsWideAsALetter() {
    assertThat(lines(new Part.Words("例".repeat(75)))).isEqualTo(1);
    assertThat(lines(new Part.Words("例".repeat(76)))).isEqualTo(2);
  }

  @Test
  void theLongestCellDecidesTheLinesOfARow() {
    List<String> head = List.of("A", "B");
    assertThat(lines(new Part.Rows(head, List.of()))).isEqualTo(1);
    assertThat(lines(new Part.Rows(head, List.of(List.of("x", "y".repeat(76)))))).isEqualTo(3);
    assertThat(
            lines(
                new Part.Rows(
                    head, List.of(List.of("x", "y".repeat(76)), List.of("x".repeat(75), "y")))))
        .isEqualTo(4);
  }

  @Test
  void aShortBriefHasTheWidestLimits() {
    List<BriefLimits> tried = new ArrayList<>();
    PageFitter fitted =
        PageFitter.of(
            limits -> {
              tried.add(limits);
              return words(2);
            });
    assertThat(tried).containsExactly(BriefLimits.ALL.getFirst());
    assertThat(fitted.pdf()).startsWith('%', 'P', 'D', 'F');
    assertThat(fitted.paper().parts()).hasSize(2);
  }

  @Test
  void aLongBriefIsWrittenAgainWithTheNextLimits() {
    PageFitter fitted = PageFitter.of(limits -> words(limits.rows() > 5 ? 500 : 10));
    assertThat(fitted.paper().parts()).hasSize(10);
  }

  @Test
  void aBriefThatNeverFitsIsADefect() {
    assertThatThrownBy(() -> PageFitter.of(limits -> words(500)))
        .isInstanceOf(IllegalStateException.class);
  }
}
