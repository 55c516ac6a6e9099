package org.clearinghouse1540.assistance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * One page of the list of cases.
 *
 * @param stages the stages at which there are cases
 * @param q the search words
 * @param at the key of the stage that is shown; empty for all
 */
@Template("assistance/cases.jte")
record CasesView(List<Line> lines, Paging paging, List<Option> stages, String q, String at) {
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

  /** The address of another page without its number. */
  String address() {
    return "/cases?q="
        + URLEncoder.encode(q, StandardCharsets.UTF_8)
        + "&at="
        + URLEncoder.encode(at, StandardCharsets.UTF_8)
        + "&page=";
  }
}
