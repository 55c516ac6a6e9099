package org.clearinghouse1540.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.WaitingTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a person who signed in: their tasks, and the sections of the program. */
@Controller
class DeskPages {
  /** The number of tasks of a kind that are shown at once; the others are folded. */
  static final int SHOWN = 8;

  private final DeskTasks tasks;
  private final Clock clock;

  DeskPages(DeskTasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  @GetMapping("/desk")
  Page desk(Viewer viewer, Language language, @RequestParam(defaultValue = "") String q) {
    List<Task> all = tasks.of(viewer, language);
    Map<String, List<Task>> byKind =
        all.stream()
            .filter(task -> TextFolding.IGNORING_DIACRITICS.contains(words(task, language), q))
            .sorted(Comparator.comparing(Task::kind).thenComparing(Task::since))
            .collect(Collectors.groupingBy(Task::kind, LinkedHashMap::new, Collectors.toList()));
    return Page.of(
        new DeskView(
            byKind.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue(), language))
                .toList(),
            all.size(),
            all.size() > SHOWN || !q.isBlank(),
            q.strip(),
            viewer.roleKey()));
  }

  private DeskView.Group group(String kind, List<Task> tasks, Language language) {
    List<DeskView.Line> lines = tasks.stream().map(task -> line(task, language)).toList();
    int shown = Math.min(SHOWN, lines.size());
    return new DeskView.Group(kind, lines.subList(0, shown), lines.subList(shown, lines.size()));
  }

  private DeskView.Line line(Task task, Language language) {
    return new DeskView.Line(
        task.link(),
        task.received(),
        task.message().in(language),
        task.since(),
        WaitingTime.of(task.since(), LocalDate.now(clock)).message().in(language),
        task.by());
  }

  private static String words(Task task, Language language) {
    return task.received() + " " + task.message().in(language);
  }
}
