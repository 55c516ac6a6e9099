package org.clearinghouse1540.publication;

import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventRoles;
import org.clearinghouse1540.outreach.EventTypes;
import org.clearinghouse1540.states.States;

/** One published event. */
@Template("publication/event.jte")
record PublicEventView(
    Published<EventRecord> published, States states, EventTypes types, EventRoles roles) {}
