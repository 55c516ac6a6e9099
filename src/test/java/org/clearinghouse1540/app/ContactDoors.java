package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** Sends notes verbales to the forms that name, change and end a point of contact. */
final class ContactDoors {
  private static final String NOTE = "?reference=NV+9&dated=2024-02-01";
  private static final String ENTRY =
      "&place=capital&office=Example+unit+931&mailbox=unit@example.org";

  private ContactDoors() {}

  static void send(String own, FormSender secretariat, TableDoors.Sent sent) {
    byte[] named = file("named " + own);
    String fields = NOTE + ENTRY + "&party=Example+State+931";
    assertThat(
            secretariat
                .user()
                .upload("/contacts/nominations" + fields, "note.txt", named)
                .statusCode())
        .isEqualTo(200);
    sent.sent("/contacts/nominations", secretariat, named);
    int id = TestProgram.get().count("select max(id)::int from contacts_contact");
    byte[] changed = file("changed " + own);
    secretariat.upload(
        "/contacts/" + id + "/change" + NOTE + ENTRY + "&version=1", "note.txt", changed);
    sent.sent("/contacts/{id}/change", secretariat, changed);
    byte[] ended = file("ended " + own);
    secretariat.upload("/contacts/" + id + "/closing" + NOTE, "note.txt", ended);
    sent.sent("/contacts/{id}/closing", secretariat, ended);
  }

  private static byte[] file(String words) {
    return ("\uFEFFNote verbale " + words + "\r\nEnd").getBytes(StandardCharsets.UTF_8);
  }
}
