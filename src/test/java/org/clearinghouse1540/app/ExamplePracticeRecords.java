package org.clearinghouse1540.app;

/** Example practices of a State, so that each page and form of practices has a record. */
final class ExamplePracticeRecords {
  private static final String FIELDS = "words=Inspections;areas=industry;version=1;title=Example ";

  private ExamplePracticeRecords() {}

  /** Creates a draft, a submission that waits, and a published practice. */
  static void create(FormSender contact, FormSender secretariat) {
    contact.send("/practices/new", FIELDS + "draft");
    String published = contact.send("/practices/new", FIELDS + "inspections");
    contact.send(published + "/submission", "document=NV 31 (invented)");
    secretariat.send(
        published + "/consent", "given-by=The Committee (invented);document=Letter 31 (invented)");
    String waiting = contact.send("/practices/new", FIELDS + "guidance");
    contact.send(waiting + "/submission", "document=NV 32 (invented)");
    contact.visit(published + "/change");
  }
}
