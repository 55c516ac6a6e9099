package org.clearinghouse1540.obligations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Files of a form that await a decision, as tasks of the experts. */
@Component
final class FormProposalTasks implements TaskSource {
  private static final Transition PROPOSED = Transitions.get("form-proposed");
  private final ProposedForms proposals;
  private final Clock clock;

  FormProposalTasks(ProposedForms proposals, Clock clock) {
    this.proposals = proposals;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!PROPOSED.isFor(viewer)) {
      return List.of();
    }
    return proposals.waiting().stream()
        .map(
            proposal ->
                PROPOSED.task(
                    Texts.get(language, "obligations.waits.version", proposal.version()),
                    LocalDate.ofInstant(proposal.proposed(), clock.getZone()),
                    proposal.id()))
        .toList();
  }
}
