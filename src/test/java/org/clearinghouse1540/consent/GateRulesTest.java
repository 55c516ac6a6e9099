package org.clearinghouse1540.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.consent.GateDecision.RefusalReason;
import org.junit.jupiter.api.Test;

/** The rules of the gate about texts and lists, without a database. */
class GateRulesTest {
  private static final LocalDate DAY = LocalDate.of(2022, 3, 4);
  private static final GateRules RULES = new GateRules(DAY);
  private static final Subject OFFER = Subject.offer(7);
  private static final Subject ENTRY = Subject.workspace(3);

  // The approved text replaces the text of the record and keeps its status.
  private static final ApprovedText<String> APPROVED = (text, current) -> text + " of " + current;

  @Test
  void theTextToWhichTheKeysWereGivenReplacesTheCurrentOne() {
    ConsentRecord given = given(4, OFFER, GateKey.CONSENT, "first text");
    GateDecision<String> decision = RULES.decide("draft", OFFER, Audience.EVERYBODY, of(given));
    Published<String> published =
        RULES
            .withText(decision, "draft", APPROVED, Map.of(4L, "first text")::get)
            .published()
            .orElseThrow();
    assertThat(published.value()).isEqualTo("first text of draft");
    assertThat(published.audience()).isEqualTo(Audience.EVERYBODY);
    assertThat(published.ground()).isEqualTo(new Published.Ground.Released(of(given)));
  }

  @Test
  void aTextThatIsMissingOrForgedIsNotPublished() {
    ConsentRecord given = given(4, OFFER, GateKey.CONSENT, "first text");
    GateDecision<String> decision = RULES.decide("draft", OFFER, Audience.EVERYBODY, of(given));
    for (Map<Long, String> stored :
        List.of(Map.<Long, String>of(), Map.of(5L, "first text"), Map.of(4L, "forged"))) {
      assertThat(RULES.withText(decision, "draft", APPROVED, stored::get).reasons())
          .containsExactly(RefusalReason.NO_TEXT);
    }
  }

  @Test
  void aRefusalStaysAsItIsWhateverTextIsStored() {
    GateDecision<String> refused = RULES.decide("draft", OFFER, Audience.EVERYBODY, List.of());
    assertThat(RULES.withText(refused, "draft", APPROVED, id -> "text")).isSameAs(refused);
  }

  @Test
  void whatIsPublicAtItsSourceHasNoApprovedText() {
    GateDecision<String> decision =
        RULES.decideReference("fact", List.of(), "https://example.org/fact");
    assertThat(RULES.withText(decision, "fact", APPROVED, id -> "text").reasons())
        .containsExactly(RefusalReason.NO_TEXT);
  }

  @Test
  void theKeysOfTwoTextsDoNotAddUp() {
    List<ConsentRecord> given =
        of(
            given(1, ENTRY, GateKey.CONSENT, "first text"),
            given(2, ENTRY, GateKey.APPROVAL, "second text"));
    assertThat(RULES.decide("entry", ENTRY, Audience.EVERYBODY, given).reasons())
        .containsExactly(RefusalReason.NO_CONSENT);
  }

  @Test
  void theLastTextWithAllItsKeysIsPublishedNotALaterOneWithSome() {
    ConsentRecord consent = given(1, ENTRY, GateKey.CONSENT, "first text");
    ConsentRecord approval = given(2, ENTRY, GateKey.APPROVAL, "first text");
    ConsentRecord change = given(3, ENTRY, GateKey.CONSENT, "second text");
    Published<String> published =
        RULES
            .decide("entry", ENTRY, Audience.EVERYBODY, of(consent, approval, change))
            .published()
            .orElseThrow();
    assertThat(published.ground()).isEqualTo(new Published.Ground.Released(of(consent, approval)));
  }

  @Test
  void theMissingKeysOfTheLastTextAreNamed() {
    List<ConsentRecord> given =
        of(
            given(1, ENTRY, GateKey.APPROVAL, "first text"),
            given(2, ENTRY, GateKey.CONSENT, "second text"),
            given(3, ENTRY, GateKey.AGREEMENT, "third text"));
    assertThat(RULES.decide("entry", ENTRY, Audience.EVERYBODY, given).reasons())
        .containsExactly(RefusalReason.NO_APPROVAL);
  }

  @Test
  void aReferenceEntryIsNotPublishedByConsents() {
    Subject entry = new Subject(Subject.Kind.REFERENCE, "1");
    assertThat(
            RULES
                .decide(
                    "entry", entry, Audience.EVERYBODY, of(given(1, entry, GateKey.CONSENT, "")))
                .reasons())
        .containsExactly(RefusalReason.NOT_PUBLIC_AT_SOURCE);
  }

  @Test
  void theOwnersLastConsentForAnAudienceIsFound() {
    ConsentRecord first = given(1, ENTRY, GateKey.CONSENT, "first text");
    ConsentRecord last = given(2, ENTRY, GateKey.CONSENT, "second text");
    ConsentRecord approval = given(3, ENTRY, GateKey.APPROVAL, "third text");
    assertThat(RULES.consent(of(first, last, approval), Audience.EVERYBODY)).contains(last);
    assertThat(RULES.consent(of(first, last), Audience.MEMBERS)).isEmpty();
    assertThat(RULES.consent(of(approval), Audience.EVERYBODY)).isEmpty();
    assertThat(RULES.consent(of(first, withdrawn(last)), Audience.EVERYBODY)).contains(first);
  }

  @Test
  void thereIsNoConsentForWhatIsWithheld() {
    ConsentRecord consent = given(1, ENTRY, GateKey.CONSENT, "text");
    ConsentRecord withheld = given(2, ENTRY, GateKey.WITHHELD, "");
    assertThat(RULES.consent(of(consent, withheld), Audience.EVERYBODY)).isEmpty();
    assertThat(RULES.consent(of(consent, withdrawn(withheld)), Audience.EVERYBODY))
        .contains(consent);
  }

  @Test
  void onlyConsentsThatHoldAndAreAskedForAreConsidered() {
    ConsentRecord wanted = given(1, Subject.offer(1), GateKey.CONSENT, "");
    ConsentRecord second = given(2, Subject.offer(1), GateKey.WITHHELD, "");
    ConsentRecord ended = withdrawn(given(3, Subject.offer(1), GateKey.CONSENT, ""));
    ConsentRecord other = given(4, Subject.offer(2), GateKey.CONSENT, "");
    assertThat(RULES.holding(of(wanted, second, ended, other), Set.of("1")))
        .isEqualTo(Map.of("1", of(wanted, second)));
  }

  @Test
  void aListHasTheApprovedTextsAndWhatIsPublicAtItsSource() {
    var asked =
        new GateRules.AskedList<>(
            List.of("1", "2", "3", "4", "5"),
            Audience.EVERYBODY,
            id -> Subject.offer(Long.parseLong(id)),
            id ->
                Set.of("2", "3", "4").contains(id)
                    ? Optional.of(id.equals("4") ? "folder/note.txt" : "https://example.org/" + id)
                    : Optional.empty(),
            APPROVED);
    assertThat(asked.ids()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    Map<String, List<ConsentRecord>> holding =
        RULES.holding(
            of(
                given(1, Subject.offer(1), GateKey.CONSENT, "text"),
                given(3, Subject.offer(3), GateKey.WITHHELD, ""),
                given(5, Subject.offer(5), GateKey.CONSENT, "text without a copy")),
            asked.ids());
    List<Published<String>> published = RULES.publishable(asked, holding, Map.of(1L, "text"));
    assertThat(published).extracting(Published::value).containsExactly("text of 1", "2");
    assertThat(published.getLast().ground())
        .isEqualTo(new Published.Ground.AlreadyPublic("https://example.org/2"));
  }

  @Test
  void theOpenAndTheWithheldOfAKindAreFoundWithOneLook() {
    List<ConsentRecord> given =
        of(
            given(1, Subject.offer(1), GateKey.CONSENT, "text"),
            given(2, Subject.offer(2), GateKey.CONSENT, "text"),
            given(3, Subject.offer(2), GateKey.WITHHELD, ""),
            withdrawn(given(4, Subject.offer(3), GateKey.CONSENT, "text")),
            withdrawn(given(5, Subject.offer(4), GateKey.WITHHELD, "")),
            given(6, Subject.offer(4), GateKey.CONSENT, "text"));
    assertThat(RULES.open(given)).containsExactlyInAnyOrder("1", "4");
    assertThat(RULES.withheld(given)).containsExactly("2");
  }

  @Test
  void aDerivedValueKeepsItsAudienceAndItsGround() {
    Published<String> published =
        RULES
            .decide("text", OFFER, Audience.EVERYBODY, of(given(1, OFFER, GateKey.CONSENT, "text")))
            .published()
            .orElseThrow();
    Published<Integer> derived = Gate.derive(published, String::length);
    assertThat(derived.value()).isEqualTo(4);
    assertThat(derived.audience()).isEqualTo(published.audience());
    assertThat(derived.ground()).isEqualTo(published.ground());
  }

  @Test
  void aChangedTextNeedsItsMissingKeysAgain() {
    TextChanges changes = new TextChanges((subject, audience) -> Optional.of("new text"), DAY);
    List<ConsentRecord> given =
        of(
            given(1, ENTRY, GateKey.CONSENT, "old text"),
            given(2, ENTRY, GateKey.APPROVAL, "old text"),
            given(3, ENTRY, GateKey.CONSENT, "new text"));
    assertThat(changes.of(ENTRY, given))
        .containsExactly(new TextChange(ENTRY, Audience.EVERYBODY, List.of(GateKey.APPROVAL), DAY));
    TextChange both = changes.of(ENTRY, given.subList(0, 2)).getFirst();
    assertThat(both.missing()).containsExactly(GateKey.CONSENT, GateKey.APPROVAL);
    assertThat(both.isNext(GateKey.CONSENT)).isTrue();
    assertThat(both.isNext(GateKey.APPROVAL)).isFalse();
  }

  @Test
  void aTextIsNotChangedIfItsKeysAreGivenOrNothingCounts() {
    ConsentRecord consent = given(1, OFFER, GateKey.CONSENT, "text");
    TextChanges same = new TextChanges((subject, audience) -> Optional.of("text"), DAY);
    TextChanges other = new TextChanges((subject, audience) -> Optional.of("other"), DAY);
    TextChanges none = new TextChanges((subject, audience) -> Optional.empty(), DAY);
    assertThat(same.of(OFFER, of(consent))).isEmpty();
    assertThat(same.of(ENTRY, of(given(1, ENTRY, GateKey.CONSENT, "text"))))
        .as("the approval was never given for another text")
        .isEmpty();
    assertThat(none.of(OFFER, of(consent))).isEmpty();
    assertThat(other.of(OFFER, of(withdrawn(consent)))).isEmpty();
    assertThat(other.of(OFFER, of(given(1, OFFER, GateKey.WITHHELD, "")))).isEmpty();
    assertThat(other.of(OFFER, of(consent))).hasSize(1);
  }

  @Test
  void aChangeBeforeASilenceProcedureEndsIsFoundForEachAudience() {
    TextChanges changes = new TextChanges((subject, audience) -> Optional.of("other"), DAY);
    ConsentRecord pending = record(1, OFFER, GateKey.CONSENT, Audience.EVERYBODY, DAY.plusDays(9));
    ConsentRecord members = record(2, OFFER, GateKey.CONSENT, Audience.MEMBERS, DAY);
    assertThat(changes.of(OFFER, of(pending, members)))
        .extracting(TextChange::audience)
        .containsExactly(Audience.EVERYBODY, Audience.MEMBERS);
  }

  @Test
  void theDigestIsTheSha256OfTheUtf8Text() {
    assertThat(TextDigest.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(TextDigest.of("é")).isNotEqualTo(TextDigest.of("e"));
  }

  @Test
  void aConsentWithoutItsProofOpensNothingAndAWithholdingWithoutItWithholds() {
    ConsentRecord forged = forged(given(4, OFFER, GateKey.CONSENT, "text"));
    assertThat(forged.holds(DAY)).isFalse();
    assertThat(forged.isPending(DAY.minusDays(1))).isFalse();
    assertThat(RULES.decide("offer", OFFER, Audience.EVERYBODY, of(forged)).reasons())
        .containsExactly(RefusalReason.NO_CONSENT, RefusalReason.NOT_AS_RECORDED);
    ConsentRecord lifted = forged(withdrawn(given(5, OFFER, GateKey.WITHHELD, "")));
    assertThat(RULES.withheld(of(lifted))).containsExactly(OFFER.id());
  }

  private static List<ConsentRecord> of(ConsentRecord... records) {
    return List.of(records);
  }

  private static ConsentRecord given(long id, Subject subject, GateKey key, String text) {
    String digest = text.isEmpty() ? "" : TextDigest.of(text);
    return copy(record(id, subject, key, Audience.EVERYBODY, DAY), digest, Optional.empty());
  }

  private static ConsentRecord withdrawn(ConsentRecord record) {
    return copy(record, record.digest(), Optional.of(DAY));
  }

  private static ConsentRecord forged(ConsentRecord record) {
    return GivenConsent.of(record, record.digest(), record.withdrawnOn()).forged();
  }

  private static ConsentRecord copy(
      ConsentRecord record, String digest, Optional<LocalDate> withdrawnOn) {
    return GivenConsent.of(record, digest, withdrawnOn).recorded();
  }

  private static ConsentRecord record(
      long id, Subject subject, GateKey key, Audience audience, LocalDate holdsFrom) {
    return new GivenConsent(
            id,
            subject,
            key,
            audience,
            "Example State 001",
            "letter",
            DAY,
            new ConsentManner.Express(),
            holdsFrom,
            Optional.empty(),
            Optional.empty())
        .recorded();
  }
}
