package org.clearinghouse1540.outreach;

import org.clearinghouse1540.kit.store.ReferenceData;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the events, contributions and figures of the reference tables. When a corrected table is
 * loaded, events keep their numbers and the information from notes.
 */
@Component
@Order(7)
final class EventReferenceData implements ReferenceData {
  private final ReferenceDataLoader loading;
  private final ReferenceEventLoader events;
  private final ReferenceFundingLoader funding;
  private final ReferenceFigureLoader figures;

  EventReferenceData(
      ReferenceDataLoader loading,
      ReferenceEventLoader events,
      ReferenceFundingLoader funding,
      ReferenceFigureLoader figures) {
    this.loading = loading;
    this.events = events;
    this.funding = funding;
    this.figures = figures;
  }

  /** Loads the tables if they were not loaded before. */
  @Override
  public void load() {
    loading.load("outreach/data/events.csv", events::load);
    loading.load("outreach/data/funding.csv", funding::load);
    loading.load("outreach/data/figures.csv", figures::load);
  }
}
