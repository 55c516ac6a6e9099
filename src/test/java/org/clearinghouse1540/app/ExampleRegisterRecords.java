package org.clearinghouse1540.app;

/** Example entries of the registers, so that each page and form of the registers has a record. */
final class ExampleRegisterRecords {
  private ExampleRegisterRecords() {}

  /** Enters a document and a law with an article, and asks for the evidence to review. */
  static void create(FormSender expert) {
    expert.send(
        "/registers/documents",
        "symbol=S/AC.44/EXAMPLE/701;title=Example report;kind=letter;origin=state");
    String law =
        expert.send(
            "/registers/laws",
            "state=Example State 701;title=Example Act 701;kind=act;number=701;issued=1901");
    expert.send(
        law + "/articles", "article-number=4;article-language=en;words=Nobody shall (invented)");
    expert.send(
        "/matrices/Example%20State%20701/2017/citing",
        "row=op2.use;field=op2.use framework.source;document=" + law.replaceFirst(".*/", ""));
    expert.send("/evidence/watch", "limit=50");
    expert.visit(law.replace("/cited/", "/evidence/") + "/dismissal?reason=old");
    expert.visit(law);
  }
}
