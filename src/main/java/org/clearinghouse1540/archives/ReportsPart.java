package org.clearinghouse1540.archives;

import java.util.List;
import org.clearinghouse1540.reports.ReportOutlook;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The national reports of the State; their files are among its files as received. */
@Component
@Order(5)
final class ReportsPart implements ArchivePart {
  private final ReportOutlook reports;

  ReportsPart(ReportOutlook reports) {
    this.reports = reports;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    return RecordsFiles.of(
        order,
        "reports/reports",
        "reports.title",
        reports.records(order.state(), order.language()));
  }
}
