package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.EndingConsents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Events of which the users who handle cases are informed: holds of members, objections of States,
 * and consents that were withdrawn or ended by their last day.
 */
@Component
final class CaseNews {
  private static final Transition HELD = Transitions.get("case-held");
  private static final Transition REFUSED = Transitions.get("consent-refused");
  private static final Transition WITHDRAWN = Transitions.get("consent-withdrawn");
  private static final Transition ENDED = Transitions.get("consent-ended");
  private final States states;
  private final Clock clock;

  CaseNews(States states, Clock clock) {
    this.states = states;
    this.clock = clock;
  }

  /** The news of one case. */
  List<Task> of(Cases.Line line, String title, Viewer viewer, Language language) {
    AssistanceCase assistanceCase = line.assistanceCase();
    Stream<Task> holds =
        assistanceCase.holds().stream()
            .filter(hold -> hold.isInPlace() && !hold.isOf(viewer))
            .map(hold -> held(assistanceCase, hold, title, language));
    Stream<Task> objections =
        assistanceCase.silences().stream()
            .flatMap(
                silence ->
                    silence.objectedOn().stream()
                        .map(
                            on ->
                                REFUSED.notice(
                                    "objection/" + silence.id(), title, on, assistanceCase.id())));
    Stream<Task> withdrawals =
        assistanceCase.given().stream()
            .filter(CaseNews::isWithdrawn)
            .map(
                consent ->
                    WITHDRAWN.notice(
                        "consent/" + consent.id(),
                        title,
                        consent.withdrawnOn().orElseThrow(),
                        assistanceCase.id()));
    Stream<Task> ended =
        EndingConsents.ended(assistanceCase.given(), LocalDate.now(clock)).stream()
            .map(
                ending ->
                    ENDED.notice(
                        "consent/" + ending.consent().id() + " ended",
                        title,
                        ending.since(),
                        assistanceCase.id()));
    return Stream.of(holds, objections, withdrawals, ended).flatMap(tasks -> tasks).toList();
  }

  /** Whether a case has an event of which somebody is informed. */
  static boolean isIn(AssistanceCase assistanceCase, LocalDate today) {
    return assistanceCase.hold().isPresent()
        || assistanceCase.silences().stream().anyMatch(silence -> silence.objectedOn().isPresent())
        || assistanceCase.given().stream().anyMatch(CaseNews::isWithdrawn)
        || !EndingConsents.ended(assistanceCase.given(), today).isEmpty();
  }

  // An objection within a silence period withdraws a consent that never took effect, and one that
  // ended by its last day is not withdrawn afterwards.
  private static boolean isWithdrawn(ConsentRecord consent) {
    return consent.key() == GateKey.CONSENT
        && consent
            .withdrawnOn()
            .filter(day -> !day.isBefore(consent.holdsFrom()))
            .filter(day -> consent.until().filter(day::isAfter).isEmpty())
            .isPresent();
  }

  private Task held(AssistanceCase assistanceCase, CaseHold hold, String title, Language language) {
    String holder = hold.party().isEmpty() ? hold.heldBy() : states.name(hold.party(), language);
    return HELD.task(title, hold.heldOn(), assistanceCase.id()).with(holder);
  }
}
