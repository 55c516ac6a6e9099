package org.clearinghouse1540.needs;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.PacketUploads;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Completed packets of drafts of needs that await a decision of their State. */
@Component
final class NeedPacketTasks implements TaskSource {
  private static final Transition UPLOADED = Transitions.get("need-packet-uploaded");
  private final PacketUploads uploads;
  private final NeedDraftTable table;

  NeedPacketTasks(PacketUploads uploads, NeedDraftTable table) {
    this.uploads = uploads;
    this.table = table;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return uploads.tasks(table, viewer, UPLOADED);
  }
}
