package org.clearinghouse1540.workspace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Questions that wait for an agency, and answers that wait for the State that asked. */
@Component
final class QuestionTasks implements TaskSource {
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
    if (viewer.may(Permission.ANSWER_QUESTIONS)) {
      return questions.listOpen(viewer.name()).stream()
          .filter(question -> question.answered().isEmpty())
          .map(QuestionTasks::toAnswer)
          .toList();
    }
    return viewer.may(Permission.USE_WORKSPACE)
        ? questions.listAnswered(viewer.party()).stream()
            .map(question -> answered(viewer, question))
            .toList()
        : List.of();
  }

  private static Task toAnswer(AgencyQuestion question) {
    return new Task(
        "workspace.waits.questions",
        "workspace.waits.question",
        List.of(),
        title(question),
        "/asked#asked-" + question.id(),
        question.askedOn(),
        Optional.empty());
  }

  private Task answered(Viewer viewer, AgencyQuestion question) {
    String entry =
        entries.find(viewer.party(), question.entry()).map(WorkspaceEntry::title).orElse("");
    return new Task(
            "workspace.waits.answers",
            "workspace.waits.answer",
            List.of(question.agencyName()),
            entry.isEmpty() ? title(question) : entry,
            "/workspace/" + question.entry() + "#question-" + question.id(),
            LocalDate.ofInstant(question.answered().orElseThrow(), clock.getZone()),
            Optional.empty())
        .asNotice("question/" + question.id() + " " + question.answered().orElseThrow());
  }

  // A question has no title: its first line stands for it.
  private static String title(AgencyQuestion question) {
    String first = question.question().lines().findFirst().orElse("");
    return first.length() <= LONGEST_TITLE ? first : first.substring(0, LONGEST_TITLE - 1) + "…";
  }
}
