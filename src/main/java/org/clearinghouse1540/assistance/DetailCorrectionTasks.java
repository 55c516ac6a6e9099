package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Corrections that States asked for wait for the experts; the State learns of the decision. */
@Component
final class DetailCorrectionTasks implements TaskSource {
  private static final Transition ASKED = Transitions.get("correction-asked");
  private static final Transition TAKEN = Transitions.get("correction-taken");
  private static final Transition DECLINED = Transitions.get("correction-declined");
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
    if (ASKED.isFor(viewer)) {
      return corrections.list(true).stream()
          .flatMap(
              correction ->
                  title(correction, language)
                      .map(title -> ASKED.task(title, correction.askedOn(), correction.request())))
          .toList();
    }
    return TAKEN.isFor(viewer)
        ? corrections.list(false).stream()
            .flatMap(correction -> decided(correction, language))
            .toList()
        : List.of();
  }

  private Stream<Task> decided(DetailCorrection correction, Language language) {
    DetailCorrection.Decision decision = correction.decision().orElseThrow();
    return title(correction, language)
        .map(
            title ->
                (decision.taken() ? TAKEN : DECLINED)
                    .notice(
                        "correction/" + correction.id(),
                        title,
                        decision.on(),
                        correction.request()));
  }

  private Stream<String> title(DetailCorrection correction, Language language) {
    return requests.find(correction.request()).stream()
        .map(
            request ->
                Isolated.title(
                    RequesterName.name(request, states, language), request.date(), language));
  }
}
