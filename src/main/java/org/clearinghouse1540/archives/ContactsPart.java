package org.clearinghouse1540.archives;

import java.util.List;
import org.clearinghouse1540.contacts.ContactRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The points of contact of the State. */
@Component
@Order(8)
final class ContactsPart implements ArchivePart {
  private final ContactRecords contacts;

  ContactsPart(ContactRecords contacts) {
    this.contacts = contacts;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    return RecordsFiles.of(
        order, "contacts/contacts", "contacts.title", contacts.of(order.state(), order.language()));
  }
}
