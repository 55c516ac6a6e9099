package org.clearinghouse1540.matrix;

import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.stereotype.Component;

/** Keeps the record of a step: the step itself, the approved version, and its publication. */
@Component
final class StepRecorder {
  private final ReviewSteps steps;
  private final ApprovedMatrices approved;
  private final Disclosures disclosures;

  StepRecorder(ReviewSteps steps, ApprovedMatrices approved, Disclosures disclosures) {
    this.steps = steps;
    this.approved = approved;
    this.disclosures = disclosures;
  }

  /** Records a step, inside its transaction. */
  void record(Actor actor, ReviewCycle before, WorkflowStep step, StepDetails details) {
    steps.record(actor, before, step, details);
    switch (step) {
      case APPROVE -> approved.keep(before, steps.latest(before.matrix()));
      case PUBLISH -> {
        approved.publish(before);
        disclosures.opened(before.subject(), Audience.EVERYBODY);
      }
      case KEEP -> {
        // An earlier version does not take the place of a version that is not published.
        approved.unpublish(before.matrix());
        before.subjects().forEach(version -> disclosures.closed(version, Audience.EVERYBODY));
      }
      case SEND, TAKE_BACK, ASK_CHANGE, AGREE, RETRACT, REOPEN -> {}
    }
  }
}
