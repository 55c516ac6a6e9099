package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Assembles the stage of a matrix, its holds, consents and possible steps for its page. */
@Component
final class WorkflowAssembler {
  private final Consents consents;
  private final States states;
  private final ReviewHistory history;
  private final MatrixConsents matrixConsents;
  private final Clock clock;

  WorkflowAssembler(
      Consents consents,
      States states,
      ReviewHistory history,
      MatrixConsents matrixConsents,
      Clock clock) {
    this.matrixConsents = matrixConsents;
    this.history = history;
    this.consents = consents;
    this.states = states;
    this.clock = clock;
  }

  /** The date of the last step in ISO 8601; empty if no step was taken. */
  Optional<String> since(ReviewCycle cycle) {
    return Optional.of(cycle.since())
        .filter(since -> since.isAfter(Instant.EPOCH))
        .map(DateText::day);
  }

  /** The history of a matrix. */
  ReviewHistoryView history(Viewer viewer, Language language, MatrixId id) {
    return history.view(viewer, language, id);
  }

  /** The stage, with the steps that the current user may take. */
  WorkflowView view(Viewer viewer, Language language, SubmittedForm submitted, ReviewCycle cycle) {
    Optional<ApprovalPeriod> period = matrixConsents.periods().find(cycle);
    return new WorkflowView(
        cycle,
        cycle.holds().stream()
            .map(
                hold ->
                    new WorkflowView.Hold(
                        member(hold.by(), language),
                        DateText.day(hold.since()),
                        hold.why(),
                        cycle.isEarlier(hold)))
            .toList(),
        period,
        matrixConsents.withdrawnOn(cycle).map(LocalDate::toString),
        consents.list(cycle.subject()).stream()
            .filter(consent -> !consent.isPending(LocalDate.now(clock)))
            .map(consent -> consent(consent, language))
            .toList(),
        WorkflowForms.of(
            viewer,
            new WorkflowForms.Reviewed(cycle, period, isConsented(cycle)),
            submitted,
            form -> consents.seen().byOwner(form, cycle.subject(), List.of(Audience.Use.FULL))));
  }

  private boolean isConsented(ReviewCycle cycle) {
    LocalDate today = LocalDate.now(clock);
    return cycle.subjects().stream()
        .flatMap(version -> consents.list(version).stream())
        .anyMatch(consent -> consent.key() == GateKey.CONSENT && consent.holds(today));
  }

  // The journal and the table name a member by role and State, such as 'member ABC'.
  private String member(String by, Language language) {
    String[] parts = by.split(" ", 2);
    String role = Texts.get(language, "access.role." + parts[0]);
    return parts.length == 1
        ? role
        : Texts.get(language, "matrix.party", role, states.name(parts[1], language));
  }

  private WorkflowView.Consent consent(ConsentRecord consent, Language language) {
    boolean period = consent.silence() > 0;
    return new WorkflowView.Consent(
        period ? "matrix.period" : "consent.key." + consent.key().key(),
        consent.givenBy().equals(ReviewCycles.COMMITTEE)
            ? Texts.get(language, "matrix.committee")
            : states.name(consent.givenBy(), language),
        consent.document(),
        consent.givenOn().toString(),
        consent.withdrawnOn().map(LocalDate::toString),
        period ? "matrix.period.stopped" : "matrix.withdrawn");
  }
}
