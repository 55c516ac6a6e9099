package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.document.Paper;
import org.clearinghouse1540.kit.document.Paper.Part;
import org.clearinghouse1540.outreach.EventRecord;

/**
 * The Committee's list of the outreach events of a year, with its rule and the day until which it
 * was recorded.
 *
 * @param records those whose first day is in the year, by first day
 * @param day the cut-off
 */
record YearList(String year, List<EventRecord> records, String day) {
  YearList {
    records = List.copyOf(records);
  }

  /** One event as the list has it: days, title, place, who took part for the Committee. */
  static List<String> line(EventRecord record, Wording wording) {
    String committee =
        record.participants().stream()
            .filter(each -> each.kind().equals("committee"))
            .map(each -> each.asReceived())
            .distinct()
            .collect(Collectors.joining("; "));
    return List.of(
        wording.days(record.event()),
        record.event().title(),
        wording.place(record.event()),
        committee.isEmpty() ? wording.text("none") : committee);
  }

  /** The sentence that says what is counted. */
  String rule(Wording wording) {
    return wording.text("year.rule", year, wording.date(day), records.size());
  }

  /** The list as a file. */
  Paper paper(Wording wording, String mark) {
    return new Paper(
        wording.text("year.title", year),
        wording.language(),
        mark,
        "Clearinghouse 1540, " + wording.date(day),
        List.of(
            new Part.Words(rule(wording)),
            new Part.Rows(
                List.of(
                    wording.text("event.days"),
                    wording.text("event.title"),
                    wording.text("event.place"),
                    wording.text("year.committee")),
                records.stream().map(each -> line(each, wording)).toList())));
  }
}
