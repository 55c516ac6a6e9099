package org.clearinghouse1540.workspace;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextChange;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/**
 * The tasks about entries that were changed after they were shared: the State consents again, and
 * then the approval of the Committee is recorded again.
 */
@Component
final class WorkspaceTasks implements TaskSource {
  private final WorkspaceEntries entries;
  private final Consents consents;

  WorkspaceTasks(WorkspaceEntries entries, Consents consents) {
    this.entries = entries;
    this.consents = consents;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (viewer.may(Permission.RELEASE_SHARED_ENTRIES)) {
      return tasks(GateKey.APPROVAL, "/shared/");
    }
    return viewer.may(Permission.USE_WORKSPACE) ? tasks(GateKey.CONSENT, "/workspace/") : List.of();
  }

  private List<Task> tasks(GateKey key, String address) {
    return consents.changes(Subject.Kind.WORKSPACE).stream()
        .filter(change -> change.isNext(key))
        .map(change -> task(change, key, address))
        .toList();
  }

  private Task task(TextChange change, GateKey key, String address) {
    long id = change.subject().number().orElseThrow();
    return new Task(
        "consent.waits",
        "consent.waits." + key.key(),
        List.of(),
        entries.find(id).map(WorkspaceEntry::title).orElse(""),
        address + id + (key == GateKey.CONSENT ? "#sharing" : ""),
        change.since(),
        Optional.empty());
  }
}
