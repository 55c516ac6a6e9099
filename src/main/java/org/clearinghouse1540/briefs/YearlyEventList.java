package org.clearinghouse1540.briefs;

import java.util.List;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.outreach.EventRecord;

/**
 * The Committee's list of the outreach events of a year.
 *
 * @param records the events that begin in the year, by first day
 * @param day the date of the list
 */
record YearlyEventList(String year, List<EventRecord> records, String day) {
  YearlyEventList {
    records = List.copyOf(records);
  }

  /** An event in the words of the list. */
  record Entry(String days, String title, String place, String committee) {
    private List<String> cells() {
      return List.of(days, title, place, committee);
    }

    /** The entry as one line of text. */
    String text() {
      return String.join(" | ", cells());
    }
  }

  /** The entry of an event. */
  static Entry entry(EventRecord record, BriefWording wording) {
    String committee = String.join("; ", record.committee());
    return new Entry(
        wording.days(record.event()),
        record.event().title(),
        wording.place(record.event()),
        committee.isEmpty() ? wording.text("none") : committee);
  }

  /** The rule by which events are listed. */
  String rule(BriefWording wording) {
    return wording.text("year.rule", year, wording.date(day), records.size());
  }

  /** The list as a file. */
  PrintDocument paper(BriefWording wording, String mark) {
    return new PrintDocument(
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
                records.stream().map(record -> entry(record, wording).cells()).toList())));
  }
}
