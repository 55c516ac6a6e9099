package org.clearinghouse1540.kit.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding, counting and marking in an index, and the recovery of a damaged one. */
class PassageSearchTest {
  @TempDir private Path folder = Path.of("");

  private static Map<String, List<Passage>> records(String... texts) {
    Map<String, List<Passage>> records = new LinkedHashMap<>();
    for (String text : texts) {
      String record = "event/" + records.size();
      records.put(record, List.of(Passage.of(record, "/events/1", "", text).by("EX1").on("2020")));
    }
    return records;
  }

  private PassageIndex index(String... texts) {
    PassageIndex index = PassageIndex.open(folder);
    index.replaceAll(records(texts));
    index.publish("1");
    return index;
  }

  private static PassageHits find(PassageIndex index, String question) {
    return PassageSearch.in(index)
        .find(PassageQuery.of(question, List.of()), PassageFilter.NONE, 0, 10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The inspector was licensing exports of the ports | licenses export",
        "Les contrôles douaniers des frontières | controle douanier",
        "Las licencias de exportación en las aduanas | licencia exportacion",
        "Контроль за экспортом товаров на границах | контроля граница",
        "مُراقَبَةُ الحُدودِ وَالمَوانِئِ | مراقبة الحدود والموانئ",
        "بناء قدرات أجهزة الجمارك | بنا قدرات اجهزه",
        "边境管制和出口许可证制度 | 出口许可证",
        "邊境管制和出口許可證制度 | 边境管制",
        "安全理事会第1540号决议执行情况 | 1540号决议",
        "安全理事会第1540号决议执行情况 | 第1540号",
        "安全理事会第1540号决议执行情况 | “第1540号决议”",
        "安全理事会第1540号决议执行情况 | 《1540号决议》",
        "联合国UN安理会的敏感材料清单 | UN安理会",
        "联合国UN安理会的敏感材料清单 | “敏感材料”",
        "联合国UN安理会的敏感材料清单 | 「敏感材料」",
        "联合国UN安理会的敏感材料清单 | «敏感材料»",
        "联合国UN安理会的敏感材料清单 | 料",
        "Sensitive materials 敏感材料 in an English text | 敏感材料",
        "Report S/AC.44/2013/12 of the Committee | S/AC.44/2013/12",
        "The legislation of a State | legislat",
        "Non-proliferation of weapons | \"non-proliferation of weapons\""
      })
  void findsWordsInTheirFormsInEachLanguage(String text, String question) {
    try (PassageIndex index = index(text, "Another text on something else 其他 другое")) {
      PassageHits hits = find(index, question);
      assertThat(hits.hits()).extracting(hit -> hit.passage().text()).containsExactly(text);
      PassageQuery query = PassageQuery.of(question, List.of());
      assertThat(Highlights.excerpt(hits.hits().getFirst().passage(), text, query, List.of()))
          .anyMatch(Highlights.Piece::marked)
          .satisfies(
              pieces ->
                  assertThat(
                          pieces.stream().map(Highlights.Piece::text).collect(Collectors.joining()))
                      .isEqualTo(text));
    }
  }

  @Test
  void aConceptIsFoundInAnotherLanguage() {
    try (PassageIndex index = PassageIndex.open(folder)) {
      Passage passage =
          Passage.of("offer/1", "/offers/1", "Offer", "Training of customs officers")
              .with("", List.of("customs"));
      index.replaceAll(Map.of("offer/1", List.of(passage)));
      index.publish("1");
      PassageQuery query = PassageQuery.of("douane", List.of("customs"));
      assertThat(PassageSearch.in(index).find(query, PassageFilter.NONE, 0, 10).found())
          .isEqualTo(1);
      assertThat(find(index, "douane").found()).isZero();
    }
  }

  @Test
  void countsRecordsUnderTheOtherLimits() {
    try (PassageIndex index = index("customs in English", "the customs", "нет")) {
      PassageQuery query = PassageQuery.of("customs", List.of());
      PassageFilter none = new PassageFilter("letter", "", "", "", "");
      PassageHits hits = PassageSearch.in(index).find(query, none, 0, 10);
      assertThat(hits.found()).isZero();
      assertThat(hits.kinds()).isEqualTo(Map.of("event", 2));
      PassageFilter later = new PassageFilter("", "", "", "2021", "");
      assertThat(PassageSearch.in(index).find(query, later, 0, 10).found()).isZero();
      PassageFilter year = new PassageFilter("event", "en", "EX1", "2020", "2020");
      assertThat(PassageSearch.in(index).find(query, year, 0, 1).found()).isEqualTo(2);
    }
  }

  @Test
  void aDateThatIsNotKnownToTheDayIsWithinEachLimitThatHasAPartOfIt() {
    try (PassageIndex index = PassageIndex.open(folder)) {
      Passage year = Passage.of("event/1", "/events/1", "Seminar", "on customs").on("2026");
      Passage month = Passage.of("event/2", "/events/2", "Seminar", "on customs").on("2026-02");
      index.replaceAll(Map.of("event/1", List.of(year), "event/2", List.of(month)));
      index.publish("1");
      assertThat(between(index, "2026-03", "")).isEqualTo(1);
      assertThat(between(index, "2026-02-15", "")).isEqualTo(2);
      assertThat(between(index, "", "2026-01")).isEqualTo(1);
      assertThat(between(index, "2027", "")).isZero();
      assertThat(between(index, "", "2025")).isZero();
    }
  }

  private static int between(PassageIndex index, String from, String until) {
    return PassageSearch.in(index)
        .find(
            PassageQuery.of("customs", List.of()),
            new PassageFilter("", "", "", from, until),
            0,
            10)
        .found();
  }

  @Test
  void aRecordOfTheSecondIndexTakesThePlaceOfThatOfTheFirst(@TempDir Path other) {
    try (PassageIndex first = index("common word", "hidden word");
        PassageIndex second = PassageIndex.open(other)) {
      second.replace(List.of(), Map.of("event/1", List.of()));
      second.publish("1");
      PassageQuery query = PassageQuery.of("word", List.of());
      PassageHits hits = PassageSearch.in(first, second).find(query, PassageFilter.NONE, 0, 10);
      assertThat(hits.found()).isEqualTo(1);
      assertThat(hits.kinds()).isEqualTo(Map.of("event", 1));
    }
  }

  @Test
  void aRemovedRecordIsNotFound() {
    try (PassageIndex index = index("first word", "second word")) {
      index.replace(List.of("event/0"), Map.of());
      index.publish("2");
      assertThat(find(index, "word").found()).isEqualTo(1);
      assertThat(index.records()).containsExactly("event/1");
    }
  }

  @Test
  void anIndexIsReadAgainAfterTheNextStart() {
    index("first word").close();
    try (PassageIndex index = PassageIndex.open(folder)) {
      assertThat(index.stamp()).contains("1");
      assertThat(index.has("event/0", records("first word").getOrDefault("event/0", List.of())))
          .isTrue();
      assertThat(find(index, "word").found()).isEqualTo(1);
    }
  }

  @Test
  void anIndexThatAnotherWriterHasOpenIsNotTakenForDamaged() {
    try (PassageIndex index = index("first word")) {
      index.commit();
      assertThatThrownBy(() -> PassageIndex.open(folder)).isInstanceOf(UncheckedIOException.class);
      assertThat(find(index, "word").found()).isEqualTo(1);
      index.replaceAll(records("second word", "third word"));
      index.publish("2");
      index.commit();
    }
    try (PassageIndex index = PassageIndex.open(folder)) {
      assertThat(find(index, "word").found()).isEqualTo(2);
    }
  }

  @Test
  void aDamagedIndexIsEmptyAndCanBeFilledAgain() throws IOException {
    index("first word").close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 20) {
          bytes[bytes.length / 2] ^= 1;
          Files.write(file, bytes);
        }
      }
    }
    try (PassageIndex index = PassageIndex.open(folder)) {
      assertThat(index.stamp()).isEmpty();
      index.replaceAll(records("first word"));
      index.publish("2");
      assertThat(find(index, "word").found()).isEqualTo(1);
    }
  }
}
