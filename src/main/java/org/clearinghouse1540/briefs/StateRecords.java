package org.clearinghouse1540.briefs;

import java.util.List;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.plans.ActionPlan;
import org.clearinghouse1540.plans.ActionPlans;
import org.clearinghouse1540.sources.NationalReport;
import org.clearinghouse1540.sources.NationalReports;
import org.springframework.stereotype.Component;

/** The records on an attending State: its reports, plans, requests, earlier events and matrix. */
@Component
final class StateRecords {
  private final NationalReports reports;
  private final ActionPlans plans;
  private final Requests requests;
  private final Events events;
  private final RecordedMatrices matrices;

  StateRecords(
      NationalReports reports,
      ActionPlans plans,
      Requests requests,
      Events events,
      RecordedMatrices matrices) {
    this.reports = reports;
    this.plans = plans;
    this.requests = requests;
    this.events = events;
    this.matrices = matrices;
  }

  /**
   * The records on one State.
   *
   * @param events those before the event of the brief
   */
  record StateRecord(
      List<NationalReport> reports,
      List<ActionPlan> plans,
      List<Request> requests,
      List<Event> events,
      MatrixFacts matrix) {
    StateRecord {
      reports = List.copyOf(reports);
      plans = List.copyOf(plans);
      requests = List.copyOf(requests);
      events = List.copyOf(events);
    }
  }

  /** The records on a State that the current user may see when it attends an event. */
  StateRecord of(AttendingState who, Event event) {
    String code = who.code();
    List<Event> earlier =
        events.listOfState(code).stream()
            .filter(other -> other.id() != event.id())
            .filter(other -> before(other, event))
            .toList();
    return new StateRecord(
        reports.listOfState(code),
        plans.listOfState(code),
        requests.listOfState(code),
        earlier,
        matrices.of(who));
  }

  private static boolean before(Event other, Event event) {
    return event.start().isEmpty()
        || !other.start().isEmpty() && other.start().compareTo(event.start()) < 0;
  }
}
