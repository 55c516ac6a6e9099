package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.plans.ActionPlan;
import org.clearinghouse1540.practices.Practice;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.sources.NationalReport;

/**
 * The recorded information on one attending State.
 *
 * @param areas the subject areas of its needs and of unclear fields in its matrix
 * @param offers those for its region or for every region, those on its areas first
 * @param practices effective practices of its neighbours in those areas
 */
record StateFacts(
    AttendingState who,
    List<NationalReport> reports,
    List<ActionPlan> plans,
    List<Request> requests,
    List<Event> events,
    MatrixFacts matrix,
    Set<String> areas,
    List<Offer> offers,
    List<Practice> practices) {
  StateFacts {
    reports = List.copyOf(reports);
    plans = List.copyOf(plans);
    requests = List.copyOf(requests);
    events = List.copyOf(events);
    areas = Set.copyOf(areas);
    offers = List.copyOf(offers);
    practices = List.copyOf(practices);
  }

  /** The subjects of its records that have an access log; published reference data has none. */
  List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    requests.stream()
        .filter(Request::received)
        .forEach(request -> subjects.add(Subject.request(request.id())));
    if (matrix.recorded()) {
      subjects.add(matrix.round().subject());
    }
    offers.stream()
        .filter(offer -> !offer.isReference())
        .forEach(offer -> subjects.add(Subject.offer(offer.id())));
    return subjects;
  }
}
