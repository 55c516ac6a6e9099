package org.clearinghouse1540.assistance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The steps, silence periods, holds and summaries of cases, by request. */
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

  Map<Long, List<TakenStep>> steps(Collection<Long> requests) {
    return records.steps(requests);
  }

  Map<Long, List<SilencePeriod>> silences(Collection<Long> requests) {
    return records.silences(requests);
  }

  Map<Long, List<CaseHold>> holds(Collection<Long> requests) {
    return holds.byRequest(requests);
  }

  /** Those of these requests that have a summary of the whole request. */
  Set<Long> summarized(Collection<Long> requests) {
    return summaries.summarized(requests);
  }
}
