package org.clearinghouse1540.contacts;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/** The points of contact that States publish. */
@Template("contacts/public-contacts.jte")
record PublicContactsView(List<Row> rows) {
  PublicContactsView {
    rows = List.copyOf(rows);
  }

  /** A published point of contact with the name of its State. */
  record Row(PublicContact contact, String state) {}
}
