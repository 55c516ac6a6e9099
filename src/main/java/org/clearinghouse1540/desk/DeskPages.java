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
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a person who signed in: what waits, and where to go. */
@Controller
class DeskPages {
  /** So many of a group are seen at once; the others are folded below them. */
  static final int SHOWN = 8;

  private final List<TaskSource> rooms;
  private final Clock clock;

  DeskPages(List<TaskSource> rooms, Clock clock) {
    this.rooms = rooms;
    this.clock = clock;
  }

  @GetMapping("/desk")
  Page desk(Viewer viewer, Language language, @RequestParam(defaultValue = "") String q) {
    List<Task> all =
        rooms.stream().flatMap(room -> room.waitingFor(viewer, language).stream()).toList();
    Map<String, List<Task>> byKind =
        all.stream()
            .filter(task -> TextFolding.IGNORING_DIACRITICS.contains(words(task, language), q))
            .sorted(Comparator.comparing(Task::kind).thenComparing(Task::since))
            .collect(Collectors.groupingBy(Task::kind, LinkedHashMap::new, Collectors.toList()));
    return Page.of("desk/desk.jte")
        .with("waiting", byKind)
        .with("total", all.size())
        .with("shown", SHOWN)
        .with("q", q.strip())
        .with("today", LocalDate.now(clock));
  }

  private static String words(Task waiting, Language language) {
    return waiting.received()
        + " "
        + Texts.get(language, waiting.text(), waiting.arguments().toArray());
  }
}
