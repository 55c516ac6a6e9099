package org.clearinghouse1540.outreach;

import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** Loads the figures on participation of the reference table. */
@Component
final class ReferenceFigureLoader {
  private final EventTable events;
  private final ParticipationFigures figures;

  ReferenceFigureLoader(EventTable events, ParticipationFigures figures) {
    this.events = events;
    this.figures = figures;
  }

  void load(Table table) {
    figures.removeReference();
    table.rows().forEach(this::figure);
  }

  // If sources count the same event differently, all figures are kept.
  private void figure(Table.Row row) {
    long event =
        events
            .findReference(row.require("event_id"))
            .orElseThrow(() -> row.wrong("there is no event " + row.require("event_id")));
    FigureCategory category =
        FigureCategory.find(row.require("what"))
            .orElseThrow(() -> row.wrong("there is no category " + row.require("what")));
    figures.addReference(
        event,
        new ParticipationFigures.Figure(
            category,
            row.require("value"),
            row.require("source"),
            row.get("address"),
            Language.find(row.get("language")),
            row.get("stated_on")));
  }
}
