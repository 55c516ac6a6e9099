package org.clearinghouse1540.matrix;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.text.Message;

/**
 * A no-objection period of the Committee on a matrix: a member may place a hold within it. If
 * nobody does, the silence of the Committee is its approval.
 *
 * @param matrix the matrix under consideration
 * @param record the approval, which takes effect after the period
 * @param today the day on which it is read
 */
public record ApprovalPeriod(MatrixId matrix, ConsentRecord record, LocalDate today) {

  /** The period that a record of an approval describes, if the approval is by silence. */
  static Optional<ApprovalPeriod> of(MatrixId matrix, ConsentRecord record, LocalDate today) {
    return record.key() == GateKey.APPROVAL && record.silence() > 0
        ? Optional.of(new ApprovalPeriod(matrix, record, today))
        : Optional.empty();
  }

  /** Whether it is neither over nor stopped. */
  public boolean isRunning() {
    return record.isPending(today);
  }

  /** Whether it ended without an objection. */
  public boolean isOver() {
    return record.holds(today);
  }

  public LocalDate firstDay() {
    return record.givenOn();
  }

  /** The last day, or the first day that can be the last while the period awaits something. */
  public LocalDate lastDay() {
    return record.holdsFrom().minusDays(1);
  }

  /** The day on which a hold or a step of the review stopped it. */
  public Optional<LocalDate> stoppedOn() {
    return record.withdrawnOn();
  }

  public int workingDays() {
    return record.silence();
  }

  /** The official holidays that were counted. */
  public String calendar() {
    return record.manner() instanceof ConsentManner.Silence silence ? silence.calendar() : "";
  }

  /** The sentence that explains why it cannot end yet. */
  public Optional<Message> waiting() {
    return isRunning() ? record.waiting() : Optional.empty();
  }
}
