package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page of a briefing to the Committee.
 *
 * @param period the form that chooses the period
 * @param last the day of the last briefing on record
 * @param mayRecord whether the current user may record that the briefing was given
 */
@Template("assistance/brief.jte")
record CommitteeBriefView(
    CommitteeBrief brief, FormView period, Optional<LocalDate> last, boolean mayRecord) {}
