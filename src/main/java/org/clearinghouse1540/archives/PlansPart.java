package org.clearinghouse1540.archives;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.plans.AgencyReportRecords;
import org.clearinghouse1540.plans.NationalPlan;
import org.clearinghouse1540.plans.NationalPlans;
import org.clearinghouse1540.plans.PlanPapers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The action plans of the State with their earlier editions, as they are now. */
@Component
@Order(5)
final class PlansPart implements ArchivePart {
  private final NationalPlans plans;
  private final PlanPapers papers;
  private final AgencyReportRecords reports;

  PlansPart(NationalPlans plans, PlanPapers papers, AgencyReportRecords reports) {
    this.plans = plans;
    this.papers = papers;
    this.reports = reports;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    List<ArchiveEntry> entries = new ArrayList<>();
    for (NationalPlan plan : plans.listOfState(order.state())) {
      String name = "plans/plan-" + plan.id();
      entries.addAll(
          RecordsFiles.of(
              name,
              papers.form(plan, order.language()),
              FileFormat.DOCX,
              FileFormat.PDF,
              FileFormat.XLSX,
              FileFormat.JSON));
      entries.addAll(
          RecordsFiles.of(
              name + "-progress", papers.progress(plan, order.language()), FileFormat.DOCX));
      entries.addAll(
          RecordsFiles.of(
              order, name + "-agencies", "plans.reports", reports.of(plan, order.language())));
    }
    return entries;
  }
}
