package org.clearinghouse1540.briefs;

import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.outreach.Event;

/** The templates for the summary by the Chair of a meeting. */
@Template("briefs/chair.jte")
record ChairSummaryView(Event event) {}
