package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SilenceWait;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The no-objection period of the Committee on a matrix. The program is its own, for its clock. */
class ApprovalPeriodTest {
  private static final String NOTE = "S/AC.44/NOTE/1 (invented)";
  private static TestProgram program;
  private static Visitor chair;
  private static Visitor secretariat;
  private static Visitor member;

  @BeforeAll
  static void start() throws IOException {
    program =
        TestProgram.start(
            Files.createTempDirectory("clearinghouse-periods"), TestProgram.freePort());
    chair = program.person(Role.CHAIR, "");
    secretariat = program.person(Role.SECRETARIAT, "");
    member = program.person(Role.MEMBER, "Example State 250");
  }

  // A Monday of a year whose holidays are on file.
  @BeforeEach
  void setClock() {
    program.clock().set(LocalDate.of(2017, 3, 6));
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  /** A matrix to which its State agreed. */
  private record Agreed(MatrixId id, Visitor expert, Visitor state) {
    static Agreed of(int number) {
      MatrixId id = new MatrixId("Example State " + number, "2017");
      Agreed agreed =
          new Agreed(
              id,
              program.person(Role.EXPERT, ""),
              program.person(Role.POINT_OF_CONTACT, id.state()));
      sent(agreed.expert, id.address() + "/expert", Map.of("step", "send"));
      agreed.agree();
      return agreed;
    }

    void agree() {
      sent(state, id.address() + "/answer", Map.of("step", "agree", "document", "NV 1"));
    }

    String page(Visitor reader) {
      return Jsoup.parse(reader.get(id.address() + "?lang=en").body()).select("main").text();
    }

    HttpResponse<String> silence(int days) {
      return chair.post(
          id.address() + "/silence", Map.of("document", NOTE, "days", Integer.toString(days)));
    }

    void held(Map<String, String> form) {
      sent(member, id.address() + "/hold", form);
    }

    HttpResponse<String> approve(Map<String, String> form) {
      return chair.post(id.address() + "/approval", form);
    }

    List<ConsentRecord> approvals() {
      return Optional.ofNullable(
              ViewerDataSource.as(
                  "committee",
                  () ->
                      program
                          .bean(Consents.class)
                          .list(program.bean(ReviewCycles.class).get(id).subject())))
          .orElseThrow()
          .stream()
          .filter(record -> record.key() == GateKey.APPROVAL)
          .toList();
    }

    MatrixStage stage() {
      return Optional.ofNullable(
              ViewerDataSource.as(
                  "committee", () -> program.bean(ReviewCycles.class).get(id).stage()))
          .orElseThrow();
    }
  }

  private static void sent(Visitor user, String path, Map<String, String> form) {
    HttpResponse<String> answer = user.post(path, form);
    assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(302);
  }

  private static String day(LocalDate day) {
    return DateText.of(day.toString(), Language.EN);
  }

  private static String desk(Visitor user) {
    return Jsoup.parse(user.get("/desk?lang=en").body()).select("main").text();
  }

  @Test
  void thePeriodWaitsOnTheDesksOfMembersAndItsEndIsTheApproval() {
    Agreed matrix = Agreed.of(251);
    sent(chair, matrix.id().address() + "/silence", Map.of("document", NOTE, "days", "2"));
    LocalDate last = matrix.approvals().getFirst().holdsFrom().minusDays(1);
    String task = Texts.get(Language.EN, "matrix.waits.do.silence");
    assertThat(desk(member)).contains("Example State 251 (2017)", task, "by " + day(last));
    assertThat(matrix.page(matrix.state())).contains(NOTE, day(last), "No-objection period");
    assertThat(matrix.stage()).isEqualTo(MatrixStage.AGREED);
    String brief = "/committee-brief?first=" + program.clock().today() + "&last=" + last;
    assertThat(Jsoup.parse(chair.get(brief).body()).text())
        .contains("No-objection periods on matrices", "Example State 251 (2017)", NOTE);
    assertThat(matrix.approve(Map.of()).statusCode()).as("not before its end").isEqualTo(400);

    program.clock().set(last.plusDays(1));
    assertThat(desk(member)).doesNotContain("Example State 251");
    assertThat(desk(chair)).contains(Texts.get(Language.EN, "matrix.waits.do.silence-over"));
    assertThat(matrix.stage()).as("a person records it").isEqualTo(MatrixStage.AGREED);
    assertThat(matrix.approve(Map.of()).statusCode()).isEqualTo(302);
    assertThat(matrix.stage()).isEqualTo(MatrixStage.APPROVED);
    assertThat(matrix.approvals()).hasSize(1);
    assertThat(matrix.approvals().getFirst().silence()).as("by silence").isEqualTo(2);
    assertThat(matrix.page(chair)).contains("No-objection period started", NOTE);
    sent(matrix.state(), matrix.id().address() + "/consent", Map.of("document", "NV 2"));
    sent(secretariat, matrix.id().address() + "/publication", Map.of("step", "publish"));
    assertThat(Visitor.signedOut(program.address()).get("/public" + matrix.id().address()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
  }

  @Test
  void aHoldStopsThePeriodAndItsReasonStaysInTheCommittee() {
    Agreed matrix = Agreed.of(252);
    sent(chair, matrix.id().address() + "/silence", Map.of("document", NOTE, "days", "2"));
    HttpResponse<String> check =
        member.check(matrix.id().address() + "/hold", Map.of("why", "Secret reason"));
    assertThat(Jsoup.parse(check.body()).text()).contains("The no-objection period, which would");
    matrix.held(Map.of("why", "Secret reason"));
    assertThat(matrix.approvals()).allMatch(record -> record.withdrawnOn().isPresent());
    assertThat(matrix.page(matrix.state()))
        .contains("No-objection period stopped")
        .doesNotContain("Secret reason");
    assertThat(program.count(recorded("Secret reason"))).isZero();
    assertThat(matrix.silence(2).body()).contains(Texts.get(Language.EN, "matrix.refused.held"));
    matrix.held(Map.of("why", "Ready", "lift", "yes"));
    assertThat(matrix.approve(Map.of()).statusCode())
        .as("a stopped period never ends")
        .isEqualTo(400);
    assertThat(matrix.silence(3).statusCode()).as("another one can begin").isEqualTo(302);
  }

  private static String recorded(String words) {
    return "select count(*)::int from consent_record where withdrawn_by_document like '%"
        + words
        + "%'";
  }

  @Test
  void theStateEndsThePeriodWithItsAgreementAndTheExpertsWithARevision() {
    Agreed matrix = Agreed.of(253);
    sent(chair, matrix.id().address() + "/silence", Map.of("document", NOTE, "days", "2"));
    Map<String, String> retract = Map.of("step", "retract", "document", "NV 2");
    assertThat(
            Jsoup.parse(matrix.state().check(matrix.id().address() + "/answer", retract).body())
                .text())
        .contains("The no-objection period, which would");
    sent(matrix.state(), matrix.id().address() + "/answer", retract);
    assertThat(matrix.approvals()).allMatch(record -> record.withdrawnOn().isPresent());
    matrix.agree();
    assertThat(matrix.silence(4).statusCode()).isEqualTo(302);
    List<ConsentRecord> before = matrix.approvals();
    sent(matrix.expert(), matrix.id().address() + "/expert", Map.of("step", "reopen"));
    assertThat(before).anyMatch(record -> record.withdrawnOn().isEmpty());
    assertThat(
            program.count(
                "select count(*)::int from consent_record where subject_id = '"
                    + before.getFirst().subject().id()
                    + "' and key = 'APPROVAL' and withdrawn_on is null"))
        .isZero();
  }

  @Test
  void aRecordedDecisionTakesThePlaceOfThePeriod() {
    Agreed matrix = Agreed.of(254);
    sent(chair, matrix.id().address() + "/silence", Map.of("document", NOTE, "days", "5"));
    sent(chair, matrix.id().address() + "/approval", Map.of("document", "Meeting 1 (invented)"));
    assertThat(matrix.stage()).isEqualTo(MatrixStage.APPROVED);
    assertThat(matrix.approvals()).hasSize(2);
    assertThat(matrix.approvals().getFirst().withdrawnOn()).isPresent();
    assertThat(matrix.approvals().getLast().silence()).as("express").isZero();
  }

  @Test
  void aPeriodIntoAYearWithoutHolidaysAsksAPerson() {
    Agreed matrix = Agreed.of(255);
    LocalDate from = LocalDate.of(2018, 3, 2);
    Map<String, String> form = Map.of("document", NOTE, "days", "3", "from", from.toString());
    HttpResponse<String> check = chair.check(matrix.id().address() + "/silence", form);
    assertThat(Jsoup.parse(check.body()).text()).contains("holidays of a year in this period");
    sent(chair, matrix.id().address() + "/silence", form);
    ConsentRecord period = matrix.approvals().getFirst();
    assertThat(period.waitsFor()).contains(SilenceWait.HOLIDAYS);
    assertThat(period.holds(from.plusYears(1))).isFalse();
    assertThat(desk(secretariat)).contains("Example State 255, " + NOTE);
    String end = "/working-days/" + period.id() + "/end";
    LocalDate last = period.holdsFrom().minusDays(1);
    Map<String, String> confirmation =
        Map.of("last-day", last.toString(), "source", "Circular 3 (invented)");
    assertThat(Jsoup.parse(secretariat.check(end, confirmation).body()).text())
        .contains("The Committee", "If no member of the Committee places a hold by then");
    sent(secretariat, end, confirmation);
    assertThat(matrix.approvals().getFirst().holds(last)).isFalse();
    assertThat(matrix.approvals().getFirst().holds(last.plusDays(1))).isTrue();
  }

  @Test
  void aPeriodThatCannotBeginIsRefusedWithItsReason() {
    Agreed matrix = Agreed.of(256);
    String address = matrix.id().address() + "/silence";
    Map<String, String> past =
        Map.of(
            "document", NOTE, "days", "2", "from", program.clock().today().minusDays(1).toString());
    assertThat(chair.post(address, past).body())
        .contains(Texts.get(Language.EN, "consent.refused.silence-past"));
    for (String days : List.of("", "0", "61")) {
      assertThat(chair.post(address, Map.of("document", NOTE, "days", days)).statusCode())
          .as(days)
          .isEqualTo(400);
    }
    assertThat(member.post(address, Map.of("document", NOTE, "days", "2")).statusCode())
        .isEqualTo(403);
    assertThat(matrix.silence(2).statusCode()).isEqualTo(302);
    assertThat(matrix.silence(3).body()).contains(Texts.get(Language.EN, "matrix.refused.period"));
    sent(
        matrix.state(),
        matrix.id().address() + "/answer",
        Map.of("step", "retract", "document", "NV 3"));
    assertThat(matrix.silence(2).body()).contains(Texts.get(Language.EN, "matrix.refused.stage"));
  }
}
