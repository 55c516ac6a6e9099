package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.RichRecords;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.cooperation.ExampleJointProject;
import org.junit.jupiter.api.Test;

/**
 * Published records are found by everybody, in the search, the feed and the API, until they end.
 */
class PublicationSearchTest {
  private static final String NOTHING = "0 records found";
  private final TestProgram program = TestProgram.get();
  private final Visitor visitor = Visitor.signedOut(program.address());
  private final String word = "published" + System.nanoTime();

  private void found(boolean found, String page, String api) {
    for (Visitor reader :
        List.of(visitor, program.person(Role.POINT_OF_CONTACT, "Example State 377"))) {
      String body = reader.get("/search?lang=en&q=" + word).body();
      assertThat(body.contains("href=\"" + page)).as(body).isEqualTo(found);
      assertThat(body.contains(NOTHING)).isNotEqualTo(found);
    }
    assertThat(visitor.get("/public/feed.atom").body().contains(word)).isEqualTo(found);
    assertThat(visitor.get(api).body().contains(word)).isEqualTo(found);
  }

  @Test
  void aJointTextIsInEveryOutletWhileAllItsStatesPublishIt() {
    Visitor first = program.person(Role.POINT_OF_CONTACT, "Example State 375");
    Visitor second = program.person(Role.POINT_OF_CONTACT, "Example State 376");
    ExampleJointProject project = ExampleJointProject.open(first, "Example plan", "Train together");
    project.join(second, "Example State 376");
    String text = project.text(first, "Joint words " + word);
    String page = "/public/joint-texts/" + text.replaceAll(".*/", "");
    ExampleJointProject.answer(first, text, "full", "NV 1 (invented)");
    ExampleJointProject.answer(second, text, "members", "NV 2 (invented)");
    found(false, page, "/api/joint-texts");
    ExampleJointProject.answer(second, text, "full", "NV 3 (invented)");
    found(true, page, "/api/joint-texts");
    ExampleJointProject.answer(first, text, "none", "NV 4 (invented)");
    found(false, page, "/api/joint-texts");
  }

  @Test
  void reportsResultsAndSummariesThatAreMarkedArePublishedToTheSearch() {
    RichRecords records = new RichRecords(program);
    records.report();
    records.result(records.register());
    String entry = records.entry();
    records.post(entry, "summary");
    String body = visitor.get("/search?lang=en&kind=publication&q=" + records.mark()).body();
    assertThat(body)
        .contains("/public/reports#report-", "/public/results#result-", "/public/posts#summary-");
  }

  @Test
  void aPostIsFoundByTheUsersOfOtherStates() {
    RichRecords records = new RichRecords(program);
    String entry = records.entry();
    records.post(entry, "full");
    String address = "/public/posts/" + entry.replaceAll("\\D", "");
    Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 377");
    assertThat(other.get("/search?lang=en&kind=entry&q=" + records.mark()).body())
        .contains("href=\"" + address + "\"");
  }
}
