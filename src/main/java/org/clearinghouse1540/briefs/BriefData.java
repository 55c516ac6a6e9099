package org.clearinghouse1540.briefs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Collects the recorded information on the participants of an event. It never reads the workspaces
 * of States.
 */
@Component
final class BriefData {
  private final Events events;
  private final States states;
  private final StateRecords records;
  private final MeetingAssistance assistance;
  private final Clock clock;

  BriefData(
      Events events,
      States states,
      StateRecords records,
      MeetingAssistance assistance,
      Clock clock) {
    this.events = events;
    this.states = states;
    this.records = records;
    this.assistance = assistance;
    this.clock = clock;
  }

  /**
   * An event with its attending States and providers.
   *
   * @throws NotFound if there is no such event that the current user may see
   */
  MeetingData of(long event) {
    EventRecord record = events.find(event).orElseThrow(NotFound::new);
    MeetingAssistance.Assistance offered = assistance.read(record);
    List<StateFacts> attending = new ArrayList<>();
    for (AttendingState who : attending(record)) {
      attending.add(facts(who, offered));
    }
    return new MeetingData(
        record,
        attending,
        assistance.providers(offered),
        offered.subjects(),
        LocalDate.now(clock).toString());
  }

  /** The States among the participants, each once, in the English alphabetical order. */
  List<AttendingState> attending(EventRecord record) {
    return record.attendingStates().stream()
        .map(code -> new AttendingState(code, states.find(code)))
        .sorted(
            Comparator.comparing(
                (AttendingState attendingState) -> attendingState.name(Language.EN)))
        .toList();
  }

  private StateFacts facts(AttendingState who, MeetingAssistance.Assistance offered) {
    StateRecords.StateRecord own = records.of(who, offered.event().event());
    Set<String> concerned = concerned(own.requests(), own.matrix(), offered.subjects());
    return new StateFacts(
        who,
        own.reports(),
        own.plans(),
        own.requests(),
        own.events(),
        own.matrix(),
        concerned,
        assistance.offers(offered, who, concerned),
        assistance.practices(offered, who, concerned));
  }

  // From the texts of needs, and from the paragraphs of fields with unclear references.
  private static Set<String> concerned(
      List<Request> asked, MatrixFacts matrix, SubjectCache subjects) {
    Set<String> keys = new TreeSet<>();
    asked.stream()
        .flatMap(request -> request.items().stream())
        .flatMap(item -> subjects.in(item.area() + ". " + item.words()).stream())
        .forEach(area -> keys.add(area.key()));
    for (String paragraph : matrix.unclear()) {
      subjects.of(paragraph).forEach(area -> keys.add(area.key()));
    }
    return keys;
  }
}
