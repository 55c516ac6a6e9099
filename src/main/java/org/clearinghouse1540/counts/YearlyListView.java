package org.clearinghouse1540.counts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The yearly reports.
 *
 * @param open the numbers of those that are published
 * @param form the form that drafts one, where the current user may
 */
@Template("counts/yearly-list.jte")
record YearlyListView(
    List<YearlyReport> reports, Set<Long> open, boolean inside, Optional<FormView> form) {
  YearlyListView {
    reports = List.copyOf(reports);
    open = Set.copyOf(open);
  }
}
