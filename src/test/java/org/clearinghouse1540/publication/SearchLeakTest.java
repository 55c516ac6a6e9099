package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.practices.Practice;
import org.clearinghouse1540.practices.PracticeScope;
import org.clearinghouse1540.practices.Practices;
import org.clearinghouse1540.workspace.WorkspaceEntries;
import org.clearinghouse1540.workspace.WorkspaceEntry;
import org.junit.jupiter.api.Test;

/**
 * A hidden record is neither found nor counted, in every role; a withdrawal takes effect for the
 * next search.
 */
class SearchLeakTest {
  private static final Actor CLERK = new Actor("example clerk", "secretariat");
  private static final LocalDate DAY = LocalDate.of(2020, 1, 2);
  private static final String NOTHING = "0 records found";
  private static final String ONE = "1 record found";

  private final TestProgram program = TestProgram.get();
  private final Consents consents = program.bean(Consents.class);
  private final String word = "seekable" + System.nanoTime();

  private Map<String, Visitor> outside() {
    Map<String, Visitor> readers = new LinkedHashMap<>();
    readers.put("visitor", Visitor.signedOut(program.address()));
    for (Role role :
        List.of(
            Role.ADMINISTRATOR, Role.POINT_OF_CONTACT, Role.PROVIDER, Role.REGIONAL_COORDINATOR)) {
      readers.put(
          role.key(),
          Visitor.signedIn(program.address(), role.key(), program.password(role.key())));
    }
    return readers;
  }

  private static void finds(Map<String, Visitor> readers, String question, String sentence) {
    readers.forEach(
        (name, reader) ->
            assertThat(reader.get("/search?q=" + question).body()).as(name).contains(sentence));
  }

  private void give(Subject subject, GateKey key, String party) {
    ViewerDataSource.asProgram(
        () ->
            consents.give(
                CLERK,
                subject,
                ConsentGrant.toPublish(key, party, "letter", DAY),
                SeenText.writtenInTheSameForm(),
                DAY));
  }

  @Test
  void aPracticeIsFoundFromItsApprovalUntilItsWithdrawalWithTheTextOfTheConsent() {
    Map<String, Visitor> outside = outside();
    Visitor expert = Visitor.signedIn(program.address(), "expert", program.password("expert"));
    Practices practices = program.bean(Practices.class);
    // A practice of a State that none of the readers represents.
    Practice practice =
        new Practice(
            0,
            "Example State 941",
            "Example practice",
            word + " of licensing",
            List.of(program.bean(SubjectAreas.class).get("border-control")),
            "example source",
            "",
            Optional.empty(),
            new PracticeScope("", List.of(), List.of(), Optional.empty()));
    long id = ViewerDataSource.as("program", () -> practices.record(CLERK, practice));
    finds(outside, word, NOTHING);
    assertThat(expert.get("/search?q=" + word).body()).contains(ONE);
    Subject subject = new Subject(Subject.Kind.PRACTICE, Long.toString(id));
    give(subject, GateKey.CONSENT, "Example State 941");
    finds(outside, word, NOTHING);
    give(subject, GateKey.APPROVAL, "Example Committee");
    finds(outside, word, ONE);
    ViewerDataSource.asProgram(
        () ->
            consents.withdraw(
                CLERK,
                subject,
                new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, "letter 2"),
                DAY));
    finds(outside, word, NOTHING);
    assertThat(expert.get("/search?q=" + word).body()).contains(ONE);
  }

  @Test
  void anEventIsFoundByTheTextThatWasReleased() {
    String mark = "LEAK" + System.nanoTime() % 1_000_000_000 + "E0";
    long id = new PlantedEvents().plant(mark);
    Map<String, Visitor> outside = outside();
    finds(outside, mark + "PZ", NOTHING);
    Subject subject = Subject.event(id);
    give(subject, GateKey.APPROVAL, "Example Committee");
    finds(outside, mark + "PZ", ONE);
    give(subject, GateKey.WITHHELD, "Example Committee");
    finds(outside, mark + "PZ", NOTHING);
  }

  @Test
  void anEntryOfAStateIsFoundByItsOwnUsersOnly() {
    Visitor owner = program.person(Role.POINT_OF_CONTACT, "Example State 942");
    Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 943");
    Visitor expert = Visitor.signedIn(program.address(), "expert", program.password("expert"));
    assertThat(other.get("/search?q=" + word).body()).contains(NOTHING);
    ViewerDataSource.as(
        new ViewerDataSource.Asker(
            "state", "Example State 942", "example", Role.POINT_OF_CONTACT.key()),
        () ->
            program
                .bean(WorkspaceEntries.class)
                .create(
                    new Actor("example", "point-of-contact Example State 942"),
                    "Example State 942",
                    WorkspaceEntry.Kind.GAP,
                    word,
                    "text"));
    assertThat(owner.get("/search?q=" + word).body()).contains(ONE);
    assertThat(other.get("/search?q=" + word).body()).contains(NOTHING);
    assertThat(expert.get("/search?q=" + word).body()).contains(NOTHING);
  }

  @Test
  void documentsAndLawsOfTheRegistersAreFoundByTheCommitteeOnly() {
    Map<String, Visitor> outside = outside();
    outside.put("own State", program.person(Role.POINT_OF_CONTACT, "Example State 944"));
    Visitor expert = Visitor.signedIn(program.address(), "expert", program.password("expert"));
    Visitor member = program.person(Role.MEMBER, "Example State 945");
    expert.post(
        "/registers/documents",
        Map.of(
            "symbol",
            "S/AC.44/EXAMPLE/944",
            "title",
            word + " report",
            "kind",
            "letter",
            "origin",
            "state"));
    finds(outside, word, NOTHING);
    finds(Map.of("expert", expert, "member", member), word, ONE);
    finds(Map.of("expert", expert), word + "&kind=document", ONE);
    String law =
        expert
            .post(
                "/registers/laws",
                Map.of("state", "Example State 944", "title", "Example Act 944", "kind", "act"))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst(".*/cited/", "/cited/");
    expert.post(
        law + "/articles",
        Map.of("article-number", "4", "article-language", "en", "words", "article of " + word));
    finds(outside, word, NOTHING);
    finds(Map.of("expert", expert, "member", member), word, "2 records found");
    finds(Map.of("expert", expert), word + "&kind=law", "#article-");
  }
}
