package org.clearinghouse1540.briefs;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/**
 * The list of outreach events of a year.
 *
 * @param rule the rule by which events are listed
 * @param path the address of the list
 * @param eventsPath the address of the list of all events
 */
@Template("briefs/year.jte")
record YearView(String year, String rule, List<Line> lines, String path, String eventsPath) {
  YearView {
    lines = List.copyOf(lines);
  }

  /** An event: its number, and its date, title, place and participants for the Committee. */
  record Line(long event, YearlyEventList.Entry entry) {}
}
