package org.clearinghouse1540.contacts;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.StateChoices;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** A State that cannot sign, on its own desks and on those of the secretariat. */
@Component
record SignerTasks(Validators validators, StateChoices states) implements TaskSource {
  private static final Transition MISSING = Transitions.get("signer-missing");
  private static final Transition MISSING_OF_STATE = Transitions.get("signer-missing-secretariat");

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (MISSING.isFor(viewer)) {
      return validators.gap(viewer.party()).stream().map(SignerTasks::own).toList();
    }
    return MISSING_OF_STATE.isFor(viewer)
        ? validators.gaps().stream().map(gap -> ofState(gap, language)).toList()
        : List.of();
  }

  private static Task own(SignerGap gap) {
    return MISSING
        .task(gap.last().details().office(), gap.since())
        .with(gap.signers(), gap.needed());
  }

  private Task ofState(SignerGap gap, Language language) {
    return MISSING_OF_STATE
        .task(gap.last().details().office(), gap.since(), gap.last().id())
        .with(states.name(gap.party(), language), gap.signers(), gap.needed());
  }
}
