package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Citations as people write them in one line. */
class WrittenCitationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Customs Act, s. 1 | Customs Act | s. 1",
        "Customs Act, ss. 4, 5 and 7 (2) | Customs Act | ss. 4, 5 and 7 (2)",
        "Customs Act 1998 s. 4(1)(a) | Customs Act 1998 | s. 4(1)(a)",
        "Example Rules 2004, reg. 7 | Example Rules 2004 | reg. 7",
        "Example Rules 2004, Regulation 7 | Example Rules 2004 | Regulation 7",
        "Penal Code (Arts. 5-7) | Penal Code | Arts. 5-7",
        "Penal Code, chapter III | Penal Code | chapter III",
        "Section 4 of the Customs Act | Customs Act | Section 4",
        "Code pénal, art. 5 bis | Code pénal | art. 5 bis",
        "article 5, al. 2 du Code pénal | Code pénal | article 5, al. 2",
        "Código Penal, arts. 4 y 6, inciso 2 | Código Penal | arts. 4 y 6, inciso 2",
        "artículo 5 de la Ley 12 | Ley 12 | artículo 5",
        "Таможенный кодекс, ст. 4, п. 2 | Таможенный кодекс | ст. 4, п. 2",
        "Уголовный кодекс, статьи 188 и 189 | Уголовный кодекс | статьи 188 и 189",
        "《海关法》第四条 | 《海关法》 | 第四条",
        "海关法第十二条第二款、第13条 | 海关法 | 第十二条第二款、第13条",
        "قانون الجمارك، المادة ٥ | قانون الجمارك | المادة ٥",
        "المادة 5 من قانون الجمارك | قانون الجمارك | المادة 5",
        "Law No. 12/2004, § 5 | Law No. 12/2004 | § 5",
      })
  void aDocumentAndItsPlacesAsWritten(String line, String title, String places) {
    assertThat(WrittenCitation.of(line))
        .containsExactly(new WrittenCitation(title, List.of(places), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Council Regulation (EC) No 428/2009",
        "EU Regulation 2021/821",
        "Act 584 of 1998",
        "Law No. 12, 2004",
        "Decree 5, Annex",
        "s. 4",
        "Ministry of Trade, Order 2004/12",
        "Implementing Regulations, Official Gazette 14 of 2006",
        "Закон № 12 от 4 мая 2004 года",
        "国务院令第365号",
        "قانون رقم 12 لسنة 2004",
        "National report, part of S/AC.44/2004/(02)/12",
      })
  void whatIsNotClearlyAPlaceStaysInTheTitle(String line) {
    assertThat(WrittenCitation.of(line)).containsExactly(new WrittenCitation(line, List.of(), ""));
  }

  @Test
  void severalDocumentsInALineHaveTheirOwnPlaces() {
    assertThat(WrittenCitation.of("Customs Act, s. 1; s. 9; Penal Code, art. 5"))
        .containsExactly(
            new WrittenCitation("Customs Act", List.of("s. 1", "s. 9"), ""),
            new WrittenCitation("Penal Code", List.of("art. 5"), ""));
    String unclear = "Customs Act; amended 2004; Penal Code, art. 5";
    assertThat(WrittenCitation.of(unclear))
        .containsExactly(new WrittenCitation(unclear, List.of(), ""));
  }

  @Test
  void aWebAddressIsTheAddressOfTheDocument() {
    assertThat(WrittenCitation.of("Customs Act, s. 4 (https://law.example.org/acts/1)."))
        .containsExactly(
            new WrittenCitation("Customs Act", List.of("s. 4"), "https://law.example.org/acts/1"));
    assertThat(WrittenCitation.of("https://law.example.org/acts/1"))
        .containsExactly(new WrittenCitation("https://law.example.org/acts/1", List.of(), ""));
  }

  @Test
  void tenSectionsOfAnActAreOneDocument() {
    List<Citation> citations =
        java.util.stream.IntStream.rangeClosed(1, 10)
            .mapToObj(section -> Citation.of(1).at("s. " + section))
            .toList();
    assertThat(Citation.joined(citations))
        .singleElement()
        .satisfies(joined -> assertThat(joined.places()).hasSize(10));
    Citation other = Citation.of(1).at("s. 11").saying("?");
    assertThat(Citation.joined(List.of(citations.getFirst(), other))).hasSize(2);
  }
}
