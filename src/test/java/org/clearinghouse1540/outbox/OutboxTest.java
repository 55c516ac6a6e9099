package org.clearinghouse1540.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages in the outbox, and the consents that their content depends on. */
class OutboxTest {
  private static final Actor SECRETARIAT = new Actor("example.secretariat", "secretariat");
  private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
  private final TestProgram program = TestProgram.get();
  private final Outbox outbox = program.bean(Outbox.class);
  private final OutboxMessages messages = program.bean(OutboxMessages.class);
  private final Consents consents = program.bean(Consents.class);
  private final Gate gate = program.bean(Gate.class);
  private final String recipient = "person" + System.nanoTime() + "@example.org";

  @Test
  void aMessageAboutAnAccountWaitsForItsServer() {
    put(recipient);
    OutboxEntry entry = entry();
    assertThat(entry.body()).contains("https://clearinghouse.example/x");
    assertThat(entry.blocked()).isFalse();
    assertThat(entry.delivery()).isEqualTo(new OutboxEntry.DeliveryState.Queued());
    assertThat(waiting().getLast().recipient()).isEqualTo(recipient);
    assertThat(
            program.count(
                "select count(*) from kit_journal where act = 'message put into the outbox'"
                    + " and after::text like '%"
                    + recipient
                    + "%'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'',outbox.refused.no-recipient",
    "'  ',outbox.refused.no-recipient",
    "nobody,outbox.refused.address",
    "'a@example.org,b@example.org',outbox.refused.address"
  })
  void aMessageWithoutARecipientIsRefused(String to, String key) {
    assertThat(Refusal.of(() -> put(to))).isEqualTo(Problem.of("to", key));
  }

  @Test
  void anAddressIsKeptWithoutWhiteSpace() {
    put(" " + recipient + " ");
    assertThat(entry().recipient()).isEqualTo(recipient);
  }

  @Test
  void aMessageLosesTheTextOfWhatWasWithdrawn() {
    Subject kept = open();
    Subject gone = open();
    put("Two parts", List.of(part(kept, "Kept text"), part(gone, "Gone text")));
    assertThat(entry().body()).isEqualTo("Kept text\n\nGone text");
    withdraw(gone);
    assertThat(entry().body()).isEqualTo("Kept text");
    assertThat(entry().blocked()).isFalse();
    withdraw(kept);
    assertThat(entry().blocked()).isTrue();
    assertThat(entry().subject()).isEmpty();
    assertThat(entry().body()).isEmpty();
  }

  @Test
  void aMessageOfOnePartHasItsTitleAndText() {
    Subject subject = open();
    Published<Map.Entry<String, String>> words =
        gate.ask(Map.entry("Title", "Text"), subject, Audience.PROVIDERS).published().orElseThrow();
    ViewerDataSource.asProgram(() -> outbox.put(SECRETARIAT, recipient, subject, words));
    assertThat(entry().subject()).isEqualTo("Title");
    assertThat(entry().body()).isEqualTo("Text");
  }

  @Test
  void thePartsOfAMessageAreForOneAudienceAndAboutOneKind() {
    Subject request = open();
    Subject offer = open(new Subject(Subject.Kind.OFFER, request.id()), Audience.PROVIDERS);
    Subject members = open(subject(), Audience.MEMBERS);
    Outbox.Part forMembers =
        new Outbox.Part(
            members,
            List.of(),
            gate.ask("Text", members, Audience.MEMBERS).published().orElseThrow());
    assertThatThrownBy(() -> put("T", List.of(part(request, "Text"), part(offer, "Text"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> put("T", List.of(part(request, "Text"), forMembers)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(entries()).isEmpty();
  }

  @Test
  void aSentMessageKeepsItsTitleAndNoText() {
    put("Sent title", List.of(part(open(), "Secret text")));
    long id = id();
    ViewerDataSource.asProgram(() -> messages.markSent(id));
    assertThat(entry().delivery()).isInstanceOf(OutboxEntry.DeliveryState.Sent.class);
    assertThat(entry().subject()).isEqualTo("Sent title");
    assertThat(entry().body()).isEmpty();
    assertThat(waiting()).extracting(OutboxMessage::id).doesNotContain(id);
    assertThat(stored("Secret text")).isZero();
  }

  @Test
  void aRejectedMessageIsTriedForDaysWithGrowingPausesAndThenShownAsNotSent() {
    put("Tried title", List.of(part(open(), "Tried text")));
    long id = id();
    for (int tried = 1; tried <= 30; tried++) {
      ViewerDataSource.asProgram(() -> messages.markRejected(id, "mailbox full"));
      assertThat(waiting()).extracting(OutboxMessage::id).as("it pauses").doesNotContain(id);
      if (tried <= 5) {
        assertThat(pause(id)).as("minutes after attempt " + tried).isEqualTo(1 << (tried - 1));
      }
      owner("update outbox_message set next_try_at = now() where id = " + id);
      assertThat(waiting()).extracting(OutboxMessage::id).as("it is tried").contains(id);
    }
    assertThat(entry().delivery()).isInstanceOf(OutboxEntry.DeliveryState.Retried.class);

    owner("update outbox_message set first_tried_at = now() - interval '6 days' where id = " + id);
    ViewerDataSource.asProgram(() -> messages.markRejected(id, "mailbox full"));
    owner("update outbox_message set next_try_at = now() where id = " + id);
    assertThat(waiting()).extracting(OutboxMessage::id).doesNotContain(id);
    assertThat(entry().delivery()).isInstanceOf(OutboxEntry.DeliveryState.GivenUp.class);
    assertThat(entry().problem()).isEqualTo("mailbox full");
  }

  private int pause(long id) {
    return program.count(
        "select round(extract(epoch from next_try_at - now()) / 60)::int from outbox_message"
            + " where id = "
            + id);
  }

  private void owner(String statement) {
    JdbcClient.create(program.owner().plainSource()).sql(statement).update();
  }

  @Test
  void aBlockedMessageKeepsNeitherTitleNorText() {
    put("Held title", List.of(part(open(), "Held text")));
    long id = id();
    ViewerDataSource.asProgram(() -> messages.markHeldBack(id, BlockReason.NO_CONSENT));
    assertThat(entry().blocked()).isTrue();
    assertThat(entry().subject()).isEmpty();
    assertThat(waiting()).extracting(OutboxMessage::id).doesNotContain(id);
    assertThat(stored("Held text")).isZero();
  }

  @Test
  void aLongReasonOfTheServerIsCut() {
    put(recipient);
    long id = id();
    ViewerDataSource.asProgram(() -> messages.markRejected(id, "x".repeat(2_000)));
    assertThat(entry().problem()).hasSize(500);
  }

  @Test
  void contentIsSeenByTheCommitteeAndMessagesOnAccountsByAdministrators() {
    put("For providers", List.of(part(open(), "Text")));
    assertThat(seen("committee", "")).isEqualTo(1);
    assertThat(seen("administrator", "")).isZero();
    assertThat(seen("provider", "")).isZero();
    put(recipient);
    assertThat(seen("administrator", "")).isEqualTo(1);
    assertThat(seen("committee", "")).isEqualTo(1);
    assertThat(seen("public", "")).isZero();
  }

  private void put(String to) {
    AccountMessage message =
        new AccountMessage(
            AccountMessage.Kind.INVITED, to, Language.EN, "https://clearinghouse.example/x");
    ViewerDataSource.asProgram(() -> outbox.put(SECRETARIAT, "", message));
  }

  private void put(String title, List<Outbox.Part> parts) {
    ViewerDataSource.asProgram(
        () ->
            outbox.put(
                SECRETARIAT, new Outbox.Envelope(Optional.empty(), recipient, title), parts));
  }

  private Outbox.Part part(Subject subject, String text) {
    return new Outbox.Part(
        subject, List.of(), gate.ask(text, subject, Audience.PROVIDERS).published().orElseThrow());
  }

  private Subject open() {
    return open(subject(), Audience.PROVIDERS);
  }

  private Subject open(Subject subject, Audience audience) {
    ConsentGrant grant =
        ConsentGrant.express(GateKey.CONSENT, audience, "Example State 036", "NV 36/1", DAY);
    ViewerDataSource.asProgram(
        () -> consents.give(SECRETARIAT, subject, grant, SeenText.writtenInTheSameForm(), DAY));
    return subject;
  }

  private void withdraw(Subject subject) {
    ConsentWithdrawal withdrawal =
        new ConsentWithdrawal(GateKey.CONSENT, Audience.PROVIDERS, "NV 36/2");
    ViewerDataSource.asProgram(() -> consents.withdraw(SECRETARIAT, subject, withdrawal, DAY));
  }

  private static Subject subject() {
    return new Subject(Subject.Kind.REQUEST, "outbox-" + System.nanoTime());
  }

  private List<OutboxEntry> entries() {
    return ViewerDataSource.as("program", () -> outbox.list(0, 1_000)).stream()
        .filter(entry -> entry.recipient().equals(recipient))
        .toList();
  }

  private OutboxEntry entry() {
    assertThat(entries()).hasSize(1);
    return entries().getFirst();
  }

  private long seen(String viewer, String problem) {
    return ViewerDataSource.as(viewer, () -> messages.list(0, 1_000)).stream()
        .filter(message -> message.recipient().equals(recipient))
        .filter(message -> message.problem().equals(problem))
        .count();
  }

  private List<OutboxMessage> waiting() {
    return ViewerDataSource.as("program", messages::waiting);
  }

  private long id() {
    Optional<OutboxMessage> own =
        ViewerDataSource.as("program", () -> messages.list(0, 1_000)).stream()
            .filter(message -> message.recipient().equals(recipient))
            .findFirst();
    return own.orElseThrow().id();
  }

  private int stored(String text) {
    return program.count(
        "select count(*) from outbox_message_part where body like '%"
            + text
            + "%' and message_id = "
            + id());
  }
}
