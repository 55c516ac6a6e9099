package org.clearinghouse1540.profiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.assistance.RequestTable;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.Matrix;
import org.clearinghouse1540.outreach.Contribution;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.plans.ActionPlan;
import org.clearinghouse1540.sources.NationalReport;
import org.clearinghouse1540.states.State;

/** The records of all modules on one Member State, each with its source. */
@Template("profiles/state.jte")
record StateProfile(
    State state,
    List<NationalReport> reports,
    Matrix matrix,
    RequestTable requests,
    List<ActionPlan> plans,
    List<Event> events,
    List<Contribution> contributions,
    List<StateSection> sections) {
  StateProfile {
    reports = List.copyOf(reports);
    plans = List.copyOf(plans);
    events = List.copyOf(events);
    contributions = List.copyOf(contributions);
    sections = List.copyOf(sections);
  }

  /** The records of one kind with the links to them, if the current user may see such records. */
  public Optional<StateSection> section(StateSection.Kind kind) {
    return sections.stream().filter(section -> section.kind() == kind).findFirst();
  }

  /** The needs and the offers, where there are any. */
  public List<StateSection> chain() {
    return Stream.of(StateSection.Kind.REQUESTS, StateSection.Kind.OFFERS)
        .flatMap(kind -> section(kind).stream())
        .filter(section -> !section.lines().isEmpty())
        .toList();
  }
}
