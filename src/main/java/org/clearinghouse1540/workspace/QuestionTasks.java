package org.clearinghouse1540.workspace;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Questions that wait for an agency, and answers that wait for the State that asked. */
@Component
final class QuestionTasks implements TaskSource {
  private static final Transition ASKED = Transitions.get("agency-asked");
  private static final Transition ANSWERED = Transitions.get("agency-answered");
  private static final Transition CLOSED = Transitions.get("agency-question-closed");
  private static final int LONGEST_TITLE = 100;

  private final AgencyQuestions questions;
  private final WorkspaceEntries entries;
  private final Clock clock;

  QuestionTasks(AgencyQuestions questions, WorkspaceEntries entries, Clock clock) {
    this.questions = questions;
    this.entries = entries;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (ASKED.isFor(viewer)) {
      return questions.listOpen(viewer.name()).stream()
          .filter(question -> question.answered().isEmpty())
          .map(QuestionTasks::toAnswer)
          .toList();
    }
    return ANSWERED.isFor(viewer)
        ? Stream.concat(
                questions.listAnswered(viewer.party()).stream()
                    .map(question -> answered(viewer, question)),
                questions.listUnanswerable(viewer.party()).stream().map(QuestionTasks::closed))
            .toList()
        : List.of();
  }

  private static Task closed(AgencyQuestion question) {
    return CLOSED
        .task(title(question), question.askedOn(), question.entry(), question.id())
        .with(question.agencyName());
  }

  private static Task toAnswer(AgencyQuestion question) {
    return ASKED.task(title(question), question.askedOn(), question.id());
  }

  private Task answered(Viewer viewer, AgencyQuestion question) {
    String entry =
        entries.find(viewer.party(), question.entry()).map(WorkspaceEntry::title).orElse("");
    Instant at = question.answered().orElseThrow();
    return ANSWERED
        .notice(
            "question/" + question.id() + " " + at,
            entry.isEmpty() ? title(question) : entry,
            LocalDate.ofInstant(at, clock.getZone()),
            question.entry(),
            question.id())
        .with(question.agencyName());
  }

  // A question has no title: its first line stands for it.
  private static String title(AgencyQuestion question) {
    String first = question.question().lines().findFirst().orElse("");
    return first.length() <= LONGEST_TITLE ? first : first.substring(0, LONGEST_TITLE - 1) + "…";
  }
}
