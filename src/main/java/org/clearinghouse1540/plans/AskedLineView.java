package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page on which an agency fills and reports a line.
 *
 * @param fields the fields of the line, a text for each row
 * @param progress the states of progress to choose from
 */
@Template("plans/asked-line.jte")
record AskedLineView(
    LineReport report, PlanLine line, List<String> fields, FormView form, List<Option> progress) {
  AskedLineView {
    fields = List.copyOf(fields);
    progress = List.copyOf(progress);
  }
}
