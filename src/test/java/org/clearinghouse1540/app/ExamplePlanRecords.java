package org.clearinghouse1540.app;

import java.nio.charset.StandardCharsets;
import org.clearinghouse1540.kit.document.EditedSheet;
import org.clearinghouse1540.obligations.Forms;

/** Example plans of a State, so that each page and form of plans has a record. */
final class ExamplePlanRecords {
  private ExamplePlanRecords() {}

  /**
   * Creates a plan with a line that an agency is asked for, an earlier edition and a submission.
   */
  static void create(FormSender contact, FormSender agency) {
    String first = contact.send("/plans", "title=Example plan;begins=2027;ends=2029");
    contact.send(first + "/lines", "action=Example act");
    String plan = contact.send(first + "/revision", "");
    String line = contact.send(plan + "/lines", "action=Example training");
    contact.send(
        line,
        "version=1;action=Example training;row=op2.use;begins=2027;ends=2028-06;progress=under-way;agency="
            + agency.user().name());
    contact.send(plan + "/asking", "agency=;due=");
    contact.send(plan + "/submission", "document=NV 9 (invented)");
    for (String page : new String[] {"/gaps?part=op2", "/reports", "/timeline", "/changes"}) {
      contact.visit(plan + page);
    }
    contact.visit(plan + "/reading");
    contact.upload(plan + "/reading", "plan.csv", text("sep=,\nAction,Lead\nTrain,Unit\n,X\n"));
    reports(contact);
  }

  // A report that everyone sees, and one that is restricted.
  private static void reports(FormSender contact) {
    String fields = "/reports?kind=first&languages=en&title=Example+report&dated=";
    contact.upload(fields + "2020-01-02", "first.txt", text("The act of 2004."));
    String later = contact.upload(fields + "2021-01-02", "later.txt", text("The act of 2020."));
    contact.send(later + "/publication", "document=NV 10 (invented)");
    contact.visit("/reports");
    contact.send("/reports/draft/rows/op2", "row-1=Example words");
    packets(contact);
  }

  // Completed packets on whose changes nobody decided yet.
  private static void packets(FormSender contact) {
    String need = "title,detail,kind,number\r\nExample need,Two monitors,equipment,\n";
    contact.upload("/drafts/packet", "needs.csv", text(need));
    contact.visit("/drafts/packet");
    String report = "/reports/draft/packet";
    EditedSheet packet = new EditedSheet(contact.user().bytes(report + "/file?in=en").body());
    String sheet = "report-" + new Forms().current().version();
    contact.upload(report, "report.xlsx", packet.type(sheet, 1, 4, "Example text").saved());
    contact.visit(report);
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
