package org.clearinghouse1540.outreach;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The pairs of events that may be the same.
 *
 * @param mayMerge whether the current user may merge events
 * @param form the form that merges two other events
 */
@Template("outreach/merging.jte")
record DuplicatesView(List<DuplicateView> pairs, boolean mayMerge, FormView form) {
  DuplicatesView {
    pairs = List.copyOf(pairs);
  }
}
