package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.PartyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A State that says that it needs nothing is not proposed with a need. */
class NeedDenialsTest {
  private static final StateMentions MENTIONS = new StateMentions(PartyResolver.standalone());
  private static final NeedParser NEEDS =
      new NeedParser(
          MENTIONS, new SubjectParser(new SubjectAreas()), EnumSet.allOf(ProseNeeds.Part.class));

  private static final Map<Language, List<String>> VERBS =
      Map.of(
          Language.EN,
          List.of(
              "requested",
              "sought",
              "needed",
              "need",
              "required",
              "requires",
              "called for",
              "appealed for",
              "applied for",
              "wished to receive"),
          Language.FR,
          List.of(
              "avoir besoin d'une", "a demandé une", "souhaite recevoir une", "a sollicité une"),
          Language.ES,
          List.of(
              "solicitó",
              "solicita",
              "pidió",
              "pide",
              "necesita",
              "necesitaba",
              "requiere",
              "requería",
              "desea recibir",
              "deseaba recibir"),
          Language.RU,
          List.of("запросила", "просит", "просила", "нуждается", "нуждалась", "требуется"),
          Language.ZH,
          List.of("请求", "要求提供", "希望获得", "希望得到", "需要", "寻求", "申请"),
          Language.AR,
          List.of("تطلب", "تحتاج إلى", "بحاجة إلى", "في حاجة إلى", "تلتمس"));
  private static final Map<Language, List<String>> NEGATIONS =
      Map.of(
          Language.EN,
              List.of("no longer", "not", "never", "has never", "had not yet", "was no longer"),
          Language.FR, List.of("ne pas", "ne plus", "ne jamais", "sans"),
          Language.ES, List.of("no", "ya no", "nunca", "tampoco", "no se"),
          Language.RU, List.of("не", "больше не", "никогда не"),
          Language.ZH, List.of("不", "未", "没有", "不再", "并未", "从未"),
          Language.AR, List.of("لا", "لم", "لن", "ليست", "لم تعد", "وليست"));
  private static final Map<Language, String> SENTENCES =
      Map.of(
          Language.EN, "Norway said that it %s %s training for customs officers.",
          Language.FR, "La Norvège a indiqué %s %s assistance technique.",
          Language.ES, "Noruega indicó que %s %s asistencia técnica.",
          Language.RU, "Норвегия сообщила, что она %s %s помощи в обучении.",
          Language.ZH, "挪威表示%s%s培训援助。",
          Language.AR, "ذكرت النرويج أنها %s %s مساعدة تقنية.");

  private static ProseNeeds.Certainty certainty(String text, Language language) {
    return NEEDS.voiced(text, language).certainty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noFormOfAVerbAfterANegationIsANeed(Language language) {
    for (String verb : VERBS.getOrDefault(language, List.of())) {
      for (String negation : NEGATIONS.getOrDefault(language, List.of())) {
        String text = SENTENCES.getOrDefault(language, "").formatted(negation, verb);
        assertThat(certainty(text, language)).as(text).isNotEqualTo(ProseNeeds.Certainty.NEED);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Norway said that it no longer needed training for customs officers.",
        "en | Norway said that assistance was no longer required.",
        "en | Norway withdrew its request for assistance.",
        "en | The training that Norway requested is no longer needed.",
        "fr | La Norvège a indiqué ne pas avoir besoin d'assistance technique.",
        "fr | La Norvège a indiqué ne plus avoir besoin de formation.",
        "es | Noruega indicó que no deseaba recibir asistencia.",
        "zh | 挪威表示不寻求援助。",
        "zh | 挪威未申请培训。",
        "zh | 挪威表示不希望获得设备。",
        "ar | النرويج ليست بـحاجة إلى مساعدة",
        "ar | ذكرت النرويج أنها لم تعد تحتاج إلى تدريب",
        "ar | ذكرت النرويج أنها لم تعد بحاجة إلى تدريب",
      })
  void whatIsNotNeededIsNoNeed(String language, String text) {
    assertThat(certainty(text, Language.find(language).orElseThrow()))
        .isNotEqualTo(ProseNeeds.Certainty.NEED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Norway not only requested training, it also needed equipment.",
        "en | Norway requested training for customs officers.",
        "es | Noruega no solo solicitó capacitación para sus agentes.",
        "zh | 挪威未来需要培训。",
        "ru | Норвегия не только запросила помощь в обучении.",
      })
  void anAffirmedNeedIsOne(String language, String text) {
    assertThat(certainty(text, Language.find(language).orElseThrow()))
        .isEqualTo(ProseNeeds.Certainty.NEED);
  }

  @Test
  void aSentenceThatDeniesOneOfItsNeedsIsForAPerson() {
    assertThat(
            certainty(
                "Norway requested equipment and said that it no longer needed training.",
                Language.EN))
        .isEqualTo(ProseNeeds.Certainty.MAY_BE);
  }
}
