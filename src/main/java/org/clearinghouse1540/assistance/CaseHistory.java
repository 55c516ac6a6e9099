package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The steps, silence periods, holds and summaries of all cases, by request. */
@Component
class CaseHistory {
  private final CaseRecords records;
  private final Holds holds;
  private final Summaries summaries;

  CaseHistory(CaseRecords records, Holds holds, Summaries summaries) {
    this.records = records;
    this.holds = holds;
    this.summaries = summaries;
  }

  Map<Long, List<TakenStep>> steps() {
    return records.steps();
  }

  Map<Long, List<SilencePeriod>> silences() {
    return records.silences();
  }

  Map<Long, List<CaseHold>> holds() {
    return holds.byRequest();
  }

  /** The requests that have a summary of the whole request. */
  Set<Long> summarized() {
    return summaries.summarized();
  }
}
