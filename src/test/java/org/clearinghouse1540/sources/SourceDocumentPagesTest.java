package org.clearinghouse1540.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a document as received. */
class SourceDocumentPagesTest {
  private final TestProgram program = TestProgram.get();

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"EXPERT", "CHAIR", "ADMINISTRATOR", "MISSION", "PROVIDER", "AGENCY"})
  void theCommitteeReadsADocumentAndNobodyElse(Role role) {
    String title = "Example letter " + System.nanoTime();
    long number = add(title, "Text of " + title);
    Set<Role> forStates = EnumSet.of(Role.MISSION, Role.AGENCY, Role.PROVIDER);
    Visitor visitor = program.person(role, forStates.contains(role) ? "Example State 027" : "");
    boolean may = Permission.READ_SOURCES.isHeldBy(role);
    assertThat(visitor.get("/documents/" + number).statusCode()).isEqualTo(may ? 200 : 403);
    assertThat(visitor.get("/documents/" + number).body().contains("Text of " + title))
        .isEqualTo(may);
  }

  @Test
  void theTextIsShownAsReceivedAndNeverAsMarkup() {
    String title = "Example <b>letter</b> " + System.nanoTime();
    long number = add(title, "<script>alert(1)</script> & نص");
    String page = program.person(Role.EXPERT, "").get("/documents/" + number).body();
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; نص")
        .contains("letter.txt")
        .contains("example.expert")
        .doesNotContain("<script>alert(1)")
        .doesNotContain("<b>letter</b>");
  }

  @Test
  void aDocumentThatDoesNotExistIsNotFound() {
    Visitor expert = program.person(Role.EXPERT, "");
    assertThat(expert.get("/documents/999999999").statusCode()).isEqualTo(404);
    assertThat(expert.get("/documents/none").statusCode()).isBetween(400, 404);
  }

  @Test
  void aVisitorIsAskedToSignIn() {
    assertThat(Visitor.signedOut(program.address()).get("/documents/1").statusCode())
        .isEqualTo(302);
  }

  private long add(String title, String text) {
    SourceDocuments.Incoming document =
        new SourceDocuments.Incoming(
            "test", title, "en", "letter.txt", "text/plain", (title + text).getBytes(UTF_8), text);
    return ViewerDataSource.as(
        "program",
        () ->
            program
                .bean(SourceDocuments.class)
                .add(new Actor("example.expert", "expert"), document));
  }
}
