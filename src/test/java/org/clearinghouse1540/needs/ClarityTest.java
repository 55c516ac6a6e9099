package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clearinghouse1540.needs.CompletenessCheck.Lack;
import org.clearinghouse1540.needs.CompletenessCheck.Level;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A need that nobody could answer is told so in any of six languages; a clear one is left alone.
 */
class ClarityTest {
  private final CompletenessCheck clarity = new CompletenessCheck(new SubjectAreas());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Legislative, technical, material, financial assistance.",
        "We need technical and financial assistance to implement resolution 1540 (2004).",
        "Training and equipment for our national authorities as appropriate is needed",
        "Assistance législative, technique, matérielle et financière",
        "Nous avons besoin d'une aide technique pour la mise en œuvre de la résolution 1540"
            + " (2004).",
        "Asistencia legislativa, técnica, material y financiera",
        "Necesitamos apoyo técnico y financiero para la aplicación de la resolución 1540 (2004).",
        "Законодательная, техническая, материальная и финансовая помощь",
        "Просим оказать техническую помощь в осуществлении резолюции 1540 (2004).",
        "立法、技术、物质和财政援助",
        "我国需要技术和财政援助以执行第1540(2004)号决议。",
        "المساعدة التشريعية والتقنية والمادية والمالية",
        "نحتاج إلى مساعدة تقنية ومالية لتنفيذ القرار 1540 (2004)."
      })
  void generalWordsAloneAreToldInEachLanguage(String text) {
    assertThat(judge(text, Map.of()).level()).as(text).isEqualTo(Level.VAGUE);
    assertThat(judge(text, Map.of()).answerable()).isFalse();
    assertThat(judge(text, Map.of()).lacks()).contains(Lack.SUBJECT, Lack.DETAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Radiation portal monitors for two land crossings and a week of training for their crews",
        "A draft act on the licensing of dual-use exports, with an annex for control lists",
        "Formation de trente agents des douanes au contrôle des exportations de biens à double"
            + " usage",
        "Capacitación de veinte agentes de aduanas en control de exportaciones de doble uso",
        "Обучение двадцати сотрудников таможни экспортному контролю товаров двойного назначения",
        "为二十名海关人员举办两用物项出口管制许可证审批课程",
        "تدريب عشرين موظفاً من موظفي الجمارك على مراقبة الصادرات المزدوجة الاستخدام"
      })
  void whatNamesItsSubjectCanBeAnsweredInEachLanguage(String text) {
    assertThat(judge(text, Map.of()).answerable()).as(text).isTrue();
    assertThat(judge(text, Map.of()).lacks()).doesNotContain(Lack.SUBJECT, Lack.DETAIL);
  }

  @Test
  void aBoxAloneDoesNotMakeGeneralWordsSpecific() {
    assertThat(
            judge(
                    "Technical assistance",
                    Map.of("subject-area", "border-control", "kind", "training"))
                .level())
        .isEqualTo(Level.VAGUE);
  }

  @Test
  void nothingWrittenIsNotCalledVague() {
    assertThat(judge("", Map.of()).level()).isEqualTo(Level.EMPTY);
    assertThat(judge("  \n ", Map.of("subject-area", "transit")).level()).isEqualTo(Level.EMPTY);
  }

  @Test
  void whatEachKindOfHelpNeedsToBeKnownIsAskedAndNoMore() {
    String text = "Course on detecting radiation sources in parcels at Example Crossing";
    assertThat(judge(text, Map.of("kind", "training")).lacks())
        .contains(Lack.WHO, Lack.HOW_MANY, Lack.WHEN, Lack.LANGUAGE, Lack.RESULT);
    assertThat(judge(text, Map.of("kind", "law")).lacks())
        .doesNotContain(Lack.HOW_MANY, Lack.LANGUAGE);
    CompletenessCheck.Judgement whole =
        judge(
            text,
            Map.of(
                "kind", "training",
                "beneficiaries", "20 officers of the Example Customs",
                "time-frame", "first half of 2027",
                "delivery-language", "French",
                "objective", "Each shift has two trained officers"));
    assertThat(whole.level()).isEqualTo(Level.CLEAR);
    assertThat(whole.lacks()).isEmpty();
  }

  @Test
  void theNumberOfTheResolutionIsNoAmountAndNoDay() {
    assertThat(
            judge(
                    "Detection equipment at crossings under resolution 1540 (2004)",
                    Map.of("kind", "equipment"))
                .lacks())
        .contains(Lack.HOW_MANY, Lack.WHEN);
  }

  @Test
  void anyTextIsJudgedAndNoneFails() {
    Random random = new Random(1540);
    List<String> pieces =
        List.of("assist", "\u0000", "الـ", "境", "1540", "\uD83D\uDE00", " ", "\n", "éé", "*", "(");
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertThat(judge(text.toString(), Map.of()).level()).isNotNull();
    }
  }

  private CompletenessCheck.Judgement judge(String detail, Map<String, String> more) {
    NeedAnswers answers = new NeedAnswers(more);
    return clarity.of(answers.with("detail", detail));
  }
}
