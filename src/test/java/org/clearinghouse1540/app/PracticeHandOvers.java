package org.clearinghouse1540.app;

import org.clearinghouse1540.access.Role;

/** The hand-overs of effective practices: submitted, returned, published, changed. */
final class PracticeHandOvers extends HandOverChains {
  private static final String TITLE = "Example practice 702";
  private static final String FIELDS = "title=" + TITLE + ";areas=industry;words=";

  PracticeHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    FormSender contact = by(Role.POINT_OF_CONTACT);
    FormSender secretariat = by(Role.SECRETARIAT);
    String practice = contact.send("/practices/new", FIELDS + "Inspections");
    contact.send(practice + "/submission", "document=NV 41 (invented)");
    arrives("practice-submitted", Role.SECRETARIAT, TITLE);
    arrives("practice-submitted-experts", Role.EXPERT, TITLE);
    read("practice-submitted-experts", Role.EXPERT);
    secretariat.send(practice + "/return", "why=Name the authority");
    gone("practice-submitted", Role.SECRETARIAT);
    arrives("practice-returned", Role.POINT_OF_CONTACT, TITLE);
    contact.send(practice + "/change", FIELDS + "Inspections by customs;version=1");
    contact.send(practice + "/submission", "document=NV 42 (invented)");
    gone("practice-returned", Role.POINT_OF_CONTACT);
    secretariat.send(
        practice + "/consent", "given-by=The Committee (invented);document=Letter 42 (invented)");
    gone("practice-submitted", Role.SECRETARIAT);
    arrives("practice-published", Role.POINT_OF_CONTACT, TITLE);
    read("practice-published", Role.POINT_OF_CONTACT);
    contact.send(practice + "/change", FIELDS + "Later words;version=2");
    arrives("practice-changed", Role.POINT_OF_CONTACT, TITLE);
    contact.send(practice + "/submission/withdrawal", "document=NV 43 (invented)");
    gone("practice-changed", Role.POINT_OF_CONTACT);
    contact.send(practice + "/submission", "document=NV 44 (invented)");
    secretariat.send(practice + "/withdrawal", "document=NV 45 (invented)");
    arrives("practice-withdrawn", Role.POINT_OF_CONTACT, TITLE);
    read("practice-withdrawn", Role.POINT_OF_CONTACT);
  }
}
