package org.clearinghouse1540.app;

import org.clearinghouse1540.access.Role;

/** The hand-overs of points of contact: notes verbales, a gap, confirmation, notes, retention. */
final class ContactHandOvers extends HandOverChains {
  private static final String OFFICE = "Example unit 702";
  private static final String NAMED =
      ";place=capital;mailbox=unit702@example.org;person=Example Person;office=";

  ContactHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    FormSender secretariat = by(Role.SECRETARIAT);
    String address = named(secretariat, OFFICE, "2020-01-02");
    arrives("contact-named", Role.MISSION, OFFICE);
    read("contact-named", Role.MISSION);
    secretariat.send(
        address + "/change",
        "version=1;reference=NV 2;dated=2020-02-02;from=2020-01-02;until=2020-06-30"
            + NAMED
            + OFFICE);
    arrives("contact-changed", Role.MISSION, OFFICE);
    read("contact-changed", Role.MISSION);
    arrives("contact-ended", Role.SECRETARIAT, OFFICE);
    arrives("contact-gap", Role.MISSION, OFFICE);
    arrives("contact-gap-secretariat", Role.SECRETARIAT, OFFICE);
    arrives("contact-retention", Role.SECRETARIAT, OFFICE);
    secretariat.send(address + "/closing", "reference=NV 3;dated=2020-06-30");
    gone("contact-ended", Role.SECRETARIAT);
    arrives("contact-closed", Role.MISSION, OFFICE);
    read("contact-closed", Role.MISSION);
    named(secretariat, "Example successor 702", today());
    gone("contact-gap", Role.MISSION);
    gone("contact-gap-secretariat", Role.SECRETARIAT);
    secretariat.send(address + "/erasure", "");
    gone("contact-retention", Role.SECRETARIAT);
    byTheState(address);
  }

  private String named(FormSender secretariat, String office, String dated) {
    secretariat.shown(
        "/contacts/nominations",
        "party=" + STATE + ";reference=NV 1;dated=" + dated + NAMED + office);
    return "/contacts/" + count("select max(id)::int from contacts_contact");
  }

  private void byTheState(String address) {
    FormSender contact = by(Role.POINT_OF_CONTACT);
    contact.send(address + "/handover", "words=The file is in the safe (invented)");
    arrives("contact-handover", Role.MISSION, OFFICE);
    read("contact-handover", Role.MISSION);
    owner("update contacts_contact set confirmed_on = date '2020-01-02'");
    arrives("contact-confirm", Role.POINT_OF_CONTACT, "");
    contact.send("/contacts/confirmation", "");
    gone("contact-confirm", Role.POINT_OF_CONTACT);
    twoSignatures();
  }

  // The State names two validators and wants two signatures; then everybody signs again alone.
  private void twoSignatures() {
    FormSender contact = by(Role.POINT_OF_CONTACT);
    FormSender mission = by(Role.MISSION);
    validator(contact, "capital");
    validator(mission, "mission");
    contact.send("/contacts/signing", "two=yes");
    String entry = contact.send("/workspace", "kind=gap;title=Example gap 9;words=Text");
    contact.send(entry + "/consent", "use=members;document=NV 9 (invented)");
    arrives("signature-first", Role.MISSION, "Example gap 9");
    int signature = count("select max(id)::int from contacts_signature");
    mission.send("/signatures/" + signature + "/end", "");
    gone("signature-first", Role.MISSION);
    owner("update contacts_signing set two = false");
    owner("update contacts_contact set validates = false");
  }

  private void validator(FormSender person, String place) {
    by(Role.SECRETARIAT)
        .shown(
            "/contacts/nominations",
            "party="
                + STATE
                + ";reference=NV 9;dated=2020-01-02;place="
                + place
                + ";office=Example validator;mailbox=unit@example.org;validates=yes;account="
                + person.user().name());
  }
}
