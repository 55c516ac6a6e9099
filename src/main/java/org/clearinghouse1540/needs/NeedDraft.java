package org.clearinghouse1540.needs;

import java.time.Instant;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;

/**
 * A need while its State writes it.
 *
 * @param origin where the need originates: {@code matrix/CODE/2017 row}, {@code plan/…}, {@code
 *     event/…}, or empty
 * @param passage the text from which the draft was created, as received
 * @param version the number of changes
 * @param sent the request that the draft became, once the State sent it
 */
public record NeedDraft(
    long id,
    String state,
    NeedAnswers answers,
    String origin,
    String passage,
    int version,
    Instant changed,
    Optional<Sent> sent) {

  /** The request and need item that a draft became, and the time. */
  public record Sent(long request, long need, Instant at) {
    /** The day on which it was sent. */
    public String day() {
      return DateText.day(at);
    }
  }

  /** The row of the matrix in which the need originates. */
  public Optional<MatrixRow> row() {
    return MatrixRow.of(origin);
  }

  /** The day of the last change. */
  public String changedOn() {
    return DateText.day(changed);
  }

  public boolean isSent() {
    return sent.isPresent();
  }

  /** The draft as it was written until now, which changes with each of its answers. */
  String text() {
    return "draft " + id + " " + version;
  }
}
