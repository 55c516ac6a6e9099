package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.RequestFacts;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.PublishedRecords;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.document.RecordList;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.matrix.ApprovedMatrix;
import org.clearinghouse1540.matrix.ApprovedMatrixFacts;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventSections;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.OfferFacts;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.workspace.EntryFacts;
import org.clearinghouse1540.workspace.EntrySummary;
import org.clearinghouse1540.workspace.WorkspaceEntry;
import org.springframework.stereotype.Component;

/** The descriptions of published records, the same for pages, files, the API and the feed. */
@Component
final class PublicFacts {
  private final EventSections events;
  private final States states;
  private final Forms forms;
  private final List<PublishedRecords> others;

  PublicFacts(EventSections events, States states, Forms forms, List<PublishedRecords> others) {
    this.forms = forms;
    this.events = events;
    this.states = states;
    this.others = List.copyOf(others);
  }

  RecordFacts event(Published<Event> event, Language language) {
    return events.facts(event.value(), language);
  }

  RecordFacts wholeEvent(Published<EventRecord> record, Language language) {
    return events.description(record.value(), language, EventSections.Readers.PUBLIC);
  }

  RecordFacts request(Published<Request> request, Language language) {
    return RequestFacts.of(request.value(), states, language);
  }

  RecordFacts offer(Published<Offer> offer, Language language) {
    return OfferFacts.of(offer.value(), language);
  }

  RecordFacts matrix(Published<ApprovedMatrix> matrix, Language language) {
    FormVersion form = forms.find(matrix.value().matrix().form()).orElseThrow(NotFound::new);
    return ApprovedMatrixFacts.of(matrix.value(), form, states, language);
  }

  /** The kinds of records that their modules describe. */
  List<PublishedRecords> others() {
    return others;
  }

  RecordFacts post(Published<WorkspaceEntry> post, Language language) {
    return EntryFacts.of(post.value(), states, language);
  }

  RecordFacts summary(Published<EntrySummary> summary, Language language) {
    return EntryFacts.of(summary.value(), states, language);
  }

  /**
   * A list of records as a file.
   *
   * @param title the key of its title
   * @param named the key of the name of the titles of the records
   */
  static RecordList list(String title, String named, List<RecordFacts> records, Language language) {
    return new RecordList(
        Texts.get(language, title), language, Texts.get(language, named), records);
  }
}
