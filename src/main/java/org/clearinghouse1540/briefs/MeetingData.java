package org.clearinghouse1540.briefs;

import java.util.List;
import org.clearinghouse1540.outreach.EventRecord;

/**
 * An event with the recorded information on its participants that the current user may see.
 *
 * @param states in the English alphabetical order
 * @param day the day on which the information was collected
 */
record MeetingData(
    EventRecord record,
    List<StateFacts> states,
    List<AttendingProvider> canHelp,
    SubjectCache subjects,
    String day) {
  MeetingData {
    states = List.copyOf(states);
    canHelp = List.copyOf(canHelp);
  }

  /** The day for which membership of groups is determined. */
  String date() {
    return record.event().start().isEmpty() ? day : record.event().start();
  }
}
