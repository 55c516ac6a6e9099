package org.clearinghouse1540.app;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.clearinghouse1540.kit.text.DateText;

/** An example of a comprehensive review, so that each of its pages and forms has a record. */
final class ExampleReviewRecords {
  private ExampleReviewRecords() {}

  static void create(
      TestProgram program, FormSender expert, FormSender member, FormSender secretariat) {
    String review = expert.send("/reviews", "title=Example review");
    String submission =
        expert.upload(
            review
                + "/submission?origin=other&sender=Example+university&title=Example+submission"
                + "&dated=2026-01-02&language=en",
            "submission.txt",
            "1. Customs officers need courses.\n2. Laws on exports need a guide for all.\n"
                .getBytes(StandardCharsets.UTF_8));
    int passage = program.count("select max(id)::int from reviews_passage");
    expert.send("/reviews/passages/" + passage, "paragraph=3(d)");
    String proposal =
        expert.send(review + "/proposal", "title=Example proposal;words=Courses;takes=" + passage);
    String section =
        expert.send(
            review + "/section",
            "title=Example section;words=Text;takes=" + proposal.replaceAll("\\D", ""));
    expert.send(
        proposal + "/circulation", "due=" + LocalDate.now(DateText.HEADQUARTERS).plusYears(1));
    member.send(proposal + "/comments", "version=1;words=Example comment");
    for (String page :
        new String[] {
          "/reviews",
          review,
          review + "/passages",
          review + "/submission",
          review + "/proposal",
          review + "/section",
          submission,
          proposal,
          section,
          "/reviews/passages/" + passage
        }) {
      expert.visit(page);
    }
    member.visit(proposal);
    String published =
        expert.upload(
            review
                + "/submission?origin=other&sender=Example+institute&title=Published+submission"
                + "&dated=2026-01-02&language=en",
            "submission.txt",
            "1. Customs officers need a guide.\n".getBytes(StandardCharsets.UTF_8));
    secretariat.visit(submission);
    secretariat.send(published + "/publication", "document=Mail 1 (invented)");
    secretariat.visit(published);
  }
}
