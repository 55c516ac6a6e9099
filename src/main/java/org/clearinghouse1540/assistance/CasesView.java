package org.clearinghouse1540.assistance;

import java.util.List;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * One page of the list of cases.
 *
 * @param found how many cases match
 * @param stages the stages at which there are cases
 * @param q the search words
 * @param at the key of the stage that is shown; empty for all
 */
@Template("assistance/cases.jte")
record CasesView(
    List<Line> lines, int found, Paging paging, List<Option> stages, String q, String at) {
  CasesView {
    lines = List.copyOf(lines);
    stages = List.copyOf(stages);
  }

  /**
   * A case in the list.
   *
   * @param party the name of the requester for the reader
   */
  record Line(Request request, String party, CaseStatusView status) {}

  /**
   * The pages of the list.
   *
   * @param address the address of a page without its number
   */
  record Paging(int page, int pages, String address) {}
}
