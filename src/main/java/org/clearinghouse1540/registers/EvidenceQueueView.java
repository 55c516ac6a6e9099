package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The evidence to review.
 *
 * @param tabs the pages of the registers that the current user may open
 * @param years the age in years from which a source is listed
 * @param of words of the name of a State, which limit the list; may be empty
 * @param query the address of another page of the same list, without its number
 * @param dismissed the items that were dismissed
 * @param watch the form that puts the items on the desk of the current user, if the user may
 */
@Template("registers/queue.jte")
record EvidenceQueueView(
    List<String> tabs,
    int years,
    String of,
    List<Line> lines,
    Paging paging,
    String query,
    List<Line> dismissed,
    Optional<WatchForm> watch) {
  EvidenceQueueView {
    tabs = List.copyOf(tabs);
    lines = List.copyOf(lines);
    dismissed = List.copyOf(dismissed);
  }

  /** An item, by the name of its State. */
  record Line(ReviewItem item, String state) {}

  /**
   * The form that puts the items on the desk of the current user.
   *
   * @param watching whether they are there
   */
  record WatchForm(boolean watching, FormView form) {}
}
