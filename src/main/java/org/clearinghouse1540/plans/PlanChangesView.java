package org.clearinghouse1540.plans;

import org.clearinghouse1540.kit.web.Template;

/** An edition of a plan compared with the one before it. */
@Template("plans/changes.jte")
record PlanChangesView(NationalPlan plan, NationalPlan earlier, PlanComparison comparison) {}
