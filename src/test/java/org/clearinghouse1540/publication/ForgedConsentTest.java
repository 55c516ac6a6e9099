package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clearinghouse1540.publication.TextSearch.PROGRAM;
import static org.clearinghouse1540.publication.TextSearch.location;
import static org.clearinghouse1540.publication.TextSearch.send;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Consents and approvals that were forged by SQL open nothing, and withholdings that were forged
 * away still withhold: at every address, in row-level security, in mail and in the exported site.
 */
class ForgedConsentTest {
  private static final String PROOF =
      "insert into consent_proof (consent_id, subject_kind, subject_id, withholds, line, code,"
          + " policy_code) select id, subject_kind, subject_id, false, coalesce(last_line, 1),"
          + " repeat('0', 64), sha256('x') from consent_checked where subject_kind = 'WORKSPACE'"
          + " and subject_id = ";

  private static final String COPY =
      """
      insert into consent_record (subject_kind, subject_id, key, use, organization, given_by,
        document, given_on, manner, holds_from, recorded_by, text_digest)
      select subject_kind, subject_id, key, use, organization, given_by,
        document, given_on, manner, holds_from, recorded_by, text_digest from consent_record
      """;
  private static final String COPY_TEXTS =
      """
      insert into consent_text (consent_id, content)
      select distinct on (r.id) r.id, t.content from consent_record r
        join consent_record o on o.text_digest = r.text_digest join consent_text t on t.consent_id = o.id
      where r.text_digest <> '' and not exists (select from consent_text x where x.consent_id = r.id)
      """;

  private final TextSearch search = new TextSearch();
  private final Visitor state = PROGRAM.person(Role.MISSION, "Example State 337");
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 337");
  private final String entry =
      location(
          state,
          "/workspace",
          Map.of("kind", "gap", "title", search.approved, "words", search.approved));
  private final String id = entry.replaceAll("\\D", "");
  private final String where = " where subject_kind = 'WORKSPACE' and subject_id = '" + id + "'";

  @ParameterizedTest
  @EnumSource
  void addedConsentsAndApprovalsOpenNothing(SqlAttacker attacker, @TempDir Path site)
      throws SQLException {
    publish();
    for (String use : List.of("full", "providers", "members")) {
      send(state, entry + "/withdrawal", "use", use, "document", "NV 2");
    }
    String before = states();
    attacker.run(COPY + where + " and withdrawn_on is not null", COPY_TEXTS);
    attacker.run(PROOF + "'" + id + "' on conflict do nothing");
    nothingIsOpen(attacker, site);
    assertThat(states()).as("the exported site is written again").isNotEqualTo(before);
    administratorsSeeIt();
  }

  @ParameterizedTest
  @EnumSource
  void aWithdrawalThatWasForgedAwayOpensNothing(SqlAttacker attacker, @TempDir Path site)
      throws SQLException {
    publish();
    for (String use : List.of("full", "providers", "members")) {
      send(state, entry + "/withdrawal", "use", use, "document", "NV 2");
    }
    attacker.run("update consent_record set withdrawn_on = null" + where);
    nothingIsOpen(attacker, site);
    administratorsSeeIt();
  }

  @ParameterizedTest
  @EnumSource
  void aChangedConsentCountsNoMore(SqlAttacker attacker, @TempDir Path site) throws SQLException {
    publish();
    if (attacker == SqlAttacker.PROGRAM_ROLE) {
      assertThatThrownBy(
              () -> attacker.run("update consent_record set document = 'forged'" + where))
          .hasMessageContaining("permission denied");
      return;
    }
    attacker.run("update consent_record set document = 'forged'" + where);
    nothingIsOpen(attacker, site);
    administratorsSeeIt();
  }

  @ParameterizedTest
  @EnumSource
  void aWithholdingThatWasForgedAwayStillWithholds(SqlAttacker attacker, @TempDir Path site)
      throws SQLException {
    publish();
    withhold();
    String row = where + " and key = 'WITHHELD'";
    attacker.run("update consent_record set withdrawn_on = current_date" + row);
    search.seen(entry);
    List<String> deletions =
        List.of(
            "delete from consent_record" + row,
            "delete from consent_proof" + where,
            "update consent_proof set withholds = false" + where);
    if (attacker == SqlAttacker.PROGRAM_ROLE) {
      for (String deletion : deletions) {
        assertThatThrownBy(() -> attacker.run(deletion)).hasMessageContaining("permission denied");
      }
    } else {
      SqlAttacker.OWNER_WITHOUT_TRIGGERS.run("delete from consent_record" + row);
    }
    nothingIsOpen(attacker, site);
    administratorsSeeIt();
  }

  @Test
  void whatTheProgramRecordsCounts() {
    publish();
    withhold();
    ViewerDataSource.asProgram(
        () ->
            PROGRAM
                .bean(Consents.class)
                .withdraw(
                    new Actor("example.secretariat", "secretariat"),
                    Subject.workspace(Long.parseLong(id)),
                    new ConsentWithdrawal(GateKey.WITHHELD, Audience.EVERYBODY, "NV 4"),
                    today()));
    search.seen(entry, search.approved);
    assertThat(provider.get("/shared").body()).contains(search.mark);
  }

  private void publish() {
    for (String use : List.of("full", "providers", "members")) {
      send(state, entry + "/consent", "use", use, "document", "NV 1");
    }
    search.approve(entry.replace("/workspace", "/shared"), "full");
  }

  private void withhold() {
    ViewerDataSource.asProgram(
        () ->
            PROGRAM
                .bean(Consents.class)
                .give(
                    new Actor("example.secretariat", "secretariat"),
                    Subject.workspace(Long.parseLong(id)),
                    ConsentGrant.toPublish(GateKey.WITHHELD, "Example State 337", "NV 3", today()),
                    SeenText.writtenInTheSameForm(),
                    today()));
  }

  // The export of the site takes long and asks the same gate: once for each kind of forgery.
  private void nothingIsOpen(SqlAttacker attacker, Path site) {
    search.seen(entry);
    if (attacker == SqlAttacker.OWNER_WITHOUT_TRIGGERS) {
      assertThat(search.outlets.marksOfSite(PROGRAM.address(), site))
          .doesNotContain(search.approved);
    }
    assertThat(provider.get("/shared").body()).doesNotContain(search.mark);
    String shared = entry.replace("/workspace", "/shared");
    assertThat(provider.get(shared).body()).doesNotContain(search.mark);
    search.secretariat.post(
        shared + "/message", Map.of("use", "providers", "to", "desk@example.org"));
    assertThat(search.secretariat.get("/outbox").body()).doesNotContain(search.mark);
  }

  private void administratorsSeeIt() {
    Visitor administrator = PROGRAM.person(Role.ADMINISTRATOR, "");
    assertThat(administrator.get("/accounts").body())
        .contains("These rows were changed outside the program")
        .contains("consent_record, row ");
    assertThat(administrator.get("/desk").body()).contains("consent_record ");
  }

  private String states() {
    Consents consents = PROGRAM.bean(Consents.class);
    return ViewerDataSource.as("program", () -> consents.state() + " " + consents.closed());
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(PROGRAM.bean(Clock.class).instant(), DateText.HEADQUARTERS);
  }
}
