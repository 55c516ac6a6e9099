package org.clearinghouse1540.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.RoleBeginnings;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * All tasks of a user from all modules: those whose hand-over has the role of the user as a
 * receiver, without the notices that the user marked as read. Notices from before the account held
 * its role were for its predecessors; they are listed separately.
 */
@Component
public final class OpenTasks {
  /** The notices that a successor reads too, such as the note of the predecessor. */
  private static final Set<String> FOR_SUCCESSORS =
      Table.fromData("tasks/data/notices-for-successors.csv").rows().stream()
          .map(row -> Transitions.get(row.require("id")).id())
          .collect(Collectors.toUnmodifiableSet());

  private final List<TaskSource> sources;
  private final ReadNotices read;
  private final RoleBeginnings beginnings;

  OpenTasks(List<TaskSource> sources, ReadNotices read, RoleBeginnings beginnings) {
    this.sources = List.copyOf(sources);
    this.read = read;
    this.beginnings = beginnings;
  }

  /** The tasks of the current user, without the notices for predecessors. */
  public List<Task> listFor(Viewer viewer, Language language) {
    return onDesk(viewer, language).stream().filter(isEarlier(viewer).negate()).toList();
  }

  /**
   * Selects the notices from before the account of the current user held its role. One from before
   * any account held this role had no reader: it is for the first of them.
   */
  public Predicate<Task> isEarlier(Viewer viewer) {
    Optional<LocalDate> own = beginnings.of(viewer);
    Optional<LocalDate> first = beginnings.first(viewer);
    return task ->
        task.isNotice()
            && !FOR_SUCCESSORS.contains(task.transition().id())
            && own.filter(day -> task.since().isBefore(day)).isPresent()
            && first.filter(day -> !task.since().isBefore(day)).isPresent();
  }

  private List<Task> onDesk(Viewer viewer, Language language) {
    Set<ReadNotices.Notice> seen = read.listOf(viewer);
    return received(
        viewer,
        sources.stream().flatMap(source -> source.waitingFor(viewer, language).stream()).toList(),
        seen);
  }

  /** The tasks of the current user that a desk shows, by module, with notices for predecessors. */
  public List<TasksFound> find(Viewer viewer, Language language, TaskQuery query) {
    Set<ReadNotices.Notice> seen = read.listOf(viewer);
    return sources.stream()
        .map(source -> source.find(viewer, language, query))
        .map(found -> new TasksFound(received(viewer, found.tasks(), seen), found.rest()))
        .toList();
  }

  private static List<Task> received(
      Viewer viewer, List<Task> tasks, Set<ReadNotices.Notice> seen) {
    return tasks.stream()
        .filter(task -> task.transition().isFor(viewer))
        .filter(task -> !task.isNotice() || !seen.contains(ReadNotices.Notice.of(task)))
        .toList();
  }

  /** Whether the account of the current user never marked a notice as read. */
  public boolean hasReadNothing(Viewer viewer) {
    return read.listOf(viewer).isEmpty();
  }

  /** Marks all notices of a kind on the desk of the current user as read. */
  public void markAllRead(Viewer viewer, Language language, String kind) {
    listFor(viewer, language).stream()
        .filter(task -> task.isNotice() && task.kind().equals(kind))
        .forEach(task -> read.add(viewer, ReadNotices.Notice.of(task)));
  }

  /** Marks all notices from before the account of the current user held its role as read. */
  public void markEarlierRead(Viewer viewer, Language language) {
    onDesk(viewer, language).stream()
        .filter(isEarlier(viewer))
        .forEach(task -> read.add(viewer, ReadNotices.Notice.of(task)));
  }

  /**
   * Marks a notice as read. One that is not on the desk of the current user changes nothing: it was
   * read before, or another user's act ended it.
   */
  public void markRead(Viewer viewer, Language language, String kind, String event) {
    onDesk(viewer, language).stream()
        .filter(task -> task.isNotice() && task.kind().equals(kind) && task.notice().equals(event))
        .findFirst()
        .ifPresent(task -> read.add(viewer, ReadNotices.Notice.of(task)));
  }
}
