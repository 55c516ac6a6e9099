package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;

/**
 * A briefing to the Committee: its period, and its sections with their rows.
 *
 * @param period the first and last day that it covers
 */
record CommitteeBrief(Period period, List<Section> sections) {
  CommitteeBrief {
    sections = List.copyOf(sections);
  }

  /** A first and a last day, both included. */
  record Period(LocalDate first, LocalDate last) {}

  /** A section with its rows. */
  record Section(CommitteeBriefPart part, List<List<String>> rows) {
    Section {
      rows = List.copyOf(rows);
    }
  }

  static CommitteeBrief of(Period period, List<CommitteeBriefPart> parts, Language language) {
    return new CommitteeBrief(
        period,
        parts.stream()
            .map(part -> new Section(part, part.rows(period.first(), period.last(), language)))
            .toList());
  }
}
