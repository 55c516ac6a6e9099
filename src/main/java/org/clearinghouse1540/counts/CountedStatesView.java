package org.clearinghouse1540.counts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.obligations.FieldMark;

/** The States behind a number, by name. */
@Template("counts/states.jte")
record CountedStatesView(CountRule rule, FieldLabel field, FieldMark mark, List<Link> states) {
  CountedStatesView {
    states = List.copyOf(states);
  }

  /** The address of the count. */
  String back() {
    return "/counts?rule=" + URLEncoder.encode(rule.text(), StandardCharsets.UTF_8);
  }

  /** The row of a State's matrix that holds the field. */
  record Link(String address, String state) {}
}
