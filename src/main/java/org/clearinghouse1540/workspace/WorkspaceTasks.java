package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextChange;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * The tasks about entries that were changed after they were shared: the State consents again, and
 * then the approval of the Committee is recorded again.
 */
@Component
final class WorkspaceTasks implements TaskSource {
  private static final Transition CHANGED = Transitions.get("entry-changed");
  private static final Transition APPROVAL = Transitions.get("entry-changed-approval");
  private final WorkspaceEntries entries;
  private final Consents consents;

  WorkspaceTasks(WorkspaceEntries entries, Consents consents) {
    this.entries = entries;
    this.consents = consents;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (APPROVAL.isFor(viewer)) {
      return tasks(GateKey.APPROVAL, APPROVAL);
    }
    return CHANGED.isFor(viewer) ? tasks(GateKey.CONSENT, CHANGED) : List.of();
  }

  private List<Task> tasks(GateKey key, Transition handOver) {
    return consents.changes(Subject.Kind.WORKSPACE).stream()
        .filter(change -> change.isNext(key))
        .map(change -> task(change, handOver))
        .toList();
  }

  private Task task(TextChange change, Transition handOver) {
    long id = change.subject().number().orElseThrow();
    String title = entries.find(id).map(WorkspaceEntry::title).orElse("");
    return handOver.task(title, change.since(), id);
  }
}
