package org.clearinghouse1540.archives;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.contacts.ContactRecords;
import org.clearinghouse1540.contacts.SignatureRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The points of contact of the State, and the acts that wait for a second signature. */
@Component
@Order(8)
final class ContactsPart implements ArchivePart {
  private final ContactRecords contacts;
  private final SignatureRecords signatures;

  ContactsPart(ContactRecords contacts, SignatureRecords signatures) {
    this.signatures = signatures;
    this.contacts = contacts;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    List<ArchiveEntry> entries = new ArrayList<>();
    entries.addAll(
        RecordsFiles.of(
            order,
            "contacts/contacts",
            "contacts.title",
            contacts.of(order.state(), order.language())));
    entries.addAll(
        RecordsFiles.of(
            order,
            "contacts/signatures",
            "contacts.signatures",
            signatures.of(order.state(), order.language())));
    for (SignatureRecords.WaitingFile file : signatures.files(order.state())) {
      String name = file.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
      entries.add(
          ArchiveEntry.of(
              "contacts/signed-" + file.id() + "-" + name, () -> signatures.content(file)));
    }
    return entries;
  }
}
