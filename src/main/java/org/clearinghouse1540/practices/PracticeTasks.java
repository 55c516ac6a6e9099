package org.clearinghouse1540.practices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.TextChange;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Tasks about practices: a submission waits for the secretariat, and the experts have a notice of
 * it; its owner has what was returned or changed since, and a notice of the publication.
 */
@Component
final class PracticeTasks implements TaskSource {
  private static final Transition SUBMITTED = Transitions.get("practice-submitted");
  private static final Transition TO_READ = Transitions.get("practice-submitted-experts");
  private static final Transition PUBLISHED = Transitions.get("practice-published");
  private static final Transition RETURNED = Transitions.get("practice-returned");
  private static final Transition CHANGED = Transitions.get("practice-changed");
  private static final Transition WITHDRAWN = Transitions.get("practice-withdrawn");
  private final Practices practices;
  private final OwnPractices own;
  private final PracticeStates progress;
  private final Consents consents;
  private final PracticeFacts facts;

  PracticeTasks(
      Practices practices,
      OwnPractices own,
      PracticeStates progress,
      Consents consents,
      PracticeFacts facts) {
    this.practices = practices;
    this.own = own;
    this.progress = progress;
    this.consents = consents;
    this.facts = facts;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (SUBMITTED.isFor(viewer) || TO_READ.isFor(viewer)) {
      return submitted(SUBMITTED.isFor(viewer), language);
    }
    return RETURNED.isFor(viewer) ? ofOwner(viewer) : List.of();
  }

  private List<Task> submitted(boolean decides, Language language) {
    List<Practice> found = practices.listSubmitted();
    Map<Long, PracticeState> states = progress.of(found.stream().map(Practice::id).toList());
    return found.stream()
        .flatMap(
            practice ->
                Optional.ofNullable(states.get(practice.id())).stream()
                    .flatMap(state -> state.waiting().stream())
                    .map(consent -> submitted(practice, consent, decides, language)))
        .toList();
  }

  private Task submitted(
      Practice practice, ConsentRecord consent, boolean decides, Language language) {
    String event = "practice/" + practice.id() + " consent/" + consent.id();
    Task task =
        decides
            ? SUBMITTED.task(practice.title(), consent.givenOn(), practice.id())
            : TO_READ.notice(event, practice.title(), consent.givenOn(), practice.id());
    return task.with(facts.owner(practice, language));
  }

  private List<Task> ofOwner(Viewer viewer) {
    List<OwnPractice> found = own.list(viewer);
    Map<Long, PracticeState> states = progress.of(found.stream().map(OwnPractice::id).toList());
    return found.stream()
        .flatMap(
            practice ->
                Optional.ofNullable(states.get(practice.id())).stream()
                    .flatMap(state -> ofOwner(practice, state)))
        .toList();
  }

  private Stream<Task> ofOwner(OwnPractice practice, PracticeState state) {
    Stream<Task> published =
        state.published().stream()
            .map(
                approval ->
                    PUBLISHED.notice(
                        "consent/" + approval.id(),
                        practice.practice().title(),
                        approval.givenOn(),
                        practice.id()));
    Stream<Task> returned =
        state.returned().stream().map(found -> task(RETURNED, practice, found.on()));
    boolean asks = state.isSubmitted() && state.returned().isEmpty();
    Stream<Task> changed =
        (asks ? consents.changes(Practices.subject(practice.id())) : List.<TextChange>of())
            .stream()
                .filter(change -> change.isNext(GateKey.CONSENT))
                .map(change -> task(CHANGED, practice, change.since()));
    return Stream.of(published, returned, changed, withdrawn(practice, state))
        .flatMap(tasks -> tasks);
  }

  // All accounts of the owner learn of it, whoever recorded the withdrawal.
  private static Stream<Task> withdrawn(OwnPractice practice, PracticeState state) {
    return state.withdrawn().stream()
        .flatMap(
            consent ->
                consent.withdrawnOn().stream()
                    .map(
                        day ->
                            WITHDRAWN.notice(
                                "withdrawal/" + consent.id(),
                                practice.practice().title(),
                                day,
                                practice.id())));
  }

  private static Task task(Transition handOver, OwnPractice practice, LocalDate since) {
    return handOver.task(practice.practice().title(), since, practice.id());
  }
}
