package org.clearinghouse1540.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.junit.jupiter.api.Test;

/** The passage of a citation in the kept text, and the queue of evidence to review. */
class EvidenceQueueTest {
  private static final Actor EXPERT = new Actor("expert", "expert");
  private static final FieldKey KEY = new FieldKey("op2.develop", "framework.source");
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void aCitationOpensTheKeptTextAtItsPassage() {
    long law = cited("Example State 881", "Example Act 881", "2024", "No person shall develop");
    String passage = "/cited/" + law + "/passage?lang=en&state=Example%20State%20881&form=2017";
    String address = passage + "&field=op2.develop%20framework.source";
    assertThat(expert.get(address).body())
        .contains(Texts.get(Language.EN, "registers.passage.no-text"));
    byte[] text =
        "Art. 1 Names\nArt. 2 No person\nshall develop <b>it</b>".getBytes(StandardCharsets.UTF_8);
    expert.upload("/cited/" + law + "/text", "act.txt", text);
    assertThat(expert.get(address).body())
        .containsPattern("<mark\\s+id=\"passage\">No person\\s+shall develop</mark>")
        .doesNotContain("<b>it</b>");
    assertThat(expert.get("/cited/" + law + "?lang=en").body())
        .contains("field=op2.develop%20framework.source#passage");
    assertThat(expert.get("/matrices/Example%20State%20881/2017/row?row=op2.develop").body())
        .contains("/cited/" + law + "/passage?");
    assertThat(expert.get(passage + "&field=op2.use%20framework.source").statusCode())
        .as("the field does not cite the law")
        .isEqualTo(404);
    assertThat(expert.get("/cited/" + law + "/passage?state=x&form=none").statusCode())
        .isEqualTo(404);
    assertThat(expert.get("/cited/" + law + "/passage?form=2017").statusCode()).isEqualTo(404);
  }

  @Test
  void aPassageThatIsNotInTheKeptTextIsSaid() {
    long law = cited("Example State 876", "Example Act 876", "2024", "Words of another text");
    byte[] text = "Art. 1 Names".getBytes(StandardCharsets.UTF_8);
    expert.upload("/cited/" + law + "/text", "act.txt", text);
    assertThat(
            expert
                .get(
                    "/cited/"
                        + law
                        + "/passage?lang=en&state=Example%20State%20876&form=2017&field="
                        + "op2.develop%20framework.source")
                .body())
        .contains(Texts.get(Language.EN, "registers.passage.missing"))
        .doesNotContain("<mark");
  }

  @Test
  void anOldSourceIsInTheQueueUntilItIsDismissedWithAReason() {
    long law = cited("Example State 883", "Example Act 883", "1999", "");
    String queue = "/evidence?lang=en&years=10&of=Example+State+883";
    assertThat(expert.get(queue).body()).contains("Example Act 883", "older than the age limit");
    String dismissal = "/evidence/" + law + "/dismissal";
    assertThat(expert.post(dismissal + "?lang=en", Map.of("reason", "old")).statusCode())
        .isEqualTo(400);
    assertThat(expert.post(dismissal, Map.of("reason", "none", "why", "x")).statusCode())
        .isEqualTo(404);
    expert.post(dismissal, Map.of("reason", "old", "why", "Checked 883 (invented)"));
    String after = expert.get(queue).body();
    assertThat(after).contains("Checked 883 (invented)");
    assertThat(after).doesNotContain("/evidence/" + law + "/dismissal");
    expert.post(
        "/cited/" + law,
        Map.of("title", "Example Act 883", "issued", "1999", "repealed", "Example Act 884"));
    assertThat(expert.get(queue).body())
        .as("a law that is repealed comes back")
        .contains("/evidence/" + law + "/dismissal?reason=repealed");
  }

  @Test
  void theQueueIsOnTheDeskOnlyOfAnExpertWhoAskedForIt() {
    Visitor other = program.person(Role.EXPERT, "");
    long law = cited("Example State 885", "Example Act 885", "1901", "");
    String task = "/evidence/" + law + "/dismissal";
    assertThat(expert.get("/desk?lang=en&q=Example+Act+885").body()).doesNotContain(task);
    assertThat(expert.post("/evidence/watch?lang=en", Map.of("limit", "0")).statusCode())
        .isEqualTo(400);
    assertThat(expert.post("/evidence/watch?lang=en", Map.of()).body())
        .contains(Texts.get(Language.EN, "kit.form.required"));
    expert.post("/evidence/watch", Map.of("limit", "50"));
    String desk = expert.get("/desk?lang=en&q=Example+Act+885").body();
    assertThat(desk).contains("Example Act 885", task + "?reason=old");
    assertThat(other.get("/desk?lang=en&q=Example+Act+885").body()).doesNotContain(task);
    other.post("/evidence/" + law + "/dismissal", Map.of("reason", "old", "why", "Known"));
    assertThat(expert.get("/desk?lang=en&q=Example+Act+885").body()).doesNotContain(task);
    expert.post("/evidence/watch/ending", Map.of());
    long second = cited("Example State 886", "Example Act 886", "1901", "");
    assertThat(expert.get("/desk?lang=en&q=Example+Act+886").body())
        .doesNotContain("/evidence/" + second + "/dismissal");
  }

  @Test
  void aLawThatIsRepealedByAnotherOneIsListedAgain() {
    long law = cited("Example State 915", "Example Act 309 R", "2024", "");
    repeal(law, "Example Act 309 S");
    String dismissal = "/evidence/" + law + "/dismissal";
    String queue = "/evidence?lang=en&years=10&of=Example+State+915";
    expert.post(dismissal, Map.of("reason", "repealed", "why", "A wrong source 309 (invented)"));
    assertThat(expert.get(queue).body()).doesNotContain(dismissal);
    repeal(law, "");
    repeal(law, "Example Act 309 T");
    assertThat(expert.get(queue).body()).contains(dismissal + "?reason=repealed");
  }

  private void repeal(long law, String by) {
    Map<String, String> details = Map.of("title", "Example Act 309 R", "issued", "2024");
    Map<String, String> form = new HashMap<>(details);
    form.put("repealed", by);
    assertThat(expert.post("/cited/" + law, form).statusCode()).isEqualTo(302);
  }

  @Test
  void everyRepealedLawIsOnTheDesk() {
    MatrixId id = new MatrixId("Example State 907", "2009");
    List<Citation> citations = new ArrayList<>();
    for (int number = 0; number < 51; number++) {
      CitedDocument law =
          CitedDocument.of(id.state(), "Example Act 307 " + number).withRepealed("Another act");
      citations.add(Citation.of(as(() -> program.bean(CitedDocuments.class).add(EXPERT, law))));
    }
    Map<FieldKey, FieldValue> values = Map.of(KEY, FieldValue.of(citations));
    as(() -> program.bean(MatrixFields.class).setAll(EXPERT, id, values, "", ""));
    Visitor asker = program.person(Role.EXPERT, "");
    asker.post("/evidence/watch", Map.of("limit", "100"));
    Viewer viewer = new Viewer(asker.name(), Role.EXPERT, "");
    EvidenceTasks tasks = program.bean(EvidenceTasks.class);
    assertThat(ViewerDataSource.as(viewer.asker(), () -> tasks.waitingFor(viewer, Language.EN)))
        .filteredOn(task -> task.received().startsWith("Example Act 307"))
        .hasSize(51);
  }

  @Test
  void anAgeThatIsNoneGetsItsSentence() {
    assertThat(expert.get("/evidence?years=many").statusCode()).isEqualTo(400);
    assertThat(expert.get("/evidence?page=zero").statusCode()).isEqualTo(200);
  }

  private long cited(String state, String title, String issued, String passage) {
    CitedDocument law = new CitedDocument(0, state, "", title, "", "", "", "", issued, "");
    return as(
        () -> {
          long id = program.bean(CitedDocuments.class).add(EXPERT, law);
          program
              .bean(MatrixFields.class)
              .setAll(
                  EXPERT,
                  new MatrixId(state, "2017"),
                  Map.of(KEY, FieldValue.of(List.of(Citation.of(id).quoting(passage)))),
                  "",
                  "");
          return id;
        });
  }

  private static <T> T as(java.util.function.Supplier<T> work) {
    return ViewerDataSource.as("committee", work);
  }
}
