package org.clearinghouse1540.app;

import java.nio.charset.StandardCharsets;

/** The addresses that take the file of a practice. */
final class PracticeDoors {
  private static final String FIELDS =
      "?title=Example+practice+931&areas=industry&words=Inspections&version=";

  private PracticeDoors() {}

  static void send(String own, FormSender contact, TableDoors.Sent sending) {
    byte[] guide = ("Guide " + own + "\r\n").getBytes(StandardCharsets.UTF_8);
    String practice = contact.upload("/practices/new" + FIELDS + 1, "guide.txt", guide);
    sending.sent("/practices/new", contact, guide);
    byte[] later = ("Later guide " + own + "\r\n").getBytes(StandardCharsets.UTF_8);
    contact.upload(practice + "/change" + FIELDS + 2, "guide.txt", later);
    sending.sent("/practices/{id}/change", contact, later);
  }
}
