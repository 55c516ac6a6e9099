package org.clearinghouse1540.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;
import org.junit.jupiter.api.Test;

/** The progress of a practice, from the consents, approvals and returns on record. */
class PracticeStateTest {
  private static final LocalDate TODAY = LocalDate.of(2031, 5, 3);

  private static ConsentRecord given(long id, GateKey key, String text) {
    return new ConsentRecord(
        id,
        Practices.subject(1),
        key,
        Audience.EVERYBODY,
        "Example State",
        "NV 1",
        TODAY,
        new ConsentManner.Express(),
        TODAY,
        Optional.empty(),
        Optional.empty(),
        text,
        Instant.EPOCH,
        true);
  }

  private static String text(List<ConsentRecord> given, PracticeReturn... returns) {
    return PracticeState.of(given, List.of(returns), TODAY).text();
  }

  @Test
  void anApprovalCountsForTheTextForWhichItWasGiven() {
    ConsentRecord first = given(1, GateKey.CONSENT, "a");
    ConsentRecord approval = given(2, GateKey.APPROVAL, "a");
    ConsentRecord later = given(3, GateKey.CONSENT, "b");
    assertThat(text(List.of())).isEqualTo("practices.state.draft");
    assertThat(text(List.of(first))).isEqualTo("practices.state.submitted");
    assertThat(text(List.of(first, approval))).isEqualTo("practices.state.published");
    assertThat(text(List.of(first, approval, later))).isEqualTo("practices.state.resubmitted");
    assertThat(text(List.of(later, approval))).isEqualTo("practices.state.submitted");
  }

  @Test
  void aReturnIsForOneSubmission() {
    ConsentRecord first = given(1, GateKey.CONSENT, "a");
    PracticeReturn returned = new PracticeReturn(1, 1, "Why", TODAY);
    assertThat(text(List.of(first), returned)).isEqualTo("practices.state.returned");
    assertThat(text(List.of(first, given(2, GateKey.CONSENT, "a")), returned))
        .isEqualTo("practices.state.submitted");
  }
}
