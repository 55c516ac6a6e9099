package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.EDIT_MATRICES;
import static org.clearinghouse1540.access.Permission.INVITE_REPORTS;
import static org.clearinghouse1540.access.Permission.PUBLISH_REPORTS;
import static org.clearinghouse1540.access.Permission.READ_REPORTS;
import static org.clearinghouse1540.access.Permission.SEND_REPORTS;

import java.util.List;

/** The addresses of national reports. */
final class ReportAddresses {
  static final List<Address> LIST =
      List.of(
          Address.open("GET", "/public/reports"),
          Address.open("GET", "/public/reports/file/{form}"),
          Address.open("GET", "/public/reports/{id}/document"),
          new Address("GET", "/reports", READ_REPORTS),
          new Address("POST", "/reports", SEND_REPORTS),
          new Address("GET", "/reports/letters", INVITE_REPORTS),
          new Address("POST", "/reports/letters", INVITE_REPORTS),
          new Address("GET", "/reports/draft", PUBLISH_REPORTS),
          new Address("GET", "/reports/draft/rows", PUBLISH_REPORTS),
          new Address("GET", "/reports/draft/rows/{part}", PUBLISH_REPORTS),
          new Address("POST", "/reports/draft/rows/{part}", PUBLISH_REPORTS),
          new Address("GET", "/reports/draft/packet", PUBLISH_REPORTS),
          new Address("POST", "/reports/draft/packet", PUBLISH_REPORTS),
          new Address("GET", "/reports/draft/packet/{id}", PUBLISH_REPORTS),
          new Address("POST", "/reports/draft/packet/{id}", PUBLISH_REPORTS),
          new Address("GET", "/reports/draft/packet/file", PUBLISH_REPORTS),
          new Address("GET", "/reports/{id}", READ_REPORTS),
          new Address("POST", "/reports/{id}/fields", EDIT_MATRICES),
          new Address("GET", "/reports/{id}/shown", PUBLISH_REPORTS),
          new Address("POST", "/reports/{id}/publication", PUBLISH_REPORTS),
          new Address("POST", "/reports/{id}/withdrawal", PUBLISH_REPORTS));

  private ReportAddresses() {}
}
