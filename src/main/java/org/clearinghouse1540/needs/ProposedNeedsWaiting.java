package org.clearinghouse1540.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.tasks.Waiting;
import org.clearinghouse1540.tasks.Waits;
import org.springframework.stereotype.Component;

/** Needs voiced at events wait for the State concerned, and for nobody else. */
@Component
final class ProposedNeedsWaiting implements Waits {
  private static final Set<String> OF_A_STATE = Set.of("point-of-contact", "mission");
  private final ProposedNeeds proposed;
  private final Clock clock;

  ProposedNeedsWaiting(ProposedNeeds proposed, Clock clock) {
    this.proposed = proposed;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer, Language language) {
    return OF_A_STATE.contains(viewer.role())
        ? proposed.open(viewer.party()).stream().map(this::waiting).toList()
        : List.of();
  }

  private Waiting waiting(ProposedNeed each) {
    return new Waiting(
        "needs.waits",
        "needs.waits.proposed",
        List.of(),
        each.eventTitle(),
        "/drafts#proposed-" + each.id(),
        LocalDate.ofInstant(each.made(), clock.getZone()),
        Optional.empty());
  }
}
