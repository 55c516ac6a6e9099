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
    by(Role.MISSION)
        .send("/contacts/gaps", "place=capital;until=" + program.clock().today().plusDays(30));
    gone("contact-gap", Role.MISSION);
    gone("contact-gap-secretariat", Role.SECRETARIAT);
    arrives("contact-none-named", Role.SECRETARIAT, OFFICE);
    read("contact-none-named", Role.SECRETARIAT);
    secretariat.send(address + "/closing", "reference=NV 3;dated=2020-06-30");
    gone("contact-ended", Role.SECRETARIAT);
    arrives("contact-closed", Role.MISSION, OFFICE);
    read("contact-closed", Role.MISSION);
    named(secretariat, "Example successor 702", today());
    gone("contact-gap", Role.MISSION);
    gone("contact-gap-secretariat", Role.SECRETARIAT);
    secretariat.send(address + "/erasure", "");
    gone("contact-retention", Role.SECRETARIAT);
    arrives("contact-erased", Role.MISSION, OFFICE);
    read("contact-erased", Role.MISSION);
    anInvitationEndsUnused(secretariat);
    byTheState(address);
  }

  private void anInvitationEndsUnused(FormSender secretariat) {
    String office = "Example invited unit 702";
    secretariat.shown(
        "/contacts/nominations",
        "party=" + STATE + ";reference=NV 4;dated=2020-07-02;invite=yes" + NAMED + office);
    String address = "/contacts/" + count("select max(id)::int from contacts_contact");
    owner(
        "update access_invitation set good_until = date '2020-08-01' where label like '%"
            + office
            + "'");
    arrives("contact-invitation-unused", Role.SECRETARIAT, office);
    secretariat.shown(address + "/account", "invite=yes");
    gone("contact-invitation-unused", Role.SECRETARIAT);
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
    owner("update contacts_signature set first_by = 'nobody.9' where id = " + signature);
    arrives("signature-author-left", Role.MISSION, "Example gap 9");
    owner(
        "update contacts_signature set first_by = '"
            + contact.user().name()
            + "', changed_at = now() where id = "
            + signature);
    gone("signature-author-left", Role.MISSION);
    gone("signature-first", Role.MISSION);
    arrives("signature-changed", Role.POINT_OF_CONTACT, "Example gap 9");
    contact.send("/signatures/" + signature + "/end", "");
    gone("signature-changed", Role.POINT_OF_CONTACT);
    owner("update contacts_signing set two = false");
    theValidatorsLeave();
  }

  // Nobody may sign for the State, until a note verbale says that every account signs.
  private void theValidatorsLeave() {
    owner("update contacts_contact set until_day = date '2020-06-30' where validates");
    arrives("signer-missing", Role.MISSION, "Example validator");
    arrives("signer-missing-secretariat", Role.SECRETARIAT, "Example validator");
    int last = count("select max(id)::int from contacts_contact where validates");
    by(Role.SECRETARIAT).send("/contacts/" + last + "/signers", "reference=NV 10;dated=2020-07-01");
    gone("signer-missing", Role.MISSION);
    gone("signer-missing-secretariat", Role.SECRETARIAT);
    owner("update contacts_contact set until_day = null where office = 'Example validator'");
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
