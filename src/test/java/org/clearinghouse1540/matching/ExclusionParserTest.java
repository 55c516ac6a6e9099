package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The passages that a text excludes, with their exact ends. */
class ExclusionParserTest {
  private static final ExclusionParser PARSER = new ExclusionParser();
  private static final String[] TERMS = {
    "equipment",
    "vehicles",
    "software",
    "training",
    "laws",
    "matériel",
    "equipo",
    "оборудования",
    "المعدات",
    "设备"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Advice on borders, no equipment | equipment",
        "No equipment. Training for customs. | equipment",
        "Advice without equipment or vehicles | equipment or vehicles",
        "Advice without vehicles, software or equipment, and training | vehicles, software or"
            + " equipment, and training",
        "Advice without equipment, training for customs | equipment",
        "Advice without equipment but training | equipment",
        "Advice (excluding equipment) and training | equipment",
        "Equipment is not provided. Training is. | Equipment",
        "Laws; the equipment is not included | the equipment",
        "Training, equipment not provided | equipment",
        "Laws but equipment is excluded | equipment is",
        "Conseils, sans matériel | matériel",
        "Asesoramiento sin equipo | equipo",
        "Консультации без оборудования | оборудования",
        "مراقبة الحدود باستثناء المعدات | المعدات",
        "边境咨询，不提供设备 | 设备",
      })
  void anOfferExcludesAPassage(String text, String passage) {
    assertThat(ofOffer(text)).containsExactly(passage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Not only advice but also equipment",
        "Equipment at no cost",
        "For States without equipment",
        "Support that does not end. Equipment",
        "No fees; equipment",
        "Equipment and training",
        "Equipment for nothing but laws",
        "Support of non-governmental bodies with equipment",
      })
  void otherPassagesAreNotExcluded(String text) {
    assertThat(ofOffer(text)).isEmpty();
  }

  @Test
  void severalPassagesAreFoundInOrder() {
    assertThat(ofOffer("No equipment; laws without training. No vehicles."))
        .containsExactly("equipment", "training", "vehicles");
  }

  @Test
  void aCueInsideAnExcludedPassageIsNotCountedAgain() {
    assertThat(ofOffer("No equipment, vehicles or not software")).hasSize(1);
  }

  @Test
  void aPassageEndsAfter160Characters() {
    String filler = "abcdefghi ".repeat(16);
    assertThat(ofOffer("Without " + filler + "equipment")).isEmpty();
    assertThat(ofOffer("Without " + filler.substring(20) + "equipment")).hasSize(1);
    assertThat(ofOffer("Without equipment " + filler))
        .singleElement()
        .satisfies(passage -> assertThat(passage.length()).isLessThanOrEqualTo(159));
  }

  @Test
  void aListContinuesAfterACommaIfItsPartsAreShort() {
    String filler = "a".repeat(70);
    assertThat(ofOffer("No equipment, " + filler + " or software")).containsExactly("equipment");
    assertThat(ofOffer("No equipment, vehicles or software"))
        .containsExactly("equipment, vehicles or software");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Laws, not training | training",
        "Not training; laws | training",
        "Laws (not training) | training",
        "Laws rather than equipment | equipment",
        "Laws. We do not need equipment. | equipment",
        "Laws; no need for vehicles or software | vehicles or software",
      })
  void aNeedExcludesAPassage(String text, String passage) {
    assertThat(ofNeed(text)).containsExactly(passage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We have not training",
        "Training that is not laws",
        "Not only training",
        "Laws, not customs. Training",
        "Training and equipment"
      })
  void aNeedExcludesNothingElse(String text) {
    assertThat(ofNeed(text)).isEmpty();
  }

  @Test
  void aListIsSplitIntoItsParts() {
    String text = "no equipment, vehicles or software; laws";
    assertThat(ExclusionParser.parts(text, new TextSpan(3, text.length())))
        .extracting(part -> part.of(text).strip())
        .containsExactly("equipment", "vehicles", "software", "laws");
    assertThat(ExclusionParser.parts(text, new TextSpan(3, 12)))
        .extracting(part -> part.of(text))
        .containsExactly("equipment");
  }

  private static List<String> ofOffer(String text) {
    return words(text, PARSER.ofOffer(text, terms(text)));
  }

  private static List<String> ofNeed(String text) {
    return words(text, PARSER.ofNeed(text, terms(text)));
  }

  private static List<String> words(String text, List<TextSpan> spans) {
    return spans.stream().map(span -> span.of(text).strip()).toList();
  }

  private static List<TextSpan> terms(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    return Stream.of(TERMS)
        .filter(lower::contains)
        .map(term -> new TextSpan(lower.indexOf(term), lower.indexOf(term) + term.length()))
        .toList();
  }
}
