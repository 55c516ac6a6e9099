package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.plans.ActionPlan;
import org.clearinghouse1540.plans.ActionPlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The origins of drafts: their names, and the content with which a draft begins. */
class PrefillTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 690";
  private final Prefill prefill = PROGRAM.bean(Prefill.class);
  private final NeedOrigins origins = PROGRAM.bean(NeedOrigins.class);
  private final Suggestions suggestions = PROGRAM.bean(Suggestions.class);
  private final SimilarRequests similar = PROGRAM.bean(SimilarRequests.class);

  private Optional<Prefill.Start> fromRow(String version, String row) {
    Viewer viewer = new Viewer("account", Role.MISSION, STATE);
    return ViewerDataSource.as(
        "program", () -> prefill.fromRow(viewer, Language.EN, new MatrixRow(STATE, version, row)));
  }

  @Test
  void aDraftFromARowNamesItsParagraphs() {
    Prefill.Start start = fromRow("2017", "op2.acquire").orElseThrow();
    assertThat(start.origin()).isEqualTo("matrix/" + STATE + "/2017 op2.acquire");
    assertThat(start.answers().get("paragraphs")).isNotEmpty().doesNotContain("OP");
    assertThat(start.answers().get("situation")).as("nothing is recorded").isEmpty();
    assertThat(start.passage()).isEmpty();
  }

  @Test
  void aRowForOneCategoryOfWeaponsSelectsIt() {
    for (FormVersion.Part part : PROGRAM.bean(Forms.class).current().parts()) {
      String weapon = part.key().replaceFirst(".*\\.", "").toUpperCase(Locale.ROOT);
      if (part.rows().isEmpty()) {
        continue;
      }
      NeedAnswers answers = fromRow("2017", part.rows().getFirst().key()).orElseThrow().answers();
      assertThat(answers.list("weapons"))
          .as(part.key())
          .isEqualTo(NeedDraftForm.WEAPONS.contains(weapon) ? List.of(weapon) : List.of());
    }
  }

  @ParameterizedTest
  @CsvSource({"2017,nonsense", "1999,op2.acquire", "2017,''"})
  void aRowThatTheFormDoesNotHaveBeginsNoDraft(String version, String row) {
    assertThat(fromRow(version, row)).isEmpty();
  }

  @Test
  void aDraftFromAPlanBeginsWithItsRemark() {
    List<ActionPlan> plans = PROGRAM.bean(ActionPlans.class).listOfState("GRD");
    assertThat(plans).isNotEmpty();
    Viewer viewer = new Viewer("account", Role.MISSION, "GRD");
    Prefill.Start start = prefill.fromPlan(viewer, 0).orElseThrow();
    assertThat(start.passage()).isEqualTo(plans.getFirst().remark());
    assertThat(start.origin()).isEqualTo("plan/GRD " + plans.getFirst().date());
    assertThat(start.answers().types()).containsExactly(AssistanceType.PLAN);
    assertThat(prefill.fromPlan(viewer, plans.size())).isEmpty();
    assertThat(prefill.fromPlan(viewer, -1)).isEmpty();
  }

  @Test
  void aPassageSelectsTheSubjectsThatItNames() {
    NeedAnswers answers = prefill.fromPassage("Border control and customs at the port");
    assertThat(answers.list("subject-area")).contains("border-control");
    assertThat(prefill.fromPassage("Nothing in particular")).isEqualTo(NeedAnswers.NONE);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anOriginIsNamedInTheLanguageOfTheReader(Language language) {
    assertThat(origins.name("plan/GRD 2015", language))
        .isEqualTo(Texts.get(language, "needs.origin.plan"));
    assertThat(origins.name("event/7", language))
        .isEqualTo(Texts.get(language, "needs.origin.event"));
    MatrixRow row = new MatrixRow(STATE, "2017", "op2.acquire");
    String label = origins.rowLabel(row, language);
    assertThat(label).isNotBlank();
    assertThat(origins.name(row.origin(), language))
        .isEqualTo(Texts.get(language, "needs.origin.matrix", label));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "note/3", "matrix/X", "matrix/Example State 690/1999 op2.acquire"})
  void anOriginThatIsNotKnownHasNoName(String origin) {
    assertThat(origins.name(origin, Language.EN)).isEmpty();
  }

  @Test
  void similarRequestsShareASubjectAndTheClosestComeFirst() {
    List<SimilarRequest> all = similar.list(Set.of("border-control", "detection"), 500);
    List<SimilarRequest> closest = similar.list(Set.of("border-control", "detection"), 1);
    assertThat(all).hasSizeGreaterThan(1);
    assertThat(closest).containsExactly(all.getFirst());
    assertThat(similar.list(Set.of("border-control"), 500)).contains(all.getFirst());
    assertThat(similar.list(Set.of("detection"), 500)).contains(all.getFirst());
    assertThat(similar.list(Set.of(), 500)).isEmpty();
    assertThat(similar.list(Set.of("alchemy"), 500)).isEmpty();
  }

  @Test
  void aDraftWithoutSubjectReceivesExamplesOnly() {
    DraftAdvice advice = suggestions.advice(ExampleDraft.of(Map.of("detail", "Technical help")));
    assertThat(advice.similar()).isEmpty();
    assertThat(advice.practices()).isEmpty();
    assertThat(advice.providers()).isEmpty();
    assertThat(advice.examples()).hasSize(3);
  }

  @Test
  void aDraftWithASubjectReceivesAtMostFiveSuggestionsOfEachKind() {
    DraftAdvice advice =
        suggestions.advice(
            ExampleDraft.of(
                Map.of("subject-area", "border-control", "detail", "Course for customs officers")));
    assertThat(advice.similar()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    assertThat(advice.providers())
        .hasSizeLessThanOrEqualTo(5)
        .allMatch(candidate -> candidate.excludedBecause().isEmpty())
        .noneMatch(candidate -> candidate.covers().isEmpty());
    assertThat(advice.practices()).hasSizeLessThanOrEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"EXPERT", "SECRETARIAT", "MEMBER", "CHAIR", "PROVIDER", "AGENCY", "ADMINISTRATOR"})
  void onlyRepresentativesOfAStateWriteDrafts(Role role) {
    boolean nobody = role.actsFor() == Role.ActsFor.NOBODY;
    Visitor visitor = PROGRAM.person(role, nobody ? "" : STATE);
    assertThat(visitor.get("/drafts").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/drafts/sending").statusCode()).isEqualTo(403);
    assertThat(visitor.post("/drafts", Map.of()).statusCode()).isEqualTo(403);
    assertThat(visitor.post("/drafts/proposed/1", Map.of("take", "yes")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theListOffersThePlansOfTheStateAlone() {
    Visitor grenada = PROGRAM.person(Role.POINT_OF_CONTACT, "GRD");
    assertThat(grenada.get("/drafts").body()).contains("name=\"plan\" value=\"0\"");
    Visitor other = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
    assertThat(other.get("/drafts").body()).doesNotContain("name=\"plan\"");
    HttpResponse<String> made = grenada.post("/drafts", Map.of("plan", "0"));
    String page = made.headers().firstValue("Location").orElseThrow();
    assertThat(grenada.get(page + "?lang=en").body())
        .contains("a line of the national action plan", "value=\"plan\" checked");
  }
}
