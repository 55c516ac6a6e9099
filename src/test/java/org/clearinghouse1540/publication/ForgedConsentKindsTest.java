package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.publication.TextSearch.PROGRAM;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.SqlAttacker;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.cooperation.ExampleJointProject;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.reports.ExampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The forgeries of {@link ForgedConsentTest} for every kind of record that leaves by a consent or
 * an approval, and for the approved matrix itself, which is published as it was kept.
 */
class ForgedConsentKindsTest {
  private static final Actor CLERK = new Actor("example clerk", "secretariat");
  private final Map<PublishedKinds, TextSearch> searches = new EnumMap<>(PublishedKinds.class);

  @ParameterizedTest
  @EnumSource
  void noWithdrawalIsForgedAwayForAnyKind(SqlAttacker attacker) throws SQLException {
    Map<PublishedKinds, PublishedKinds.Record> records = new EnumMap<>(PublishedKinds.class);
    for (PublishedKinds kind : PublishedKinds.values()) {
      TextSearch search = new TextSearch();
      PublishedKinds.Record found = kind.publish(search);
      assertThat(found.isFound(search.approved)).as(kind + " is published").isTrue();
      found.withdraw();
      assertThat(found.isFound(search.approved)).as(kind + " is withdrawn").isFalse();
      attacker.run("update consent_record set withdrawn_on = null" + found.where());
      searches.put(kind, search);
      records.put(kind, found);
    }
    records.forEach(this::isClosed);
  }

  // At the addresses of the record, and where its reader would look for it.
  private void isClosed(PublishedKinds kind, PublishedKinds.Record found) {
    TextSearch search = Objects.requireNonNull(searches.get(kind));
    assertThat(found.isFound(search.approved)).as(kind.name()).isFalse();
    assertThat(
            search.outlets.marks(
                search.signedOut, found.number(), search.mark + "XZ", kind.hasList()))
        .as(kind.name())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noForgedContentOfAnApprovedMatrixIsPublished(SqlAttacker attacker) throws SQLException {
    TextSearch search = new TextSearch();
    PublishedKinds.Record found = PublishedKinds.MATRIX.publish(search);
    String row = rowOf(found.subject());
    attacker.run(
        "update matrix_approved set content = replace(content::text, '"
            + search.approved
            + "', '"
            + search.changed
            + "')::jsonb"
            + row);
    assertThat(found.isFound(search.mark)).as("neither the text nor the forged one").isFalse();
    assertThat(search.signedOut.get(found.outlet() + "/file/json").body())
        .doesNotContain(search.mark);
    assertThat(PROGRAM.person(Role.ADMINISTRATOR, "").get("/accounts").body())
        .contains("matrix_approved");
  }

  @ParameterizedTest
  @EnumSource
  void noMatrixIsPublishedByAForgedStep(SqlAttacker attacker) throws SQLException {
    TextSearch search = new TextSearch();
    PublishedKinds.Record found = PublishedKinds.MATRIX.publish(search);
    String row = rowOf(found.subject());
    attacker.run("update matrix_approved set published_at = now()" + row);
    assertThat(found.isFound(search.mark)).isFalse();
    attacker.run(
        "update matrix_approved set published_at = now(), publication_code = content_code" + row);
    assertThat(found.isFound(search.mark)).isFalse();
  }

  private static String rowOf(Subject subject) {
    return " where state || ' ' || form || ' ' || number = '" + subject.id() + "'";
  }

  @Test
  void aForgedConsentToADraftPlanOpensNothing() throws SQLException {
    Visitor visitor = Visitor.signedOut(PROGRAM.address());
    assertThat(PROGRAM.person(Role.EXPERT, "").get("/states/GUY").body()).contains("draft");
    for (SqlAttacker attacker : SqlAttacker.values()) {
      attacker.run(
          """
          insert into consent_record (subject_kind, subject_id, key, given_by, document, given_on,
            manner, holds_from, recorded_by)
          select 'PLAN', n.id, 'CONSENT', 'nobody', 'forged', '2020-01-02', 'express',
            '2020-01-02', 'nobody'
          from (select id::text from plans_plan where state = 'GUY' union select 'GUY') n
          """);
      assertThat(visitor.get("/public/states/GUY").body()).doesNotContain("unlirec.org");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aForgedConsentToAJointTextOrAReportOpensNothing(SqlAttacker attacker) throws SQLException {
    TextSearch search = new TextSearch();
    Visitor expert = PROGRAM.person(Role.EXPERT, "");
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 349");
    ExampleJointProject project = ExampleJointProject.open(state, "Joint plan", "Together");
    project.join(PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 350"), "Example State 350");
    long text = ExampleNeeds.number(project.text(state, search.approved));
    ExampleReport.send(state, Map.of("title", search.changed), "Text " + search.changed);
    for (String use : List.of("MEMBERS", "FULL")) {
      for (String forged : List.of("'JOINT_TEXT', " + text + "::text", "'REPORT', max(id)::text")) {
        attacker.run(
            "insert into consent_record (subject_kind, subject_id, key, use, given_by, document,"
                + " given_on, manner, holds_from, recorded_by) select "
                + forged
                + ", 'CONSENT', '"
                + use
                + "', 'nobody', 'forged', '2020-01-02', 'express', '2020-01-02', 'nobody'"
                + " from reports_report");
      }
    }
    for (String address :
        List.of("/public/reports", "/public/joint-texts", "/public/joint-texts/" + text)) {
      assertThat(search.signedOut.get(address).body()).as(address).doesNotContain(search.mark);
    }
    for (String address : List.of("/joint-texts", "/joint-texts/" + text)) {
      assertThat(expert.get(address).body()).as(address).doesNotContain(search.mark);
    }
  }

  @Test
  void aWithholdingOfThePlansOfAStateThatWasForgedAwayStillWithholds() throws SQLException {
    Visitor visitor = Visitor.signedOut(PROGRAM.address());
    Subject subject = new Subject(Subject.Kind.REFERENCE, "TKM");
    String plan = "turkmenistans-national-implementation-action-plan";
    String where = " where subject_kind = 'REFERENCE' and subject_id = 'TKM'";
    assertThat(visitor.get("/public/states/TKM").body()).contains(plan);
    ViewerDataSource.asProgram(() -> withhold(subject));
    SqlAttacker attacker = SqlAttacker.OWNER_WITHOUT_TRIGGERS;
    try {
      assertThat(visitor.get("/public/states/TKM").body()).doesNotContain(plan);
      attacker.run("update consent_record set withdrawn_on = current_date" + where);
      assertThat(visitor.get("/public/states/TKM").body()).doesNotContain(plan);
      attacker.run("update consent_record set withdrawn_on = null" + where);
      attacker.run(
          "create table forged_away as select * from consent_record" + where,
          "delete from consent_record" + where);
      assertThat(visitor.get("/public/states/TKM").body()).doesNotContain(plan);
    } finally {
      attacker.run("insert into consent_record overriding system value select * from forged_away");
      ExampleNeeds.owner("drop table forged_away");
      ViewerDataSource.asProgram(() -> release(subject));
    }
    assertThat(visitor.get("/public/states/TKM").body()).contains(plan);
  }

  private static void withhold(Subject subject) {
    LocalDate today = LocalDate.now(DateText.HEADQUARTERS).minusDays(1);
    ConsentGrant grant =
        ConsentGrant.toPublish(GateKey.WITHHELD, "Example mission", "NV 1 (invented)", today);
    PROGRAM
        .bean(Consents.class)
        .give(CLERK, subject, grant, SeenText.writtenInTheSameForm(), today);
  }

  private static void release(Subject subject) {
    PROGRAM
        .bean(Consents.class)
        .withdraw(
            CLERK,
            subject,
            new ConsentWithdrawal(GateKey.WITHHELD, Audience.EVERYBODY, "NV 2 (invented)"),
            LocalDate.now(DateText.HEADQUARTERS));
  }
}
