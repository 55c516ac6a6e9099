package org.clearinghouse1540.asking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.tasks.Waiting;
import org.clearinghouse1540.tasks.Waits;
import org.springframework.stereotype.Component;

/** Needs voiced at events wait for the State concerned, and for nobody else. */
@Component
final class ProposedNeedsWaiting implements Waits {
  private static final Set<String> OF_A_STATE = Set.of("point-of-contact", "mission");
  private static final ZoneId HEADQUARTERS = ZoneId.of("America/New_York");
  private final ProposedNeeds proposed;

  ProposedNeedsWaiting(ProposedNeeds proposed) {
    this.proposed = proposed;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer) {
    return OF_A_STATE.contains(viewer.role())
        ? proposed.open(viewer.party()).stream().map(ProposedNeedsWaiting::waiting).toList()
        : List.of();
  }

  private static Waiting waiting(ProposedNeed each) {
    return new Waiting(
        "asking.waits",
        "asking.waits.proposed",
        List.of(),
        each.eventTitle(),
        "/asking#proposed-" + each.id(),
        LocalDate.ofInstant(each.made(), HEADQUARTERS),
        Optional.empty());
  }
}
