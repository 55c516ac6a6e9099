package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.ApprovedMarks;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.matrix.StepDetails;
import org.clearinghouse1540.matrix.WorkflowStep;
import org.clearinghouse1540.obligations.FieldMark;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Approved versions stay in the counts while a matrix is revised or kept from publication. */
class ApprovedCountsTest {
  private static final Actor CLERK = new Actor("example clerk", "secretariat");
  private static final LocalDate TODAY = LocalDate.now(DateText.HEADQUARTERS);
  private static final FieldKey FIELD = new FieldKey("op2.manufacture", "framework.nw");

  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  private void set(MatrixId id, FieldMark mark) {
    ViewerDataSource.asProgram(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(CLERK, id, Map.of(FIELD, FieldValue.of(mark)), "planted", ""));
  }

  private void take(MatrixId id, WorkflowStep... steps) {
    ViewerDataSource.asProgram(
        () -> {
          for (WorkflowStep step : steps) {
            String by = step == WorkflowStep.APPROVE ? ReviewCycles.COMMITTEE : id.state();
            program
                .bean(ReviewCycles.class)
                .take(
                    CLERK,
                    id,
                    step,
                    StepDetails.document(by, "Note (invented)", SeenText.writtenInTheSameForm()));
          }
        });
  }

  private void consent(MatrixId id) {
    ViewerDataSource.asProgram(
        () ->
            program
                .bean(Consents.class)
                .give(
                    CLERK,
                    program.bean(ReviewCycles.class).get(id).subject(),
                    ConsentGrant.toPublish(GateKey.CONSENT, id.state(), "NV 4 (invented)", TODAY),
                    SeenText.writtenInTheSameForm(),
                    TODAY));
  }

  private boolean counts(String rule, MatrixId id, FieldMark mark) {
    CountRule parsed = program.bean(CountRuleParser.class).parse(rule);
    return ViewerDataSource.as(
        "committee",
        () ->
            program
                .bean(MarkCounts.class)
                .states(parsed, FIELD, mark, Language.EN)
                .contains(id.state()));
  }

  @Test
  void anApprovedVersionIsCountedWhileItsMatrixIsRevised() {
    MatrixId id = new MatrixId("Example State 314", "2017");
    set(id, FieldMark.X);
    assertThat(counts("content=approved", id, FieldMark.X)).as("no version yet").isFalse();
    take(id, WorkflowStep.SEND, WorkflowStep.AGREE, WorkflowStep.APPROVE);
    consent(id);
    take(id, WorkflowStep.PUBLISH, WorkflowStep.REOPEN);
    set(id, FieldMark.NOT_APPLICABLE);
    for (String content : new String[] {"approved", "published"}) {
      assertThat(counts("content=" + content, id, FieldMark.X)).as(content).isTrue();
      assertThat(counts("content=" + content, id, FieldMark.NOT_APPLICABLE)).isFalse();
    }
    assertThat(counts("", id, FieldMark.NOT_APPLICABLE)).isTrue();
    assertThat(counts("content=approved date=" + TODAY, id, FieldMark.X)).isTrue();
    assertThat(counts("content=approved date=" + TODAY.minusDays(1), id, FieldMark.X)).isFalse();
    String csv = expert.get("/counts/review/file/csv?lang=en&scope=comprehensive").body();
    assertThat(csv).contains(Texts.get(Language.EN, "counts.review.not-approved"));
  }

  @Test
  void aKeptVersionIsApprovedAndNotPublished() {
    MatrixId id = new MatrixId("Example State 315", "2017");
    set(id, FieldMark.X);
    take(id, WorkflowStep.SEND, WorkflowStep.AGREE, WorkflowStep.APPROVE, WorkflowStep.KEEP);
    assertThat(counts("content=approved", id, FieldMark.X)).isTrue();
    assertThat(counts("content=published", id, FieldMark.X)).isFalse();
  }

  @Test
  void aVersionWhoseStateWithdrewItsConsentIsApprovedAndNotPublished() {
    MatrixId id = new MatrixId("Example State 978", "2017");
    set(id, FieldMark.X);
    take(id, WorkflowStep.SEND, WorkflowStep.AGREE, WorkflowStep.APPROVE);
    consent(id);
    take(id, WorkflowStep.PUBLISH);
    assertThat(counts("content=published", id, FieldMark.X)).isTrue();
    assertThat(unpublished()).doesNotContain(id.state());
    ViewerDataSource.asProgram(
        () ->
            program
                .bean(Consents.class)
                .withdraw(
                    CLERK,
                    program.bean(ReviewCycles.class).get(id).subject(),
                    new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, "NV 5 (invented)"),
                    TODAY));
    assertThat(counts("content=approved", id, FieldMark.X)).isTrue();
    assertThat(counts("content=published", id, FieldMark.X)).isFalse();
    assertThat(unpublished()).contains(id.state());
  }

  private Set<String> unpublished() {
    return ViewerDataSource.as(
        "committee", () -> program.bean(ApprovedMarks.class).unpublished("2017"));
  }

  @Test
  void theRuleOfApprovedVersionsIsChosenAndPrintedAndKnowsNoStage() {
    String page = expert.get("/counts?lang=en&form=2017&part=op2&content=approved").body();
    assertThat(Jsoup.parse(page).select("dl.facts code").text())
        .isEqualTo("form=2017 part=op2 content=approved");
    String refused = expert.get("/counts?lang=en&rule=content%3Dapproved+status%3Dagreed").body();
    assertThat(Jsoup.parse(refused).text())
        .contains(Texts.get(Language.EN, "counts.refused.status-and-content"));
    assertThat(expert.get("/counts?rule=content%3Dbest").statusCode()).isEqualTo(400);
  }
}
