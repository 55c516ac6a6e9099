package org.clearinghouse1540.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clearinghouse1540.access.Account;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outbox.ComposedMessage;
import org.clearinghouse1540.outbox.Outbox;
import org.clearinghouse1540.tasks.OpenTasks;
import org.clearinghouse1540.tasks.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The tasks on the desk of an account that no message has announced, and those whose reminder is
 * due. The tasks are read with the rights of the account in each of its roles.
 */
@Component
class UnannouncedTasks {
  private final Accounts accounts;
  private final OpenTasks tasks;
  private final Reminders reminders;
  private final ObjectProvider<Outbox> outbox;
  private final Clock clock;
  private final Map<String, Long> found = new ConcurrentHashMap<>();
  private volatile boolean counted;

  UnannouncedTasks(
      Accounts accounts,
      OpenTasks tasks,
      Reminders reminders,
      ObjectProvider<Outbox> outbox,
      Clock clock) {
    this.accounts = accounts;
    this.tasks = tasks;
    this.reminders = reminders;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The tasks to announce to an account now. Runs as the program. */
  List<AnnouncedTask> of(String name) {
    List<RoleGrant> grants = accounts.find(name).map(Account::holds).orElse(List.of());
    Set<String> announced = outbox.getObject().announced(name, ComposedMessage.Kind.TASKS);
    List<AnnouncedTask> result = new ArrayList<>();
    long all = 0;
    for (RoleGrant grant : grants) {
      Viewer viewer = new Viewer(name, grant.role(), grant.party());
      // No title of a record is sent, so the language of names of States does not matter.
      List<Task> waiting =
          ViewerDataSource.as(viewer.asker(), () -> tasks.listFor(viewer, Language.EN));
      all += waiting.size();
      waiting.stream()
          .map(task -> announcement(task, grant, announced))
          .filter(task -> !task.items().isEmpty())
          .forEach(result::add);
    }
    found.put(name, all);
    return result;
  }

  /** The accounts of which the tasks count; those of others were counted earlier. */
  void keep(List<String> names) {
    found.keySet().retainAll(names);
    counted = true;
  }

  /** The number of tasks of these accounts; none before they were first counted. */
  OptionalLong waiting() {
    return counted
        ? OptionalLong.of(found.values().stream().mapToLong(Long::longValue).sum())
        : OptionalLong.empty();
  }

  private AnnouncedTask announcement(Task task, RoleGrant grant, Set<String> announced) {
    String itself = AnnouncedTask.item(task, grant, "new");
    List<String> items = new ArrayList<>(List.of(itself));
    task.by().stream()
        .flatMap(deadline -> reminders.reached(deadline, LocalDate.now(clock)).stream())
        .map(days -> AnnouncedTask.item(task, grant, "due " + task.by().orElseThrow() + " " + days))
        .forEach(items::add);
    items.removeAll(announced);
    return new AnnouncedTask(task, grant, items, announced.contains(itself));
  }
}
