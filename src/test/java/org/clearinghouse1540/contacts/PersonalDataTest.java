package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.JournalCheck;
import org.clearinghouse1540.kit.journal.SigningKey;
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
    secretariat.post(address + "/closing", Map.of("reference", "NV 31", "dated", "2024-09-01"));
    assertThat(mission.post(address + "/erasure", Map.of()).statusCode()).isEqualTo(302);

    assertThat(mission.get(address).body()).doesNotContain(mark).contains(office);
    assertThat(count("contacts_contact", "person || email || telephone || remarks")).isZero();
    assertThat(count("kit_journal", "coalesce(before, '') || after || why || subject")).isZero();
    assertThat(count("kit_receipt", "texts")).isZero();
    assertThat(count("access_invitation", "label")).isZero();
    assertThat(findings()).doesNotContain("contacts_");
  }

  private String findings() {
    SigningKey key = program.bean(SigningKey.class);
    return String.valueOf(
        new JournalCheck(program.owner().plainSource(), Optional.of(key))
            .run(List.of(), key.publicKey())
            .rows()
            .orElseThrow()
            .findings());
  }
}
