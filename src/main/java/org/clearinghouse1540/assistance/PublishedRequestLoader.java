package org.clearinghouse1540.assistance;

import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.ReferenceData;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.clearinghouse1540.states.States;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the requests that are known from publications. */
@Component
@Order(4)
final class PublishedRequestLoader implements ReferenceData {
  private final Requests requests;
  private final NeedItems needs;
  private final ReferenceDataLoader loader;
  private final States states;

  PublishedRequestLoader(
      Requests requests, NeedItems needs, ReferenceDataLoader loader, States states) {
    this.requests = requests;
    this.needs = needs;
    this.loader = loader;
    this.states = states;
  }

  /** Loads the reference table; a request keeps its number when the table is corrected. */
  @Override
  public void load() {
    loader.load(
        "assistance/data/assistance_requests.csv", table -> table.rows().forEach(this::add));
  }

  private void add(Table.Row row) {
    Optional<String> state = row.find("iso3");
    state
        .filter(code -> states.find(code).isEmpty())
        .ifPresent(
            code -> {
              throw row.wrong("there is no State with the code " + code);
            });
    needs.add(requests.addPublished(row), row);
  }
}
