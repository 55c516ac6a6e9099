package org.clearinghouse1540.outreach;

import java.math.BigDecimal;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.springframework.stereotype.Component;

/** Loads the contributions of the reference table. */
@Component
final class ReferenceFundingLoader {
  private final Contributions contributions;
  private final PartyResolver resolver;

  ReferenceFundingLoader(Contributions contributions, PartyResolver resolver) {
    this.contributions = contributions;
    this.resolver = resolver;
  }

  void load(Table table) {
    contributions.removeReference();
    table.rows().forEach(this::contribution);
  }

  private void contribution(Table.Row row) {
    String donor = row.require("contributor");
    Optional<BigDecimal> amount =
        row.find("amount").map(text -> row.read("amount", BigDecimal::new));
    contributions.add(
        new Contribution(
            donor,
            resolver.findState(donor).map(State::code),
            row.get("purpose"),
            row.get("date"),
            amount,
            row.find("currency"),
            "",
            row.get("source_url"),
            Optional.empty()),
        row.get("event_id"),
        row.get("remark"));
  }
}
