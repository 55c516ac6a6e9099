package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** The refusals of the register, in the language of their reader. */
class ContactRefusalsTest {
  private static final String STATE = "Example State 065";
  private final TestProgram program = TestProgram.get();
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final Visitor mission = program.person(Role.MISSION, STATE);

  private static void refused(Visitor user, String path, Map<String, String> form, String key) {
    var answer = user.post(path + "?lang=fr", form);
    assertThat(answer.statusCode()).as(key).isEqualTo(400);
    assertThat(answer.body().replace("&#39;", "'")).as(key).contains(Texts.get(Language.FR, key));
  }

  private void nomination(String key, Map<String, String> more) {
    refused(secretariat, "/contacts/nominations", ExampleContacts.fields(STATE, "Unit", more), key);
  }

  @Test
  void aNominationIsRefusedWithTheReason() {
    nomination("contacts.refused.mailbox", Map.of("mailbox", ""));
    nomination("contacts.refused.future", Map.of("dated", "2031-01-01"));
    nomination("contacts.refused.period", Map.of("from", "2024-02-02", "until", "2024-01-01"));
    nomination("contacts.refused.account", Map.of("account", "nobody"));
    nomination("contacts.refused.account", Map.of("account", mission.name()));
    nomination(
        "contacts.refused.account-twice", Map.of("account", mission.name(), "invite", "yes"));
    nomination(
        "contacts.refused.organization",
        Map.of("party", "Example Organization 001", "invite", "yes"));
  }

  private String named() {
    String office = "Unit " + System.nanoTime();
    ExampleContacts.name(secretariat, STATE, office, Map.of());
    return "/contacts/" + ExampleContacts.number(program, office);
  }

  @Test
  void anEndIsRefusedWithTheReason() {
    String address = named();
    Map<String, String> note = new HashMap<>(Map.of("reference", "NV 5", "dated", "2024-09-01"));
    refused(mission, address + "/erasure", Map.of(), "contacts.refused.in-charge");
    note.put("effective", "2031-01-01");
    refused(secretariat, address + "/closing", note, "contacts.refused.last-day");
    note.put("effective", "2020-01-01");
    refused(secretariat, address + "/closing", note, "contacts.refused.period");
    note.put("effective", "2024-09-30");
    secretariat.post(address + "/closing", note);
    note.put("reference", "NV 6");
    refused(secretariat, address + "/closing", note, "contacts.refused.ended");
  }

  @Test
  void aChangeIsRefusedWithTheReason() {
    String address = named();
    Map<String, String> details = Map.of("version", "0", "office", "Unit");
    refused(mission, address, details, "contacts.refused.changed");
    Map<String, String> course = Map.of("id", "0", "course", "C", "stage", "attended");
    assertThat(mission.post(address + "/courses", course).statusCode()).isEqualTo(302);
    Map<String, String> other = new HashMap<>(course);
    other.put("id", "" + (program.count("select max(id)::int from contacts_course") + 1));
    refused(mission, address + "/courses", other, "contacts.refused.course");
    secretariat.post(address + "/closing", Map.of("reference", "NV 7", "dated", "2024-09-01"));
    mission.post(address + "/erasure", Map.of());
    refused(mission, address, details, "contacts.refused.erased");
  }
}
