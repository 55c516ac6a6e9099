package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.ParticipantKind;

/**
 * The Committee's list of the outreach events of a year, with its rule and the day until which it
 * was recorded.
 *
 * @param records those whose first day is in the year, by first day
 * @param day the cut-off
 */
record YearlyEventList(String year, List<EventRecord> records, String day) {
  YearlyEventList {
    records = List.copyOf(records);
  }

  /** One event as the list has it: days, title, place, who took part for the Committee. */
  static List<String> line(EventRecord record, BriefWording wording) {
    String committee =
        record.participants().stream()
            .filter(participant -> participant.kind() == ParticipantKind.COMMITTEE)
            .map(participant -> participant.asReceived())
            .distinct()
            .collect(Collectors.joining("; "));
    return List.of(
        wording.days(record.event()),
        record.event().title(),
        wording.place(record.event()),
        committee.isEmpty() ? wording.text("none") : committee);
  }

  /** The sentence that says what is counted. */
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
                records.stream().map(eventRecord -> line(eventRecord, wording)).toList())));
  }
}
