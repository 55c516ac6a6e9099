package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The completeness check recognizes vague and clear needs in each of six languages. */
class CompletenessCheckTest {
  private final CompletenessCheck check = new CompletenessCheck(new SubjectAreas());

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
  void aTextOfGenericWordsIsVagueInEachLanguage(String text) {
    assertThat(assess(text, Map.of()).level()).as(text).isEqualTo(Assessment.Level.VAGUE);
    assertThat(assess(text, Map.of()).answerable()).isFalse();
    assertThat(assess(text, Map.of()).missing())
        .contains(MissingDetail.SUBJECT, MissingDetail.DETAIL);
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
  void aTextThatNamesItsSubjectCanBeAnsweredInEachLanguage(String text) {
    assertThat(assess(text, Map.of()).answerable()).as(text).isTrue();
    assertThat(assess(text, Map.of()).missing())
        .doesNotContain(MissingDetail.SUBJECT, MissingDetail.DETAIL);
  }

  @Test
  void aSelectedAreaDoesNotMakeGenericWordsSpecific() {
    assertThat(
            assess(
                    "Technical assistance",
                    Map.of("subject-area", "border-control", "kind", "training"))
                .level())
        .isEqualTo(Assessment.Level.VAGUE);
  }

  @Test
  void anEmptyTextIsNotVague() {
    assertThat(assess("", Map.of()).level()).isEqualTo(Assessment.Level.EMPTY);
    assertThat(assess("  \n ", Map.of("subject-area", "transit")).level())
        .isEqualTo(Assessment.Level.EMPTY);
  }

  @Test
  void eachTypeOfAssistanceRequiresItsOwnDetails() {
    String text = "Course on detecting radiation sources in parcels at Example Crossing";
    assertThat(assess(text, Map.of("kind", "training")).missing())
        .contains(
            MissingDetail.BENEFICIARIES,
            MissingDetail.NUMBER,
            MissingDetail.TIME_FRAME,
            MissingDetail.LANGUAGE,
            MissingDetail.RESULT);
    assertThat(assess(text, Map.of("kind", "law")).missing())
        .doesNotContain(MissingDetail.NUMBER, MissingDetail.LANGUAGE);
    Assessment whole =
        assess(
            text,
            Map.of(
                "kind", "training",
                "beneficiaries", "20 officers of the Example Customs",
                "time-frame", "first half of 2027",
                "delivery-language", "French",
                "objective", "Each shift has two trained officers"));
    assertThat(whole.level()).isEqualTo(Assessment.Level.CLEAR);
    assertThat(whole.missing()).isEmpty();
  }

  @Test
  void theNumberOfTheResolutionIsNeitherAmountNorDate() {
    assertThat(
            assess(
                    "Detection equipment at crossings under resolution 1540 (2004)",
                    Map.of("kind", "equipment"))
                .missing())
        .contains(MissingDetail.NUMBER, MissingDetail.TIME_FRAME);
  }

  @Test
  void everyTextCanBeAssessed() {
    Random random = new Random(1540);
    List<String> pieces =
        List.of("assist", "\u0000", "الـ", "境", "1540", "\uD83D\uDE00", " ", "\n", "éé", "*", "(");
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertThat(assess(text.toString(), Map.of()).level()).isNotNull();
    }
  }

  private Assessment assess(String detail, Map<String, String> more) {
    NeedAnswers answers = new NeedAnswers(more);
    return check.assess(answers.with("detail", detail));
  }
}
