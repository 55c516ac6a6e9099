package org.clearinghouse1540.contacts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.springframework.stereotype.Component;

/** The periods that hold for all States unless they choose their own, read from a file at start. */
@Component
final class ContactRules {
  private final Map<String, Integer> months = new HashMap<>();

  ContactRules() {
    for (Table.Row row : Table.fromData("contacts/data/periods.csv").rows()) {
      months.put(row.require("period"), row.read("months", Integer::valueOf));
    }
  }

  /** After how many months a State is asked whether its entries are still right. */
  int monthsToConfirm() {
    return get("confirmation");
  }

  /** The months after its end during which the personal data of an entry are kept. */
  int monthsToKeep() {
    return get("retention");
  }

  private int get(String period) {
    return Optional.ofNullable(months.get(period))
        .orElseThrow(() -> new IllegalStateException("contacts/data/periods.csv: " + period));
  }
}
