package org.clearinghouse1540.contacts;

import java.util.List;
import org.clearinghouse1540.kit.files.Table;

/** The acts of a State that two persons sign if it wants that, by the keys of their names. */
final class SignedActs {
  private static final List<String> NAMES =
      Table.fromData("contacts/data/signed-acts.csv").rows().stream()
          .map(row -> row.require("act"))
          .toList();

  private SignedActs() {}

  /** Their names, in the order of the table. */
  static List<String> list() {
    return NAMES;
  }
}
