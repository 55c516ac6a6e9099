package org.clearinghouse1540.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages in the outbox: their recipients, their parts, and the users who see them. */
class OutboxTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final Outbox OUTBOX = PROGRAM.bean(Outbox.class);
  private static final Actor ACTOR = Actor.program();
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private final String mark = "mark" + System.nanoTime();
  private final String recipient = mark + "@example.org";

  private Subject need(String name) {
    return new Subject(Subject.Kind.NEED, name + "-" + mark);
  }

  private static void give(Subject subject, GateKey key, Audience audience) {
    ConsentGrant grant =
        new ConsentGrant(
            key,
            audience,
            "Example State 661",
            "Letter (invented)",
            DAY,
            new ConsentManner.Express(),
            DAY,
            Optional.empty());
    ViewerDataSource.asProgram(() -> PROGRAM.bean(Consents.class).give(ACTOR, subject, grant, DAY));
  }

  private Outbox.Part part(Subject subject, Audience audience) {
    Published<String> words =
        ViewerDataSource.as(
                "program",
                () -> PROGRAM.bean(Gate.class).ask("Words of " + subject.id(), subject, audience))
            .published()
            .orElseThrow();
    return new Outbox.Part(subject, words);
  }

  private OutboxEntry entry() {
    return ViewerDataSource.as("program", OUTBOX::list).stream()
        .filter(listed -> listed.recipient().equals(recipient))
        .findFirst()
        .orElseThrow();
  }

  private void put(List<Outbox.Part> parts) {
    ViewerDataSource.asProgram(() -> OUTBOX.put(ACTOR, recipient, "Title " + mark, parts));
  }

  private AccountMessage invitation(String to) {
    return new AccountMessage(
        AccountMessage.Kind.INVITED, to, Language.FR, "https://example.org/" + mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "somebody",
        "a b@example.org",
        "@example.org",
        "a@",
        "a@b@c.org",
        "a@example.org\nBcc: b@c.d"
      })
  void anInvalidRecipientIsRejectedAndNothingIsStored(String to) {
    assertThat(Outbox.accepts(to)).isFalse();
    int before = PROGRAM.count("select count(*) from outbox_message");
    assertThatThrownBy(
            () -> ViewerDataSource.asProgram(() -> OUTBOX.put(ACTOR, "", invitation(to))))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(Problem.of("to", "outbox.refused.address")));
    assertThat(PROGRAM.count("select count(*) from outbox_message")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void aMessageNeedsARecipientAndAFieldForOneMayBeEmpty(String to) {
    assertThat(Outbox.accepts(to)).isTrue();
    assertThatThrownBy(
            () -> ViewerDataSource.asProgram(() -> OUTBOX.put(ACTOR, "", invitation(to))))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(Problem.of("to", "outbox.refused.no-recipient")));
  }

  @ParameterizedTest
  @EnumSource(AccountMessage.Kind.class)
  void aMessageAboutAnAccountIsInTheLanguageOfItsRecipient(AccountMessage.Kind kind) {
    List<AccountMessage> messages =
        Stream.of(Language.values())
            .map(language -> new AccountMessage(kind, recipient, language, "https://example.org/x"))
            .toList();
    assertThat(messages).extracting(AccountMessage::title).doesNotHaveDuplicates();
    assertThat(messages)
        .extracting(AccountMessage::body)
        .doesNotHaveDuplicates()
        .allSatisfy(body -> assertThat(body).contains("https://example.org/x"));
  }

  @Test
  void aPartWhoseContentMayNoLongerBeShownDisappearsFromTheMessage() {
    Subject first = need("first");
    Subject second = need("second");
    for (Subject subject : List.of(first, second)) {
      give(subject, GateKey.CONSENT, Audience.PROVIDERS);
    }
    put(List.of(part(first, Audience.PROVIDERS), part(second, Audience.PROVIDERS)));
    assertThat(entry().body()).isEqualTo("Words of first-" + mark + "\n\nWords of second-" + mark);
    give(first, GateKey.WITHHELD, Audience.EVERYBODY);
    assertThat(entry().body()).isEqualTo("Words of second-" + mark);
    assertThat(entry().blocked()).isFalse();
    give(second, GateKey.WITHHELD, Audience.EVERYBODY);
    assertThat(entry())
        .satisfies(entry -> assertThat(entry.blocked()).isTrue())
        .satisfies(entry -> assertThat(entry.subject() + entry.body()).isEmpty());
  }

  @Test
  void aMessageWithPartsForTwoAudiencesOrOfTwoKindsIsAnErrorOfTheProgram() {
    Subject first = need("first");
    Subject second = need("second");
    Subject offer = new Subject(Subject.Kind.OFFER, mark);
    give(first, GateKey.CONSENT, Audience.PROVIDERS);
    give(second, GateKey.CONSENT, Audience.MEMBERS);
    give(offer, GateKey.CONSENT, Audience.PROVIDERS);
    Outbox.Part forProviders = part(first, Audience.PROVIDERS);
    assertThatThrownBy(() -> put(List.of(forProviders, part(second, Audience.MEMBERS))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> put(List.of(forProviders, part(offer, Audience.PROVIDERS))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachUserSeesOnlyTheMessagesOfItsConcern() {
    Subject subject = need("only");
    give(subject, GateKey.CONSENT, Audience.PROVIDERS);
    put(List.of(part(subject, Audience.PROVIDERS)));
    Visitor own = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 661");
    Visitor other = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 662");
    String agency = "agency." + recipient;
    own.post("/agencies/invite", Map.of("label", "Example Agency " + mark, "to", agency));
    Visitor administrator = PROGRAM.person(Role.ADMINISTRATOR, "");
    Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
    assertThat(own.get("/outbox").body()).contains(agency).doesNotContain("Title " + mark);
    assertThat(other.get("/outbox").body()).doesNotContain(mark);
    assertThat(administrator.get("/outbox").body())
        .contains(agency)
        .doesNotContain("Title " + mark);
    assertThat(secretariat.get("/outbox").body()).contains("Title " + mark).doesNotContain(agency);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"EXPERT", "MEMBER", "CHAIR", "PROVIDER", "AGENCY", "MISSION"})
  void otherRolesHaveNoOutbox(Role role) {
    String party = role == Role.EXPERT || role == Role.CHAIR ? "" : "Example State 663";
    assertThat(PROGRAM.person(role, party).get("/outbox").statusCode()).isEqualTo(403);
  }
}
