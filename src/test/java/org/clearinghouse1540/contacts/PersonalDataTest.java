package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.startup.JournalChecks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Personal data of a contact: who looked is recorded, no journal entry or receipt has them, and an
 * erasure leaves the journal valid.
 */
class PersonalDataTest {
  private static final String STATE = "Example State 062";
  private final TestProgram program = TestProgram.get();
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final Visitor mission = program.person(Role.MISSION, STATE);
  private final String mark = "person" + System.nanoTime();

  private int count(String table, String columns) {
    return program.count(
        "select count(*)::int from " + table + " where " + columns + " like '%" + mark + "%'");
  }

  @Test
  void anErasureEmptiesTheRowAndTheJournalStaysValid() {
    String office = "Unit of " + System.nanoTime();
    ExampleContacts.name(
        secretariat,
        STATE,
        office,
        Map.of("person", mark, "email", mark + "@example.org", "remarks", mark));
    String address = "/contacts/" + ExampleContacts.number(program, office);
    Visitor expert = program.person(Role.EXPERT, "");
    assertThat(expert.get(address).body()).contains(mark);
    assertThat(mission.get(address).body()).contains(mark, expert.name());
    assertThat(expert.get(address).body()).doesNotContain("id=\"looked\"");
    // Notes verbales with the same person, whose forms the secretariat leaves.
    for (String form : List.of(address + "/change", "/contacts/nominations")) {
      byte[] note = mark.getBytes(StandardCharsets.UTF_8);
      assertThat(secretariat.upload(form, "n.txt", note).statusCode()).as(form).isEqualTo(400);
    }
    assertThat(keptFiles()).isEqualTo(2);
    secretariat.post(address + "/closing", Map.of("reference", "NV 31", "dated", "2024-09-01"));
    assertThat(mission.post(address + "/erasure", Map.of()).statusCode()).isEqualTo(302);

    assertThat(mission.get(address).body()).doesNotContain(mark).contains(office);
    assertThat(keptFiles()).isZero();
    assertThat(count("contacts_contact", "person || email || telephone || remarks")).isZero();
    assertThat(count("kit_journal", "coalesce(before, '') || after || why || subject")).isZero();
    assertThat(count("kit_receipt", "texts")).isZero();
    assertThat(count("access_invitation", "label")).isZero();
    assertThat(findings()).doesNotContain("contacts_");
  }

  @Test
  void anErasureLeavesNothingOfAnUploadedFileOrOfTheNotesForTheSuccessor() {
    String office = "Uploaded unit " + System.nanoTime();
    String csv =
        "number,version,state,office,place,telephone,remarks,Mobile\n"
            + String.join(",", "", "", STATE, office, "capital", mark, mark, "+99 " + mark)
            + "\n";
    HttpResponse<String> check =
        mission.checkUpload(
            "/contacts/file?lang=en", "c.csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(Jsoup.parse(check.body()).text())
        .contains("+99 " + mark, Texts.get(Language.EN, "bulk.personal"));
    assertThat(mission.confirm(check).statusCode()).isEqualTo(302);
    String address = "/contacts/" + ExampleContacts.number(program, office);
    assertThat(mission.get(address).body()).contains(mark);
    assertThat(mission.post(address + "/handover", Map.of("words", "Note " + mark)).statusCode())
        .isEqualTo(302);
    // Another file with the same person, whose check page is left.
    mission.checkUpload("/contacts/file?lang=en", "c.csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(keptFiles()).as("of the confirmed file nothing is kept").isEqualTo(1);
    HttpResponse<String> kept = mission.check(address + "/erasure?lang=en", Map.of());
    assertThat(Jsoup.parse(kept.body()).text())
        .contains(Texts.get(Language.EN, "contacts.act.erase.stays-notes", 1));
    assertThat(mission.post(address + "/erasure", Map.of("notes", "yes")).statusCode())
        .isEqualTo(302);

    assertThat(count("contacts_contact", "person || email || telephone || remarks")).isZero();
    assertThat(keptFiles()).isZero();
    assertThat(count("contacts_handover", "words")).isZero();
    assertThat(count("kit_receipt", "texts")).isZero();
    assertThat(count("kit_journal", "coalesce(before, '') || after || why || subject")).isZero();
    assertThat(
            program.count(
                "select count(*)::int from sources_original_content where position('"
                    + mark
                    + "'::bytea in content) > 0"))
        .isZero();
    Visitor other = program.person(Role.POINT_OF_CONTACT, STATE);
    assertThat(Jsoup.parse(other.get("/desk?lang=en").body()).select("main").text())
        .contains(Texts.get(Language.EN, "contacts.waits.erased"));
  }

  private int keptFiles() {
    return program.count(
        "select count(*)::int from kit_kept_file where position('"
            + mark
            + "'::bytea in content) > 0");
  }

  @Test
  void anErasureEmptiesTheReceiptsOfEarlierActsAndTheyStay() {
    String office = "Earlier unit " + System.nanoTime();
    assertThat(mission.post("/contacts", Map.of("place", "capital", "office", office)).statusCode())
        .isEqualTo(302);
    String address = "/contacts/" + ExampleContacts.number(program, office);
    mission.post(address + "/handover", Map.of("words", "Note for the successor"));
    // As an earlier version of the program recorded it: with the content of the act.
    ExampleNeeds.owner(
        "set session_replication_role = replica; insert into kit_receipt (token, digest, account,"
            + " role, viewer, party, act, address, record, result, texts, subjects, journal_seq,"
            + " at) select token || 'x', digest || 'x', account, role, viewer, party, act, address,"
            + " record, result, replace(texts, '\"text\":\"\"', '\"text\":\""
            + mark
            + "\"'), subjects, journal_seq, at from kit_receipt where id ="
            + " (select max(id) from kit_receipt where party = '"
            + STATE
            + "')");
    int receipt = program.count("select max(id)::int from kit_receipt");
    assertThat(mission.get("/receipts/" + receipt).body()).contains(mark);
    assertThat(mission.post(address + "/erasure", Map.of()).statusCode()).isEqualTo(302);

    assertThat(count("kit_receipt", "texts")).isZero();
    String page = Jsoup.parse(mission.get("/receipts/" + receipt + "?lang=en").body()).text();
    assertThat(page)
        .doesNotContain(mark)
        .contains("the personal data in it were erased")
        .contains(Texts.get(Language.EN, "contacts.act.hand-over"));
    assertThat(findings()).doesNotContain("contacts_", "kit_receipt");
    assertThatThrownBy(
            () -> ExampleNeeds.owner("update kit_receipt set texts = '{}' where id = " + receipt))
        .hasMessageContaining("kit_receipt");
  }

  private String findings() {
    SigningKey key = program.bean(SigningKey.class);
    return String.valueOf(
        JournalChecks.of(program.owner().plainSource(), Optional.of(key))
            .run(List.of(), key.publicKey())
            .rows()
            .orElseThrow()
            .findings());
  }
}
