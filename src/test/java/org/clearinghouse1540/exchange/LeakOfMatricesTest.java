package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.matrix.StepDetails;
import org.clearinghouse1540.matrix.WorkflowStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A planted mark in matrices at every stage, requested by every audience through every output: it
 * is found where it may be, and nowhere else.
 */
class LeakOfMatricesTest {
  private static final Actor CLERK = new Actor("clerk", "secretariat");
  private static final FieldKey REMARKS = new FieldKey("op2.manufacture", "remarks");
  private static final FieldKey LATER = new FieldKey("op2.acquire", "remarks");
  private static final List<String> OUTLETS =
      List.of(
          "/matrices/STATE/2017",
          "/matrices/STATE/2017/row?row=op2.manufacture",
          "/matrices/STATE/2017/changes?since=2001-01-01T00:00:00Z",
          "/matrices/STATE/2017/as?form=2013",
          "/matrices/STATE/2017/past?field=op2.manufacture%20remarks",
          "/matrices/STATE/2017/on?day=2999-01-01",
          "/matrices/STATE/2017/compare?from=2001-01-01&to=2999-01-01",
          "/matrices/STATE/2017/redline?from=2001-01-01&to=2999-01-01",
          "/matrices/STATE/2017/steps?first=STEP&second=STEP",
          "/matrices/STATE/2017/steps/redline?first=STEP&second=STEP",
          "/matrices/STATE/2017/steps/STEP",
          "/matrices/STATE/2017/steps/STEP/file/csv",
          "/matrices/STATE/2017/file/docx",
          "/matrices/STATE/2017/file/pdf",
          "/matrices/STATE/2017/file/xlsx",
          "/matrices/STATE/2017/file/csv",
          "/matrices/STATE/2017/file/json",
          "/matrices/STATE/2017/file/html",
          "/matrices/all.csv",
          "/matrices",
          "/public/matrices",
          "/public/matrices/STATE/2017",
          "/public/feed.atom",
          "/api/matrices",
          "/public/matrices/STATE/2017/file/docx",
          "/public/matrices/STATE/2017/file/pdf",
          "/public/matrices/STATE/2017/file/xlsx",
          "/public/matrices/STATE/2017/file/csv",
          "/public/matrices/STATE/2017/file/json",
          "/public/matrices/STATE/2017/file/html");

  private final TestProgram program = TestProgram.get();
  @TempDir private Path folder = Path.of("");

  /** The last step that a matrix took. */
  private enum Far {
    DRAFTED,
    SENT,
    TAKEN_BACK,
    AGREED,
    APPROVED,
    CONSENTED,
    PUBLISHED,
    KEPT,
    WITHDRAWN,
    REOPENED
  }

  @Test
  void aMarkIsFoundWhereItMayBeAndNowhereElse() {
    List<String> leaks = new ArrayList<>();
    Map<String, Visitor> outside = new LinkedHashMap<>();
    outside.put("public", Visitor.signedOut(program.address()));
    outside.put("provider", program.person(Role.PROVIDER, "Example Provider"));
    outside.put("region", program.person(Role.REGIONAL_COORDINATOR, "Example Organization"));
    outside.put("another State", program.person(Role.POINT_OF_CONTACT, "Example State 199"));
    outside.put("agency", program.person(Role.AGENCY, "Example State 199"));
    outside.put("administrator", program.person(Role.ADMINISTRATOR, ""));
    Visitor expert = program.person(Role.EXPERT, "");
    long bytes = 0;
    int answers = 0;
    for (Far far : Far.values()) {
      String state = "Example State 1" + (60 + far.ordinal());
      String mark = "LEAKMATRIX" + far;
      go(new MatrixId(state, "2017"), far, mark);
      outside.put("own State", program.person(Role.POINT_OF_CONTACT, state));
      boolean open = far == Far.PUBLISHED || far == Far.REOPENED;
      // A State keeps seeing what was sent to it, and never what experts wrote since then.
      boolean shown = far != Far.DRAFTED;
      String later = "LEAKREVISED" + far;
      if (far == Far.DRAFTED || far == Far.TAKEN_BACK || far == Far.REOPENED) {
        revise(new MatrixId(state, "2017"), later);
      }
      String step =
          Integer.toString(
              program.count(
                  "select coalesce(max(id), 0)::int from matrix_step where version is not null"
                      + " and state = '"
                      + state
                      + "'"));
      for (Map.Entry<String, Visitor> audience : outside.entrySet()) {
        for (String outlet : OUTLETS) {
          // These formats are slow to render: they are requested at every third stage.
          boolean drawn = outlet.endsWith("/pdf") || outlet.endsWith("/docx");
          if (drawn && far.ordinal() % 3 != 0 && !Boolean.getBoolean("long")) {
            continue;
          }
          boolean published = outlet.startsWith("/public/") || outlet.startsWith("/api/");
          boolean own = audience.getKey().equals("own State") && !published;
          HttpResponse<byte[]> answer =
              audience
                  .getValue()
                  .bytes(outlet.replace("STATE", state.replace(" ", "%20")).replace("STEP", step));
          bytes += answer.body().length;
          answers++;
          String words = FileWords.of(answer.body());
          boolean found = words.contains(mark);
          boolean may = published && open || own && shown;
          if (found && !may || words.contains(later)) {
            leaks.add(audience.getKey() + " " + far + " " + outlet);
          }
        }
      }
      String page = "/public/matrices/" + state.replace(" ", "%20") + "/2017";
      assertThat(outside.get("public").get(page).body().contains(mark))
          .as(far.name())
          .isEqualTo(open);
      for (String list : List.of("/public/matrices", "/public/feed.atom", "/api/matrices")) {
        assertThat(outside.get("public").get(list).body().contains(page))
            .as(far + " in " + list)
            .isEqualTo(open);
      }
      assertThat(expert.get("/matrices/" + state.replace(" ", "%20") + "/2017").body())
          .as("the experts see it: " + far)
          .contains(mark);
    }
    String site =
        Outlets.site(program.address(), folder.resolve("site")).stream()
            .map(FileWords::of)
            .collect(Collectors.joining("\n"));
    for (Far far : Far.values()) {
      assertThat(site.contains("LEAKMATRIX" + far + "<"))
          .as("in the pages as files: " + far)
          .isEqualTo(far == Far.PUBLISHED || far == Far.REOPENED);
    }
    System.out.printf(
        "leak worlds (matrices): stages %d, audiences %d, outlets %d, answers %d, bytes searched"
            + " %d, leaks %d%n",
        Far.values().length, outside.size(), OUTLETS.size(), answers, bytes, leaks.size());
    assertThat(leaks).isEmpty();
  }

  private void revise(MatrixId id, String mark) {
    ViewerDataSource.asProgram(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(CLERK, id, Map.of(LATER, FieldValue.of(mark)), "planted", ""));
  }

  private void go(MatrixId id, Far far, String mark) {
    ViewerDataSource.asProgram(
        () -> {
          program
              .bean(MatrixFields.class)
              .setAll(CLERK, id, Map.of(REMARKS, FieldValue.of(mark)), "planted", "");
          List<Far> steps = List.of(Far.values());
          for (Far step : steps.subList(1, far.ordinal() + 1)) {
            boolean aside = step == Far.TAKEN_BACK && far != Far.TAKEN_BACK;
            boolean back =
                step == Far.WITHDRAWN && far != Far.WITHDRAWN
                    || step == Far.KEPT && far != Far.KEPT;
            if (!aside && !back) {
              step(id, step);
            }
          }
        });
  }

  private void step(MatrixId id, Far to) {
    ReviewCycles cycles = program.bean(ReviewCycles.class);
    Consents consents = program.bean(Consents.class);
    LocalDate today = LocalDate.now(DateText.HEADQUARTERS).minusDays(1);
    switch (to) {
      case DRAFTED -> {}
      case SENT -> cycles.take(CLERK, id, WorkflowStep.SEND, StepDetails.note(""));
      case TAKEN_BACK -> cycles.take(CLERK, id, WorkflowStep.TAKE_BACK, StepDetails.note(""));
      case AGREED ->
          cycles.take(
              CLERK,
              id,
              WorkflowStep.AGREE,
              StepDetails.document(
                  id.state(), "Note 1 (invented)", SeenText.writtenInTheSameForm()));
      case APPROVED ->
          cycles.take(
              CLERK,
              id,
              WorkflowStep.APPROVE,
              StepDetails.document(
                  ReviewCycles.COMMITTEE,
                  "Decision 1 (invented)",
                  SeenText.writtenInTheSameForm()));
      case CONSENTED ->
          consents.give(
              CLERK,
              cycles.get(id).subject(),
              ConsentGrant.express(
                  GateKey.CONSENT, Audience.EVERYBODY, id.state(), "Note 2 (invented)", today),
              SeenText.writtenInTheSameForm(),
              LocalDate.now(DateText.HEADQUARTERS));
      case PUBLISHED -> cycles.take(CLERK, id, WorkflowStep.PUBLISH, StepDetails.note(""));
      case KEPT -> cycles.take(CLERK, id, WorkflowStep.KEEP, StepDetails.note(""));
      case WITHDRAWN ->
          consents.withdraw(
              CLERK,
              cycles.get(id).subject(),
              new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, "Note 3 (invented)"),
              LocalDate.now(DateText.HEADQUARTERS));
      case REOPENED -> cycles.take(CLERK, id, WorkflowStep.REOPEN, StepDetails.note(""));
    }
  }
}
