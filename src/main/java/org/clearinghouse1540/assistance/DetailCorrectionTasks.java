package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Corrections that States asked for wait for the experts; the State learns of the decision. */
@Component
final class DetailCorrectionTasks implements TaskSource {
  private static final String KIND = "assistance.correction.waits";
  private final DetailCorrections corrections;
  private final Requests requests;
  private final States states;

  DetailCorrectionTasks(DetailCorrections corrections, Requests requests, States states) {
    this.corrections = corrections;
    this.requests = requests;
    this.states = states;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (viewer.is(Role.EXPERT, Role.SECRETARIAT)) {
      return corrections.list(true).stream()
          .flatMap(
              correction ->
                  task(correction, "assistance.correction.asked", correction.askedOn(), language))
          .toList();
    }
    return viewer.is(Role.POINT_OF_CONTACT, Role.MISSION)
        ? corrections.list(false).stream()
            .flatMap(correction -> decided(correction, language))
            .toList()
        : List.of();
  }

  private Stream<Task> decided(DetailCorrection correction, Language language) {
    DetailCorrection.Decision decision = correction.decision().orElseThrow();
    return task(
            correction,
            decision.taken() ? "assistance.correction.taken" : "assistance.correction.declined",
            decision.on(),
            language)
        .map(task -> task.asNotice("correction/" + correction.id()));
  }

  private Stream<Task> task(
      DetailCorrection correction, String text, LocalDate since, Language language) {
    return requests.find(correction.request()).stream()
        .map(
            request ->
                new Task(
                    KIND,
                    text,
                    List.of(),
                    Isolated.title(
                        RequesterName.name(request, states, language), request.date(), language),
                    "/requests/" + request.id() + "/correction",
                    since,
                    Optional.empty()));
  }
}
