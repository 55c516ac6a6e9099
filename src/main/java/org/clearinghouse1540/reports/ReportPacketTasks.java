package org.clearinghouse1540.reports;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.PacketUploads;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Completed packets of the draft of a report that await a decision of their State. */
@Component
final class ReportPacketTasks implements TaskSource {
  private static final Transition UPLOADED = Transitions.get("report-packet-uploaded");
  private final PacketUploads uploads;
  private final ReportDraftTable table;

  ReportPacketTasks(PacketUploads uploads, ReportDraftTable table) {
    this.uploads = uploads;
    this.table = table;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return uploads.tasks(table, viewer, UPLOADED);
  }
}
