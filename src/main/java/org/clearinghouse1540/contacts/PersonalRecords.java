package org.clearinghouse1540.contacts;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkFiles;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.ActReceiptRecords;
import org.clearinghouse1540.kit.web.KeptFiles;
import org.clearinghouse1540.sources.Original;
import org.springframework.stereotype.Component;

/** The further records about a person, with the effect of an erasure on each of them. */
@Component
record PersonalRecords(
    Handovers handovers,
    Courses courses,
    Nominations nominations,
    BulkFiles files,
    ContactTable table,
    KeptFiles unsent,
    ActReceiptRecords receipts) {

  private static final String CONTACTS = "/contacts";
  private static final String NOMINATIONS = CONTACTS + "/nominations";
  private static final List<String> ACTS =
      Table.fromData("contacts/data/personal-acts.csv").rows().stream()
          .map(row -> row.require("act"))
          .toList();

  /**
   * Empties the notes for the successor if the State wants it, and tells the check page what stays.
   * Files of forms about contacts that the State has not sent are removed, and those that the
   * secretariat has not sent: of the forms of this contact, and of all nominations, whose files
   * name no State yet.
   */
  void erase(Viewer viewer, Contact contact, boolean notes, Act act) {
    unsent.erase(contact.party(), CONTACTS, List.of(contact.address(), NOMINATIONS));
    boolean own = viewer.may(Permission.KEEP_CONTACTS);
    int left = own ? handovers.of(contact.id()).size() : 0;
    if (notes && left > 0) {
      handovers.erase(viewer.actor(), contact);
      act.closes("contacts.act.erase.notes", left);
    } else if (left > 0) {
      act.toCheck("contacts.act.erase.stays-notes", left);
    }
    nominations.files(contact).stream()
        .filter(file -> !file.withdrawn())
        .forEach(file -> act.toCheck("contacts.act.erase.stays-verbale", file.fileName()));
    // Files of earlier uploads; later ones are not kept.
    files.received(table).stream()
        .filter(file -> own && !file.withdrawn())
        .map(Original::fileName)
        .forEach(name -> act.toCheck("contacts.act.erase.stays-file", name));
    // Receipts from before they were kept without content.
    receipts.empty(ACTS, contact.party(), contact.address());
    int attended = courses.of(contact.id()).size();
    if (attended > 0) {
      act.toCheck("contacts.act.erase.stays-courses", attended);
    }
  }
}
