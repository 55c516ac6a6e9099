package org.clearinghouse1540.briefs;

import java.util.List;
import org.clearinghouse1540.outreach.EventRecord;

/**
 * An event with what is recorded on those who attend it, as far as whoever asks may see it.
 *
 * @param states in the English alphabetical order
 * @param day the day on which it was brought together
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

  /** The day for which membership of groups is asked. */
  String date() {
    return record.event().start().isEmpty() ? day : record.event().start();
  }
}
