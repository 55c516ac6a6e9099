package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.practices.Practice;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Effective practices of neighbours of a State and of organizations of which it is a member. */
@Component
final class NeighbourPractices {
  private final States states;
  private final Groups groups;

  NeighbourPractices(States states, Groups groups) {
    this.states = states;
    this.groups = groups;
  }

  /** The practices in these subject areas, without those of the State itself. */
  List<Practice> near(AttendingState who, Set<String> areas, List<Practice> all, String date) {
    return all.stream()
        .filter(practice -> practice.areas().stream().anyMatch(area -> areas.contains(area.key())))
        .filter(practice -> !practice.state().equals(who.code()))
        .filter(practice -> isNear(practice.state(), who, date))
        .toList();
  }

  private boolean isNear(String teller, AttendingState who, String date) {
    if (who.state().isEmpty()) {
      return states
          .find(teller)
          .isEmpty(); // An invented State has no region; all invented States are neighbours.
    }
    Optional<State> known = states.find(teller);
    if (known.isPresent()) {
      Optional<String> region = new AttendingState(known.get().code(), known).region();
      return region.isPresent() && region.equals(who.region());
    }
    return groups.holds(teller, who.state().get(), date).orElse(false);
  }
}
