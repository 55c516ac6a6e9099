package org.clearinghouse1540.contacts;

import java.util.ArrayList;
import java.util.List;

/** The content of an entry of the register: the function, and how to reach it. */
public record ContactEntry(ContactDuty duty, ContactDetails details) {

  /** The names of the fields in which another entry differs, for the journal. */
  List<String> changedFields(ContactEntry other) {
    List<String> fields = new ArrayList<>();
    add(fields, "function", duty, other.duty);
    add(fields, "office", details.office(), other.details.office());
    add(fields, "mailbox", details.mailbox(), other.details.mailbox());
    add(fields, "languages", details.languages(), other.details.languages());
    add(fields, "person", details.person(), other.details.person());
    return fields;
  }

  private static void add(List<String> fields, String name, Object before, Object after) {
    if (!before.equals(after)) {
      fields.add(name);
    }
  }
}
