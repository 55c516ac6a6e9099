package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exclusions in the text of offers and needs, in several languages. */
class ExclusionTest {
  private static final CandidateFinder FINDER = CandidateFinder.standalone(Embeddings.bundled());
  private static final Set<ScoreComponent> PARTS = ScoreComponent.allBut("embedding");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Setting up a regulatory body | Help with drafting laws; not with regulatory mechanisms",
        "Setting up a regulatory body | Drafting of laws, but no support for regulatory bodies",
        "Detection equipment for borders | Border control advice, no equipment",
        "Detection equipment for borders | Border control advice. Equipment is not provided.",
        "Detection equipment for borders | Border control advice (equipment excluded)",
        "Detection equipment for borders | Border control advice without equipment or software",
        "Detection equipment for borders | Border control; we do not supply vehicles, equipment or"
            + " software",
        "Matériel de détection aux frontières | Conseils sur le contrôle des frontières, sans"
            + " matériel",
        "Matériel de détection aux frontières | Contrôle des frontières; le matériel n'est pas"
            + " fourni",
        "Matériel de détection aux frontières | Contrôle des frontières, à l'exclusion du matériel",
        "Equipos de detección para fronteras | Asesoramiento sobre fronteras, sin equipo",
        "Equipos de detección para fronteras | Control de fronteras; no se suministra equipo",
        "Оборудование для пограничного контроля | Консультации по границе без оборудования",
        "Оборудование для пограничного контроля | Пограничный контроль; оборудование не"
            + " предоставляется",
        "Оборудование для пограничного контроля | Границы, за исключением оборудования",
        "معدات الكشف على الحدود | مراقبة الحدود باستثناء المعدات",
        "边境探测设备 | 边境管制咨询，不提供设备",
      })
  void anExclusionInTheTextIsFound(String need, String offer) {
    Candidate candidate = candidate(need, offer);
    assertThat(candidate.excludedBecause()).isPresent();
    assertThat(candidate.passages())
        .anyMatch(
            reasonPassage ->
                reasonPassage.of() == ReasonPassage.Of.OFFER
                    && reasonPassage.why() == ReasonPassage.Why.EXCLUDED
                    && offer
                        .substring(reasonPassage.start(), reasonPassage.end())
                        .equals(reasonPassage.words()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Detection equipment for borders | Not only advice but also detection equipment for"
            + " borders",
        "Detection equipment for borders | Detection equipment for borders at no cost to the State",
        "Detection equipment for borders | Support including but not limited to detection equipment"
            + " for borders",
        "Detection equipment for borders | For States that have no detection equipment at their"
            + " borders",
        "Detection equipment for borders | No training on customs; detection equipment for borders",
        "Detection equipment and training for borders | Border control training, no equipment",
        "Training of customs officers | Training of customs officers; no equipment",
        "Export control law | Support against non-proliferation gaps: export control law",
        "Matériel de détection aux frontières | Matériel de détection aux frontières, sans frais",
        "Equipos de detección para fronteras | Equipos de detección para fronteras sin costo"
            + " alguno",
        "Оборудование для границы | Не только обучение, но и оборудование для границы",
        "边境探测设备 | 不仅提供培训，也提供边境探测设备",
      })
  void otherTextsExcludeNothing(String need, String offer) {
    assertThat(candidate(need, offer).excludedBecause()).isEmpty();
  }

  @Test
  void anExcludedPartIsShownNextToTheCoverage() {
    Candidate candidate =
        candidate(
            "Drafting of laws and setting up regulatory mechanisms",
            "Help with drafting laws; not with regulatory mechanisms");
    assertThat(candidate.excludedBecause()).isEmpty();
    assertThat(candidate.covers()).isNotEmpty();
    assertThat(candidate.doesNotCover())
        .anyMatch(reason -> reason.kind() == ReasonKind.EXCLUDED_PIECE);
  }

  @Test
  void aSubjectThatANeedExcludesIsNotRequested() {
    Candidate training =
        candidate("Equipment for biosafety laboratories, not training", "Biosafety training");
    assertThat(training.covers())
        .noneMatch(
            reason ->
                reason.text(org.clearinghouse1540.kit.text.Language.EN).startsWith("Training"));
  }

  private static Candidate candidate(String need, String offer) {
    return FINDER
        .rank(
            new MatchNeed("N1", "Example State 200", "", need, "", List.of(), List.of()),
            List.of(
                new MatchOffer(
                    "O1", "Example Provider", offer, List.of(), "", "", "", List.of(), "")),
            PARTS)
        .getFirst();
  }
}
