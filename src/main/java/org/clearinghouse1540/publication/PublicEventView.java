package org.clearinghouse1540.publication;

import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventFacts;
import org.clearinghouse1540.outreach.ParticipantsView;

/** One published event. */
@Template("publication/event.jte")
record PublicEventView(
    Event event, EventFacts facts, ParticipantsView participants, Published.Ground ground) {}
