package org.clearinghouse1540.plans;

import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Template;

/** The lines of one page of a plan over time. */
@Template("plans/timeline.jte")
record PlanTimelineView(NationalPlan plan, Paging paging, PlanTimeline timeline) {}
