package org.clearinghouse1540.briefs;

import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.outreach.Event;

/** The state of one brief pack. */
@Template("briefs/job.jte")
record PackJobView(Event event, PackJobs.Job job) {}
