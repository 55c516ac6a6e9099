package org.clearinghouse1540.archives;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.RequestRecords;
import org.clearinghouse1540.assistance.Requests;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The earlier details of the requests of the State, and the corrections for which it asked. */
@Component
@Order(3)
final class CorrectionsPart implements ArchivePart {
  private final Requests requests;
  private final RequestRecords records;

  CorrectionsPart(Requests requests, RequestRecords records) {
    this.requests = requests;
    this.records = records;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    List<Request> asked = requests.listOfState(order.state());
    return Stream.concat(
            RecordsFiles.of(
                order,
                "assistance/earlier-details",
                "assistance.details.earlier",
                records.earlierDetails(asked, order.language()))
                .stream(),
            RecordsFiles.of(
                order,
                "assistance/corrections",
                "assistance.correction",
                records.corrections(asked, order.language()))
                .stream())
        .toList();
  }
}
