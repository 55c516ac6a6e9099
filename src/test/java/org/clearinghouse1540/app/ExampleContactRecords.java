package org.clearinghouse1540.app;

/**
 * Example points of contact of a State, so that each page and form of the register has a record.
 */
final class ExampleContactRecords {
  private ExampleContactRecords() {}

  /**
   * Names a contact whose function has ended, two contacts in charge of which one is published, and
   * adds an entry of the State with a course.
   */
  static void create(FormSender secretariat, FormSender contact) {
    String named = named(secretariat, "place=capital;office=Example unit;until=2020-06-30");
    contact.visit(named(secretariat, "place=mission;office=Example section"));
    String published = named(secretariat, "place=mission;office=Example office;alternate=on");
    contact.send(published + "/publication", "document=NV 12 (invented)");
    contact.visit(published);
    secretariat.visit(named);
    contact.visit(named);
    String entry =
        contact.send("/contacts", "place=mission;office=Example desk;remarks=A note (invented)");
    contact.send(entry + "/courses", "id=0;course=Example course;stage=nominated;starts=2031");
  }

  private static String named(FormSender secretariat, String more) {
    String page =
        secretariat.shown(
            "/contacts/nominations",
            "party=Example State 701;reference=NV 11 (invented);dated=2020-01-02;"
                + "mailbox=unit@example.org;person=Example Person;"
                + more);
    return page.replaceFirst("(?s).*?action=\"(/contacts/\\d+)/change\".*", "$1");
  }
}
