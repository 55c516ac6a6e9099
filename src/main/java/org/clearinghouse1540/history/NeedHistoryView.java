package org.clearinghouse1540.history;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.practices.PracticeFinder;

/**
 * The history of a need item on one page.
 *
 * @param requester the requesting State or organization
 * @param proposal the form with which the State proposes a change to its matrix, where it may
 * @param practices effective practices that could serve the need
 */
@Template("history/history.jte")
record NeedHistoryView(
    NeedItem item,
    String requester,
    NeedHistory history,
    Optional<ProposalPanel> proposal,
    List<PracticeFinder.PracticeLink> practices) {
  NeedHistoryView {
    practices = List.copyOf(practices);
  }

  /**
   * The part of the page on which a State proposes a change to its matrix: first a row is selected,
   * then the change is described.
   *
   * @param rows the rows of the form to choose from
   * @param row the wording of the selected row, or empty while none is selected
   * @param language the language of the wording
   * @param fields the fields of the selected row
   * @param marks the marks of a field
   */
  public record ProposalPanel(
      FormView form,
      List<Option> rows,
      String row,
      String language,
      List<Option> fields,
      List<Option> marks) {
    public ProposalPanel {
      rows = List.copyOf(rows);
      fields = List.copyOf(fields);
      marks = List.copyOf(marks);
    }
  }
}
