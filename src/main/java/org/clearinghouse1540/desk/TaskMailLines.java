package org.clearinghouse1540.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskOrder;

/**
 * The lines of a message about tasks: one for each kind of task.
 *
 * @param severalRoles whether the account has tasks in more than one role, so that lines name it
 */
record TaskMailLines(List<AnnouncedTask> tasks, boolean severalRoles, Language language) {
  TaskMailLines {
    tasks = List.copyOf(tasks);
  }

  static TaskMailLines of(List<AnnouncedTask> tasks, Language language) {
    boolean several = tasks.stream().map(AnnouncedTask::grant).distinct().count() > 1;
    return new TaskMailLines(tasks, several, language);
  }

  /** A part of a message. */
  enum Part {
    /** Tasks that no message has announced. */
    NEW,
    /** Notices that no message has announced. */
    NOTICES,
    /** Tasks of which a message reminds. */
    REMINDERS;

    private boolean has(AnnouncedTask task) {
      return this == (task.reminder() ? REMINDERS : task.task().isNotice() ? NOTICES : NEW);
    }
  }

  /** The lines of one part, in the order of the desk. */
  List<String> of(Part part) {
    return TaskOrder.groups(
            tasks.stream().filter(part::has).toList(), AnnouncedTask::task, this::heading)
        .stream()
        .map(
            group ->
                line(
                    group.key().name(), group.entries().stream().map(AnnouncedTask::task).toList()))
        .toList();
  }

  private String heading(AnnouncedTask task) {
    String kind = Texts.get(language, task.task().kind());
    return severalRoles
        ? Texts.get(language, "access.role." + task.grant().role().key()) + " – " + kind
        : kind;
  }

  private String line(String heading, Collection<Task> tasks) {
    LocalDate since = tasks.stream().map(Task::since).min(Comparator.naturalOrder()).orElseThrow();
    Optional<LocalDate> by =
        tasks.stream().flatMap(task -> task.by().stream()).min(Comparator.naturalOrder());
    return by.map(
            deadline ->
                Texts.get(
                    language,
                    "desk.mail.line-by",
                    heading,
                    tasks.size(),
                    date(since),
                    date(deadline)))
        .orElseGet(() -> Texts.get(language, "desk.mail.line", heading, tasks.size(), date(since)));
  }

  private String date(LocalDate day) {
    return DateText.of(day.toString(), language);
  }
}
