package org.clearinghouse1540.app;

import java.nio.charset.StandardCharsets;
import org.clearinghouse1540.access.Role;

/** The hand-overs of national reports, sent or recorded, and of drafted yearly reports. */
final class ReportHandOvers extends HandOverChains {
  private static final String FIELDS = "/reports?kind=first&dated=2020-01-02&languages=en&title=";

  ReportHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    by(Role.POINT_OF_CONTACT).upload(FIELDS + "Report+703", "a.txt", text("Sent"));
    for (Role role :
        new Role[] {Role.EXPERT, Role.MEMBER, Role.CHAIR, Role.COORDINATOR, Role.SECRETARIAT}) {
      arrives("report-sent", role, "Report 703");
      read("report-sent", role);
    }
    by(Role.EXPERT)
        .upload(FIELDS + "Report+704&state=" + STATE.replace(' ', '+'), "b.txt", text("Recorded"));
    for (Role role : new Role[] {Role.POINT_OF_CONTACT, Role.MISSION}) {
      arrives("report-recorded", role, "Report 704");
      read("report-recorded", role);
    }
    yearly();
  }

  // A newer draft takes the place of the one before it, and the approval ends it.
  private void yearly() {
    FormSender secretariat = by(Role.SECRETARIAT);
    by(Role.EXPERT).send("/counts/yearly", "year=2023");
    arrives("yearly-drafted", Role.SECRETARIAT, "2023");
    secretariat.send("/counts/yearly", "year=2023");
    long draft = count("select max(id)::int from counts_yearly");
    secretariat.send(
        "/counts/yearly/" + draft + "/approval",
        "given-by=The Committee;document=Approval (invented)");
    gone("yearly-drafted", Role.SECRETARIAT);
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
