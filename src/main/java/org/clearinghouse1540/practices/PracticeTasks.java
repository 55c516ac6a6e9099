package org.clearinghouse1540.practices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.TextChange;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/**
 * Tasks about practices: a submission waits for the secretariat, and the experts have a notice of
 * it; its owner has what was returned or changed since, and a notice of the publication.
 */
@Component
final class PracticeTasks implements TaskSource {
  private static final String KIND = "practices.waits";
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
    if (viewer.may(Permission.RECORD_PRACTICES)) {
      return submitted(viewer.may(Permission.PUBLISH_PRACTICES), language);
    }
    return viewer.may(Permission.SUBMIT_PRACTICES) ? ofOwner(viewer) : List.of();
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
    Task task =
        new Task(
            KIND,
            decides ? "practices.waits.submitted" : "practices.waits.read",
            List.of(facts.owner(practice, language)),
            practice.title(),
            "/practices/" + practice.id(),
            consent.givenOn(),
            Optional.empty());
    return decides ? task : task.asNotice("practice/" + practice.id() + " consent/" + consent.id());
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
                    task(KIND, "practices.waits.published", practice, approval.givenOn())
                        .asNotice("consent/" + approval.id()));
    Stream<Task> returned =
        state.returned().stream()
            .map(found -> task(KIND, "practices.waits.returned", practice, found.on()));
    boolean asks = state.isSubmitted() && state.returned().isEmpty();
    Stream<Task> changed =
        (asks ? consents.changes(Practices.subject(practice.id())) : List.<TextChange>of())
            .stream()
                .filter(change -> change.isNext(GateKey.CONSENT))
                .map(
                    change ->
                        task("consent.waits", "consent.waits.consent", practice, change.since()));
    return Stream.of(published, returned, changed).flatMap(tasks -> tasks);
  }

  private static Task task(String kind, String text, OwnPractice practice, LocalDate since) {
    return new Task(
        kind,
        text,
        List.of(),
        practice.practice().title(),
        practice.address(),
        since,
        Optional.empty());
  }
}
