package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.ParticipantsView;

/**
 * One published event.
 *
 * @param needs the needs that were stated at the event, in the words of their source
 */
@Template("publication/event.jte")
record PublicEventView(
    Event event,
    RecordFacts facts,
    ParticipantsView participants,
    List<String> needs,
    Published.Ground ground) {
  PublicEventView {
    needs = List.copyOf(needs);
  }
}
