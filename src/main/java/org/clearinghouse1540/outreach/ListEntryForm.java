package org.clearinghouse1540.outreach;

import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.EventViewBuilder.PageRequest;
import org.springframework.stereotype.Component;

/** Builds the section of the entry in the list of outreach events, with its form. */
@Component
final class ListEntryForm {
  private final OutreachListLines lines;
  private final EventTerms terms;

  ListEntryForm(OutreachListLines lines, EventTerms terms) {
    this.lines = lines;
    this.terms = terms;
  }

  /** The entry of an event in the list of outreach events, or a proposal for it. */
  EventView.ListEntry listEntry(EventRecord record, PageRequest request) {
    Optional<OutreachListLines.ListLine> line = lines.find(record.event().id());
    if (!request.viewer().may(Permission.EDIT_EVENTS)) {
      return new EventView.ListEntry(line, Optional.empty());
    }
    OutreachListLines.ListLine shown = line.orElseGet(() -> proposal(record, request.language()));
    return new EventView.ListEntry(
        line,
        Optional.of(
            request
                .submitted()
                .view(EventRecordForms.address(record, "/line"))
                .with("line-date", shown.heldOn())
                .with("line-title", shown.title())
                .with("line-place", shown.place())
                .with("line-who", shown.who())));
  }

  private OutreachListLines.ListLine proposal(EventRecord record, Language language) {
    Event event = record.event();
    String committee = String.join("; ", record.committee());
    return new OutreachListLines.ListLine(
        DateText.of(event.start(), event.end(), language),
        event.title(),
        terms.place(event.city(), event.country(), language),
        committee);
  }
}
