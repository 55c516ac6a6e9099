package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.SilenceWait;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;

/** The silence procedure of a case counts from the dispatch of its letter. */
class SilenceDispatchTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");

  @Test
  void thePeriodBeginsWithTheRecordedDispatchOfItsLetter() {
    RecordedCase found =
        RecordedCase.of("Example State 973", LocalDate.of(2021, 2, 1), "Laws")
            .steps(clerk, "authenticate", "inform-members", "acknowledge");
    String today = RecordedCase.now().toString();
    found.post(
        clerk, "silence", "step", "circulate-providers", "from", today, "document", "NV Chair");
    SilencePeriod announced = found.read().silences().getFirst();
    assertThat(announced.waitsFor()).contains(SilenceWait.DISPATCH);
    assertThat(announced.isRunning(RecordedCase.now().plusYears(1)))
        .as("silence to a letter that nobody received is no consent")
        .isTrue();
    assertThat(clerk.get(found.page()).body())
        .contains(Message.of("consent.wait.dispatch", announced.lastDay()).in(Language.EN));

    long letter =
        PROGRAM.count(
            "select id::int from letters_letter where template = 'silence' and subject = 'request/"
                + found.id()
                + "'");
    assertThat(
            clerk
                .post("/letters/" + letter + "/dispatch", Map.of("day", today, "how", "By hand"))
                .statusCode())
        .isEqualTo(302);
    SilencePeriod begun = found.read().silences().getFirst();
    assertThat(begun.waitsFor()).isNotEqualTo(java.util.Optional.of(SilenceWait.DISPATCH));
    assertThat(begun.begunOn()).isEqualTo(RecordedCase.now());
    assertThat(
            PROGRAM.count(
                "select count(*)::int from kit_journal where act = 'silence period made known' and"
                    + " subject = 'request/"
                    + found.id()
                    + "' and source = 'letter/"
                    + letter
                    + "'"))
        .isEqualTo(1);
  }
}
