package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers, footers and page numbers are removed, the author's text is not. */
class PageFurnitureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "- 3 -",
        "– 12 –",
        "Page 3",
        "page 3 of 12",
        "p. 7",
        "3/12",
        "Página 3 de 12",
        "pág. 4",
        "стр. 5",
        "Страница 5 из 12",
        "第 3 页",
        "صفحة 3 من 12",
        "| 4 |",
        "  8  "
      })
  void aPageNumberInAnyOfTheSixLanguagesIsRemoved(String number) {
    assertThat(kept(List.of(List.of("The only text.", number)))).isEqualTo("The only text.");
    assertThat(kept(List.of(List.of(number, "The only text.")))).isEqualTo("The only text.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2014",
        "3 States took part",
        "Page three",
        "1540 (2004)",
        "12 March",
        "Paragraph 3",
        "1. Background",
        "pages 3",
        "page 1234"
      })
  void aLineThatOnlyLooksLikeAPageNumberIsKept(String line) {
    assertThat(kept(List.of(List.of("The first text.", line))))
        .isEqualTo("The first text.\n" + line);
  }

  @Test
  void aHeaderWithAChangingNumberIsRemovedFromAllPages() {
    List<List<String>> pages =
        IntStream.rangeClosed(1, 5)
            .mapToObj(page -> List.of("S/2014/" + page + " Example", "Text of " + words(page)))
            .toList();
    assertThat(kept(pages).lines()).hasSize(5).allMatch(line -> line.startsWith("Text of"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Participants: 23/Participants: 31/Participants: 18",
        "Total: 25/Total: 31",
        "Dates: 5-7 May 2014/Dates: 9-11 May 2015/Dates: 2-4 June 2016",
        "23/31/18",
        "Total: 25/Total: 26/Total: 24",
        "Total: 25/Total: 26"
      })
  void linesThatDifferInANumberThatDoesNotCountThePagesAreKept(String lines) {
    List<List<String>> pages = new ArrayList<>();
    for (String line : List.of(lines.split("/"))) {
      pages.add(List.of("Text of " + words(pages.size()), "More of " + words(pages.size()), line));
    }
    assertThat(kept(pages).lines()).contains(lines.split("/"));
  }

  @Test
  void whatIsRemovedIsReportedOnce() {
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      pages.add(
          new ArrayList<>(
              List.of("Draft", "S/2014/" + page, words(page), "Text " + words(page), "- " + page)));
    }
    assertThat(PageFurniture.remove(pages))
        .containsExactly(
            Message.of("kit.file.header-text", "Draft"),
            Message.of("kit.file.header-text", "S/2014/1"));
    List<List<String>> two =
        List.of(
            new ArrayList<>(List.of("Page 1 - Report", "Text one")),
            new ArrayList<>(List.of("Page 2 - Report", "Text two")));
    assertThat(PageFurniture.remove(two))
        .containsExactly(Message.of("kit.file.header-text", "Page 1 - Report"));
    List<List<String>> one = List.of(new ArrayList<>(List.of("Text", "25")));
    assertThat(PageFurniture.remove(one)).containsExactly(Message.of("kit.file.header-text", "25"));
  }

  @Test
  void twoLinesOfHeaderAndFooterAreRemoved() {
    List<List<String>> pages =
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                page ->
                    List.of(
                        "Example Report",
                        "Draft",
                        "",
                        words(page) + " begins.",
                        words(page) + " ends.",
                        "Example Office",
                        "Example City"))
            .toList();
    assertThat(kept(pages))
        .contains("one begins.", "four ends.")
        .doesNotContain("Report", "Draft", "Office", "City");
  }

  @Test
  void aLineThatAppearsOnFewPagesIsKept() {
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= 6; page++) {
      pages.add(List.of(page <= 2 ? "Summary" : words(page) + " title", words(page) + " text"));
    }
    assertThat(kept(pages).lines().filter("Summary"::equals)).hasSize(2);
  }

  @Test
  void aRepeatedLineWithinAPageIsKept() {
    List<List<String>> pages =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                page ->
                    List.of(
                        words(page) + " a",
                        words(page) + " b",
                        "Total",
                        words(page) + " c",
                        words(page) + " d"))
            .toList();
    assertThat(kept(pages).lines().filter("Total"::equals)).hasSize(5);
  }

  @Test
  void onTwoPagesAShortLineMustBeOnBoth() {
    assertThat(kept(List.of(List.of("Report", "first text"), List.of("Report", "second text"))))
        .isEqualTo("first text\nsecond text");
    assertThat(kept(List.of(List.of("Report", "first text"), List.of("Annex", "second text"))))
        .isEqualTo("Report\nfirst text\nAnnex\nsecond text");
  }

  @Test
  void onTwoPagesAParagraphThatIsRepeatedIsKept() {
    String paragraph = "This paragraph is the same on both pages, ".repeat(3);
    assertThat(kept(List.of(List.of(paragraph, "first"), List.of(paragraph, "second"))))
        .contains("first")
        .contains(paragraph.strip());
  }

  @Test
  void pagesWithoutTextBecomeEmpty() {
    assertThat(kept(List.of(List.of("", "  "), List.of("3"), List.of()))).isEmpty();
  }

  private static String kept(List<List<String>> pages) {
    List<List<String>> changing = new ArrayList<>();
    pages.forEach(page -> changing.add(new ArrayList<>(page)));
    PageFurniture.remove(changing);
    return String.join("\n", changing.stream().flatMap(List::stream).toList());
  }

  private static String words(int number) {
    return List.of("zero", "one", "two", "three", "four", "five", "six").get(number);
  }
}
