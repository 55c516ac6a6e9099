package org.clearinghouse1540.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.junit.jupiter.api.Test;

/** Consents in the database, and the gate that reads them. */
class ConsentsTest {
  private static final Actor SECRETARIAT = new Actor("example.secretariat", "secretariat");
  private final TestProgram program = TestProgram.get();
  private final Consents consents = program.bean(Consents.class);
  private final Gate gate = program.bean(Gate.class);
  private final LocalDate today =
      program.bean(java.time.Clock.class).instant().atZone(DateText.HEADQUARTERS).toLocalDate();

  @Test
  void aGrantIsRecordedAsItWasGiven() {
    Subject subject = subject();
    ConsentGrant grant =
        ConsentGrant.express(
                GateKey.CONSENT,
                Audience.organization("EXO"),
                " Example State 026 ",
                " NV 26/1 ",
                today.minusDays(3))
            .endingOn(Optional.of(today.plusDays(3)));
    give(subject, grant);
    ConsentRecord record = only(subject);
    assertThat(record.subject()).isEqualTo(subject);
    assertThat(record.audience()).isEqualTo(Audience.organization("EXO"));
    assertThat(record.givenBy()).isEqualTo("Example State 026");
    assertThat(record.document()).isEqualTo("NV 26/1");
    assertThat(record.givenOn()).isEqualTo(today.minusDays(3));
    assertThat(record.until()).contains(today.plusDays(3));
    assertThat(record.manner()).isEqualTo(new ConsentManner.Express());
    assertThat(record.withdrawnOn()).isEmpty();
  }

  @Test
  void aSilenceProcedureKeepsItsDaysAndItsCalendar() {
    Subject subject = subject();
    ConsentManner.Silence silence = new ConsentManner.Silence(5, "ST/IC/0000/1 (invented)");
    give(subject, silence(silence));
    ConsentRecord record = only(subject);
    assertThat(record.manner()).isEqualTo(silence);
    assertThat(record.isPending(today)).isTrue();
    assertThat(gate.ask("text", subject).reasons())
        .containsExactly(GateDecision.RefusalReason.NO_CONSENT);
  }

  @Test
  void aGrantThatIsNotCompleteIsNotRecorded() {
    Subject subject = subject();
    assertThat(refusal(() -> give(subject, toPublish(" ")))).isEqualTo("consent.refused.document");
    assertThat(list(subject)).isEmpty();
    assertThat(journal(subject)).isZero();
  }

  @Test
  void aConsentOpensTheGateAndItsWithdrawalClosesItAtOnce() {
    Subject subject = subject();
    give(subject, toPublish("NV 26/2"));
    assertThat(gate.ask("text", subject).published()).isPresent();
    assertThat(gate.ask("text", subject, Audience.PROVIDERS).published()).isEmpty();
    withdraw(subject, Audience.EVERYBODY, "NV 26/3");
    assertThat(gate.ask("text", subject).published()).isEmpty();
    assertThat(only(subject).withdrawnOn()).contains(today);
    assertThat(journal(subject)).isEqualTo(2);
  }

  @Test
  void aWithdrawalEndsEveryGrantOfItsUseAndNoOther() {
    Subject subject = subject();
    give(subject, toPublish("NV 26/4"));
    give(subject, toPublish("NV 26/5"));
    give(
        subject,
        ConsentGrant.express(
            GateKey.CONSENT, Audience.MEMBERS, "Example State 026", "NV 26/6", today));
    withdraw(subject, Audience.EVERYBODY, "NV 26/7");
    assertThat(gate.ask("text", subject).published()).isEmpty();
    assertThat(gate.ask("text", subject, Audience.MEMBERS).published()).isPresent();
    assertThat(list(subject)).filteredOn(record -> record.withdrawnOn().isPresent()).hasSize(2);
  }

  @Test
  void aWithdrawalIsListedForReadersWithoutAnotherConsent() {
    Subject subject = subject();
    for (Audience audience : List.of(Audience.PROVIDERS, Audience.EVERYBODY, Audience.MEMBERS)) {
      give(
          subject,
          ConsentGrant.express(GateKey.CONSENT, audience, "Example State 026", "NV 26/21", today));
    }
    withdraw(subject, Audience.EVERYBODY, "NV 26/22");
    assertThat(withdrawn(subject, Audience.Use.FULL)).containsExactly(Audience.EVERYBODY);
    assertThat(withdrawn(subject, Audience.Use.PROVIDERS)).isEmpty();
    assertThat(withdrawn(subject, Audience.Use.MEMBERS, Audience.Use.FULL))
        .as("the Committee still reads it")
        .isEmpty();
    withdraw(subject, Audience.PROVIDERS, "NV 26/23");
    assertThat(withdrawn(subject, Audience.Use.MEMBERS, Audience.Use.FULL)).isEmpty();
    assertThat(withdrawn(subject, Audience.Use.PROVIDERS)).containsExactly(Audience.PROVIDERS);
    withdraw(subject, Audience.MEMBERS, "NV 26/24");
    assertThat(withdrawn(subject, Audience.Use.MEMBERS, Audience.Use.FULL))
        .containsExactly(Audience.MEMBERS);
  }

  private List<Audience> withdrawn(Subject subject, Audience.Use... uses) {
    OwnersConsents owners = program.bean(OwnersConsents.class);
    return asProgram(() -> owners.withdrawnSince(today, Set.of(uses))).stream()
        .filter(record -> record.subject().equals(subject))
        .map(ConsentRecord::audience)
        .toList();
  }

  @Test
  void aWithdrawalWithoutADocumentIsRefused() {
    Subject subject = subject();
    give(subject, toPublish("NV 26/8"));
    assertThat(refusal(() -> withdraw(subject, Audience.EVERYBODY, " ")))
        .isEqualTo("consent.refused.withdrawal-document");
    assertThat(gate.ask("text", subject).published()).isPresent();
  }

  @Test
  void nothingIsWithdrawnTwice() {
    Subject subject = subject();
    give(subject, toPublish("NV 26/9"));
    withdraw(subject, Audience.EVERYBODY, "NV 26/10");
    assertThat(refusal(() -> withdraw(subject, Audience.EVERYBODY, "NV 26/11")))
        .isEqualTo("consent.refused.nothing-to-withdraw");
    assertThat(refusal(() -> withdraw(subject(), Audience.EVERYBODY, "NV 26/12")))
        .isEqualTo("consent.refused.nothing-to-withdraw");
    assertThat(journal(subject)).as("no entry for what did not happen").isEqualTo(2);
  }

  @Test
  void theStateOfAllConsentsChangesWithEachGrantAndWithdrawal() {
    Subject subject = subject();
    String before = asProgram(consents::state);
    give(subject, toPublish("NV 26/13"));
    String given = asProgram(consents::state);
    long closed = asProgram(consents::closed);
    withdraw(subject, Audience.EVERYBODY, "NV 26/14");
    assertThat(given).isNotEqualTo(before);
    assertThat(asProgram(consents::state)).isNotEqualTo(given);
    assertThat(asProgram(consents::closed)).isGreaterThan(closed);
  }

  @Test
  void aWithheldRecordIsNotShownWhateverElseWasGiven() {
    Subject subject = subject();
    give(subject, toPublish("NV 26/15"));
    give(
        subject,
        ConsentGrant.express(
            GateKey.WITHHELD, Audience.EVERYBODY, "Example State 026", "NV 26/16", today));
    assertThat(gate.ask("text", subject).reasons())
        .containsExactly(GateDecision.RefusalReason.WITHHELD);
    assertThat(gate.withheld(subject.kind())).contains(subject.id());
    assertThat(gate.askForReference("text", subject, "https://example.org").published()).isEmpty();
  }

  @Test
  void theOpenRecordsOfAKindAreThoseForWhichEachWasAskedFor() {
    Subject open = subject();
    Subject closed = subject();
    give(open, toPublish("NV 26/17"));
    assertThat(gate.open(Subject.Kind.REQUEST)).contains(open.id()).doesNotContain(closed.id());
    assertThat(gate.isOpen(open, Audience.EVERYBODY)).isTrue();
    assertThat(gate.isOpen(open, Audience.PROVIDERS)).isFalse();
  }

  @Test
  void nothingIsPublishedWithoutTheTextForWhichConsentWasGiven() {
    Subject subject = subject();
    give(subject, toPublish("NV 26/20"));
    assertThat(gate.ask("text", subject, Audience.EVERYBODY, (text, current) -> text).reasons())
        .containsExactly(GateDecision.RefusalReason.NO_TEXT);
    assertThat(
            gate.askAll(
                List.of("text"),
                text -> subject,
                text -> Optional.empty(),
                (text, current) -> text))
        .isEmpty();
    assertThat(
            gate.askAll(
                List.of("text"),
                text -> subject,
                text -> Optional.of("https://example.org"),
                (text, current) -> text))
        .extracting(Published::ground)
        .containsExactly(new Published.Ground.AlreadyPublic("https://example.org"));
  }

  @Test
  void aConsentOfOneKindOpensNothingOfAnother() {
    Subject subject = subject();
    give(subject, toPublish("NV 26/18"));
    Subject offer = new Subject(Subject.Kind.OFFER, subject.id());
    assertThat(gate.ask("text", offer).published()).isEmpty();
  }

  @Test
  void theConsentOfAStateIsNotListedForProviders() {
    Subject subject = subject();
    give(subject, toPublish("NV 26/19"));
    assertThat(ViewerDataSource.as("provider", () -> consents.list(subject))).isEmpty();
    assertThat(ViewerDataSource.as("provider", () -> gate.ask("text", subject)).published())
        .as("the gate reads every consent")
        .isPresent();
  }

  private ConsentGrant toPublish(String document) {
    return ConsentGrant.toPublish(GateKey.CONSENT, "Example State 026", document, today);
  }

  private ConsentGrant silence(ConsentManner.Silence silence) {
    return new ConsentGrant(
        GateKey.CONSENT,
        Audience.EVERYBODY,
        "Example State 026",
        "NV 26/0",
        today,
        silence,
        today.plusDays(8),
        Optional.empty());
  }

  private void give(Subject subject, ConsentGrant grant) {
    ViewerDataSource.asProgram(
        () -> consents.give(SECRETARIAT, subject, grant, SeenText.writtenInTheSameForm(), today));
  }

  private void withdraw(Subject subject, Audience audience, String document) {
    ConsentWithdrawal withdrawal = new ConsentWithdrawal(GateKey.CONSENT, audience, document);
    ViewerDataSource.asProgram(() -> consents.withdraw(SECRETARIAT, subject, withdrawal, today));
  }

  private List<ConsentRecord> list(Subject subject) {
    return asProgram(() -> consents.list(subject));
  }

  private ConsentRecord only(Subject subject) {
    List<ConsentRecord> records = list(subject);
    assertThat(records).hasSize(1);
    return records.getFirst();
  }

  private int journal(Subject subject) {
    return program.count(
        "select count(*) from kit_journal where subject = '" + subject.journalName() + "'");
  }

  private static <T> T asProgram(java.util.function.Supplier<T> work) {
    return ViewerDataSource.as("program", work);
  }

  private static String refusal(Runnable action) {
    Problem problem = Refusal.of(action::run);
    assertThat(problem.field()).isEqualTo("document");
    return problem.message().key();
  }

  private static Subject subject() {
    return new Subject(Subject.Kind.REQUEST, "test-" + System.nanoTime());
  }
}
