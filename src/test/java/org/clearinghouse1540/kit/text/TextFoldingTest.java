package org.clearinghouse1540.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.kit.text.TextFolding.IGNORING_DIACRITICS;
import static org.clearinghouse1540.kit.text.TextFolding.KEEPING_DIACRITICS;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folding of texts in each script, and the positions of folded characters in the original. */
class TextFoldingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'", "’", "‘", "‛", "`", "´", "ʼ", "ʻ", "ʹ", "′", "＇", "ʾ", "ʿ", "‵", "ˈ", "ꞌ", "‚"
      })
  void everyApostropheIsOne(String apostrophe) {
    assertThat(KEEPING_DIACRITICS.fold("d" + apostrophe + "Ivoire")).isEqualTo("d'ivoire");
    assertThat(IGNORING_DIACRITICS.words("Côte d" + apostrophe + "Ivoire"))
        .isEqualTo("cote d ivoire");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "‐", "‑", "‒", "–", "—", "―", "−", "﹣", "－", "⁃", "־"})
  void everyDashIsOne(String dash) {
    assertThat(KEEPING_DIACRITICS.fold("Guinea" + dash + "Bissau")).isEqualTo("guinea-bissau");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "“", "”", "„", "«", "»", "″", "＂"})
  void everyQuotationMarkIsOne(String mark) {
    assertThat(KEEPING_DIACRITICS.fold(mark + "a")).isEqualTo("\"a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202e",
        "\u2060", "\u2066", "\u2069", "\ufeff", "\u061c", "\u00ad", "\ufe0f", "\u034f", "\u0000"
      })
  void invisibleCharactersAreRemoved(String invisible) {
    assertThat(KEEPING_DIACRITICS.fold(invisible + "Ka" + invisible + "zakhstan" + invisible))
        .isEqualTo("kazakhstan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u2007", "\u202f", "\u3000", "\t", "\n", "\u2028", " \r\n "})
  void everyWhiteSpaceIsOneSpace(String space) {
    assertThat(KEEPING_DIACRITICS.fold(space + "Sri" + space + space + "Lanka" + space))
        .isEqualTo("sri lanka");
  }

  @ParameterizedTest
  @CsvSource({
    "CHAD, chad",
    "STRASSE, strasse",
    "Straße, strasse",
    "STRAẞE, strasse",
    "ΝΙΚΟΣ, νικος",
    "νικος, νικος",
    "νικοσ, νικος",
    "TÜRKİYE, türkiye",
    "ЧАД, чад",
    "ｆｕｌｌ, full",
    "ﬁssile, fissile",
    "Œuvre, oeuvre",
    "Æsir, aesir",
    "№ 5, no 5",
    "（布）, (布)"
  })
  void caseLigaturesAndWidthAreRemoved(String text, String folded) {
    assertThat(KEEPING_DIACRITICS.fold(text)).isEqualTo(KEEPING_DIACRITICS.fold(folded));
  }

  @Test
  void theFormItselfIsLowerCaseAndComposed() {
    assertThat(KEEPING_DIACRITICS.fold("E\u0301rythr\u00c9e")).isEqualTo("érythrée");
    assertThat(KEEPING_DIACRITICS.fold("ΝΙΚΟΣ")).isEqualTo("νικοσ");
    assertThat(KEEPING_DIACRITICS.fold("Straße")).isEqualTo("strasse");
  }

  @ParameterizedTest
  @CsvSource({
    "Côte, cote",
    "São Tomé, sao tome",
    "Türkiye, turkiye",
    "Việt, viet",
    "Łódź, lodz",
    "Ørsted, orsted",
    "Đà, da",
    "Ħal, hal",
    "Şırnak, sirnak",
    "Þór, thor",
    "España, espana",
    "Ελλάδα, ελλαδα"
  })
  void diacriticsAreKeptOrIgnored(String text, String plain) {
    assertThat(IGNORING_DIACRITICS.fold(text)).isEqualTo(plain);
    assertThat(KEEPING_DIACRITICS.fold(text)).isNotEqualTo(plain);
  }

  @Test
  void aDiacriticOfItsOwnIsTheSameAsAComposedOne() {
    for (TextFolding folding : List.of(KEEPING_DIACRITICS, IGNORING_DIACRITICS)) {
      String composed = "Émirats éà ñ Йемен ё أ ؤ ئ";
      assertThat(folding.fold(Normalizer.normalize(composed, Normalizer.Form.NFD)))
          .isEqualTo(folding.fold(composed));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "أرمينيا, ارمينيا",
    "إيران, ايران",
    "آيرلندا, ايرلندا",
    "ٱلأردن, الاردن",
    "مؤتمر, موتمر",
    "هيئة, هييه",
    "جمهورية, جمهوريه",
    "مصطفى, مصطفي",
    "ایران, ايران",
    "کویت, كويت",
    "الـــكويت, الكويت",
    "عُمَان, عمان",
    "مُحَمَّدٌ, محمد",
    "ﻣﺼﺮ, مصر",
    "هٰذا, هذا",
    "١٥٤٠, 1540",
    "۱۵۴۰, 1540"
  })
  void arabicAndPersianFormsAreOne(String text, String folded) {
    assertThat(KEEPING_DIACRITICS.fold(text)).isEqualTo(folded);
    assertThat(IGNORING_DIACRITICS.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"Объединённые, объединенные", "Ё, е", "Росси\u0301я, россия", "Йемен, йемен"})
  void russianLosesYoAndStressButNotShortI(String text, String folded) {
    assertThat(IGNORING_DIACRITICS.fold(text)).isEqualTo(folded);
  }

  @Test
  void yoIsOneLetterWithYeInBothModes() {
    assertThat(KEEPING_DIACRITICS.fold("Ё\u0301е\u0308")).startsWith("е").endsWith("е");
  }

  @Test
  void aRaisedDigitIsNoDigitOfTheWord() {
    assertThat(KEEPING_DIACRITICS.fold("Chad²")).isEqualTo("chad²");
    assertThat(KEEPING_DIACRITICS.words("Chad² and Mali¹⁰")).isEqualTo("chad and mali");
  }

  @Test
  void wordsAreLettersMarksAndDigits() {
    assertThat(IGNORING_DIACRITICS.words(" «Bahamas» (the), 2-nd;")).isEqualTo("bahamas the 2 nd");
    assertThat(KEEPING_DIACRITICS.words("हिन्दी")).isEqualTo("हिन्दी");
    assertThat(KEEPING_DIACRITICS.words("刚果（布）")).isEqualTo("刚果 布");
    assertThat(KEEPING_DIACRITICS.words(" – ")).isEmpty();
  }

  @Test
  void wordsAreComparedAndSought() {
    assertThat(IGNORING_DIACRITICS.sameWords("Guinée–Bissau", "guinee bissau")).isTrue();
    assertThat(KEEPING_DIACRITICS.sameWords("Guinée", "Guinee")).isFalse();
    assertThat(IGNORING_DIACRITICS.contains("Republic of Côte d’Ivoire", "COTE D'I")).isTrue();
    assertThat(IGNORING_DIACRITICS.contains("Chad", "Mali")).isFalse();
    assertThat(IGNORING_DIACRITICS.contains("Chad", " ")).isTrue();
  }

  @Test
  void theFoldedTextKnowsWhereItWas() {
    String original = "In  E\u0301gypte, œuvre\u200b d’Art ";
    FoldedText folded = IGNORING_DIACRITICS.trace(original);
    assertThat(folded.text()).isEqualTo("in egypte, oeuvre d'art");
    int egypt = folded.text().indexOf("egypte");
    assertThat(folded.original(egypt, egypt + 6)).isEqualTo("E\u0301gypte");
    int work = folded.text().indexOf("oeuvre");
    assertThat(folded.original(work, work + 6)).isEqualTo("œuvre");
    assertThat(folded.original(work + 1, work + 2)).isEqualTo("œ");
    int art = folded.text().indexOf("d'art");
    assertThat(folded.originalStart(art)).isEqualTo(original.indexOf("d’"));
    assertThat(folded.originalEnd(art + 5)).isEqualTo(original.length() - 1);
    assertThat(folded.original(2, 3)).isEqualTo("  ");
    assertThat(folded.original(3, 3)).isEmpty();
  }

  @Test
  void lettersOutsideTheFirstPlaneKeepTheirPlaces() {
    FoldedText folded = KEEPING_DIACRITICS.trace("a𝐁c𠀀d");
    assertThat(folded.text()).isEqualTo("abc𠀀d");
    int letter = folded.text().indexOf("𠀀");
    assertThat(folded.original(letter, letter + 2)).isEqualTo("𠀀");
    assertThat(folded.original(letter + 2, letter + 3)).isEqualTo("d");
  }

  @Test
  void theTraceHasTheSameTextAndFoldingTwiceChangesNothing() {
    for (String text :
        new String[] {
          "",
          " ",
          "Côte d’Ivoire",
          "Ё́ж № 5 — «да»",
          "المملكة المتحدة  لبريطانيا",
          "刚果（布）",
          "STRAẞE İ"
        }) {
      for (TextFolding folding : List.of(KEEPING_DIACRITICS, IGNORING_DIACRITICS)) {
        assertThat(folding.trace(text).text()).isEqualTo(folding.fold(text));
        assertThat(folding.fold(folding.fold(text))).isEqualTo(folding.fold(text));
      }
    }
  }
}
