package org.clearinghouse1540.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.GivenConsent;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Consents on the page of an entry, and the entry as a document. */
class ConsentLineTest {
  private static final LocalDate DAY = LocalDate.of(2031, 5, 4);
  private static final WorkspaceEntry ENTRY =
      new WorkspaceEntry(
          7,
          "Example State 001",
          WorkspaceEntry.Kind.GAP,
          "Example gap",
          "Example words",
          Instant.parse("2031-05-03T23:59:59Z"),
          4);

  private static ConsentRecord consent(GateKey key, LocalDate from, Optional<LocalDate> until) {
    return new GivenConsent(
            1,
            Subject.workspace(7),
            key,
            Audience.EVERYBODY,
            "Example State 001",
            "Example note",
            from,
            new ConsentManner.Silence(5, "Example calendar"),
            from,
            until,
            Optional.empty())
        .recorded();
  }

  private static ConsentLine line(ConsentRecord consent) {
    return new ConsentLine(consent, "Example State 001", DAY, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"-1,true,false", "0,true,false", "1,false,true"})
  void aConsentIsInForceFromItsFirstDay(int days, boolean inForce, boolean pending) {
    ConsentRecord consent = consent(GateKey.CONSENT, DAY.plusDays(days), Optional.empty());
    assertThat(line(consent).isInForce()).isEqualTo(inForce);
    assertThat(line(consent).isPending()).isEqualTo(pending);
    assertThat(ConsentLine.canEnd(consent, DAY)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-1,false", "0,true", "1,true"})
  void theLastDayOfAConsentIsIncluded(int days, boolean inForce) {
    ConsentRecord consent =
        consent(GateKey.CONSENT, DAY.minusDays(9), Optional.of(DAY.plusDays(days)));
    assertThat(line(consent).isInForce()).isEqualTo(inForce);
    assertThat(ConsentLine.canEnd(consent, DAY)).isEqualTo(inForce);
  }

  @Test
  void aStateDoesNotWithdrawTheApprovalOfTheCommittee() {
    ConsentRecord approval = consent(GateKey.APPROVAL, DAY, Optional.empty());
    assertThat(line(approval).isConsent()).isFalse();
    assertThat(line(approval).isInForce()).isTrue();
    assertThat(ConsentLine.canEnd(approval, DAY)).isFalse();
    assertThat(line(approval).calendar()).isEqualTo("Example calendar");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theOwnFileOfAnEntryIsADraftInTheLanguageOfTheReader(Language language) {
    PrintDocument document = new EntryDocument(new States()).own(ENTRY, language);
    assertThat(document.draft()).isEqualTo(Texts.get(language, "frame.draft"));
    assertThat(document.title()).isEqualTo("Example gap");
    assertThat(document.foot()).contains("Example State 001", "2031");
    assertThat(document.parts().toString()).contains("Example State 001", "Example words");
  }

  @Test
  void anEntrySeenEarlierKeepsItsContentAndHasTheEarlierVersion() {
    WorkspaceEntry earlier = ENTRY.seenIn(2);
    assertThat(earlier.version()).isEqualTo(2);
    assertThat(earlier.words()).isEqualTo(ENTRY.words());
    assertThat(ENTRY.changedOn()).isEqualTo("2031-05-03");
    assertThat(WorkspaceEntry.Kind.find("gap")).contains(WorkspaceEntry.Kind.GAP);
    assertThat(WorkspaceEntry.Kind.find("GAP")).isEmpty();
  }
}
