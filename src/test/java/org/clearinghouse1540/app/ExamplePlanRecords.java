package org.clearinghouse1540.app;

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
  }
}
