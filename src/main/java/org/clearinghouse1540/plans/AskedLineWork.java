package org.clearinghouse1540.plans;

import java.util.Optional;
import org.clearinghouse1540.access.AgencyWork;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.stereotype.Component;

/** The lines that an agency was asked for and did not report. */
@Component
record AskedLineWork(LineReports reports) implements AgencyWork {
  @Override
  public Optional<Message> open(String state, String account) {
    long open =
        reports.listOfState(state).stream()
            .filter(report -> report.agency().equals(account) && report.reported().isEmpty())
            .count();
    return open == 0 ? Optional.empty() : Optional.of(Message.of("plans.agencies.closing", open));
  }
}
