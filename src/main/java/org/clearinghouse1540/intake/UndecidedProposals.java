package org.clearinghouse1540.intake;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.tasks.Waiting;
import org.clearinghouse1540.tasks.Waits;
import org.springframework.stereotype.Component;

/** Notes of which lines are undecided wait for an expert. */
@Component
final class UndecidedProposals implements Waits {
  private final Proposals proposals;

  UndecidedProposals(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer, Language language) {
    return viewer.role().equals("expert")
        ? proposals.listOpen().stream().map(UndecidedProposals::waiting).toList()
        : List.of();
  }

  private static Waiting waiting(Proposals.Entry entry) {
    return new Waiting(
        "intake.waits",
        "intake.undecided",
        List.of(entry.undecided()),
        entry.title(),
        "/intake/notes/" + entry.id(),
        entry.since(),
        Optional.empty());
  }
}
