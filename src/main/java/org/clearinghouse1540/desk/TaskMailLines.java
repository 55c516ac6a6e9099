package org.clearinghouse1540.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.tasks.Task;

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

  /** The lines on new tasks, or on those that a message announced before. */
  List<String> of(boolean reminder) {
    Map<String, List<Task>> byKind =
        tasks.stream()
            .filter(task -> task.reminder() == reminder)
            .sorted(Comparator.comparing(task -> task.task().kind()))
            .collect(
                Collectors.groupingBy(
                    this::heading,
                    LinkedHashMap::new,
                    Collectors.mapping(AnnouncedTask::task, Collectors.toList())));
    return byKind.entrySet().stream().map(kind -> line(kind.getKey(), kind.getValue())).toList();
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
