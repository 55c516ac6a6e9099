package org.clearinghouse1540.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.profiles.StateSections;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.OpenTasks;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskOrder;
import org.clearinghouse1540.tasks.TaskQuery;
import org.clearinghouse1540.tasks.TasksFound;
import org.clearinghouse1540.tasks.WaitingTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page of a person who signed in: their tasks, and for a State everything that is
 * recorded for it.
 */
@Controller
class DeskPages {
  /** The number of tasks of a kind that are shown at once; the others are folded. */
  static final int SHOWN = 8;

  /** The number of tasks of a kind that a module with a task for each of many records reads. */
  private static final int MOST = 50;

  /** The pages of a first visit of a user of a State, with the permission for each. */
  private static final Map<Permission, String> STEPS = steps();

  private static Map<Permission, String> steps() {
    Map<Permission, String> steps = new LinkedHashMap<>();
    steps.put(Permission.KEEP_CONTACTS, "contacts");
    steps.put(Permission.ANSWER_MATRICES, "matrices");
    steps.put(Permission.DRAFT_NEEDS, "drafts");
    steps.put(Permission.EDIT_PLANS, "plans");
    steps.put(Permission.SEND_REPORTS, "reports");
    return Collections.unmodifiableMap(steps);
  }

  private final OpenTasks tasks;
  private final StateSections sections;
  private final States states;
  private final Clock clock;

  DeskPages(OpenTasks tasks, StateSections sections, States states, Clock clock) {
    this.tasks = tasks;
    this.sections = sections;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/desk")
  Page desk(Viewer viewer, Language language, @RequestParam(defaultValue = "") String q) {
    TaskQuery query = new TaskQuery(q, MOST);
    Predicate<Task> earlier = tasks.isEarlier(viewer);
    List<TasksFound> all = tasks.find(viewer, language, query);
    List<TasksFound> found = current(all, earlier);
    int total =
        number(
            q.isBlank()
                ? found
                : current(tasks.find(viewer, language, new TaskQuery("", MOST)), earlier));
    boolean state = viewer.role().filter(Role::isOfAState).isPresent();
    return Page.of(
        new DeskView(
            groups(found, language),
            earlier(all, earlier, language),
            total,
            total > SHOWN || !q.isBlank(),
            query.words(),
            viewer.roleKey(),
            state ? states.name(viewer.party(), language) : "",
            state ? steps(viewer) : List.of(),
            total == 0 || tasks.hasReadNothing(viewer),
            state ? sections.of(viewer, viewer.party(), language) : List.of()));
  }

  private static List<TasksFound> current(List<TasksFound> found, Predicate<Task> earlier) {
    return found.stream().map(module -> module.where(earlier.negate())).toList();
  }

  // The latest first; the user opens them or marks all as read.
  private DeskView.Earlier earlier(
      List<TasksFound> found, Predicate<Task> earlier, Language language) {
    List<Task> notices =
        found.stream()
            .flatMap(module -> module.tasks().stream())
            .filter(earlier)
            .sorted(Comparator.comparing(Task::since).reversed())
            .toList();
    return new DeskView.Earlier(
        notices.size(), notices.stream().limit(MOST).map(task -> line(task, language)).toList());
  }

  private static List<DeskView.Step> steps(Viewer viewer) {
    return STEPS.entrySet().stream()
        .filter(step -> viewer.may(step.getKey()))
        .map(
            step ->
                new DeskView.Step(
                    "/" + step.getValue(),
                    "app.menu." + step.getValue(),
                    "desk.first." + step.getValue()))
        .toList();
  }

  private static int number(List<TasksFound> found) {
    return found.stream()
        .mapToInt(
            module -> module.tasks().size() + module.rest().map(TasksFound.Rest::number).orElse(0))
        .sum();
  }

  private List<DeskView.Group> groups(List<TasksFound> found, Language language) {
    Map<String, TasksFound.Rest> rest =
        found.stream()
            .flatMap(module -> module.rest().stream())
            .collect(Collectors.toMap(TasksFound.Rest::kind, Function.identity()));
    List<Task> tasks = found.stream().flatMap(module -> module.tasks().stream()).toList();
    return TaskOrder.groups(tasks, Function.identity(), Task::kind).stream()
        .map(group -> group(group, rest(group, rest), language))
        .toList();
  }

  // The further records wait for an act: they belong to the tasks of their kind.
  private static Optional<TasksFound.Rest> rest(
      TaskOrder.Group<Task> group, Map<String, TasksFound.Rest> byKind) {
    return Optional.of(group.key())
        .filter(key -> !key.notices())
        .flatMap(key -> Optional.ofNullable(byKind.get(key.name())));
  }

  /** The user marks a notice as read, or all of a kind, or all from before the user began. */
  @PostMapping("/desk/read")
  @FormPage("/desk")
  String read(Viewer viewer, Language language, Form form) {
    if (form.checked("earlier")) {
      tasks.markEarlierRead(viewer, language);
      return "redirect:/desk";
    }
    String kind = form.requiredText("kind");
    boolean all = form.checked("all");
    String event = all ? "" : form.requiredText("event");
    form.check();
    if (all) {
      tasks.markAllRead(viewer, language, kind);
    } else {
      tasks.markRead(viewer, language, kind, event);
    }
    return "redirect:/desk";
  }

  private DeskView.Group group(
      TaskOrder.Group<Task> group, Optional<TasksFound.Rest> rest, Language language) {
    List<DeskView.Line> lines = group.entries().stream().map(task -> line(task, language)).toList();
    int shown = Math.min(SHOWN, lines.size());
    return new DeskView.Group(
        group.key().name(),
        group.key().notices(),
        lines.subList(0, shown),
        lines.subList(shown, lines.size()),
        rest);
  }

  private DeskView.Line line(Task task, Language language) {
    return new DeskView.Line(
        task.link(),
        task.received(),
        task.message().in(language),
        task.since(),
        WaitingTime.of(task.since(), LocalDate.now(clock)).message().in(language),
        task.by(),
        task.kind(),
        task.notice());
  }
}
