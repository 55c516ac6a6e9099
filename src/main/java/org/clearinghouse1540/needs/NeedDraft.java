package org.clearinghouse1540.needs;

import java.time.Instant;
import java.util.Optional;

/**
 * A need while its State writes it.
 *
 * @param origin where it began: {@code matrix/CODE/2017 row}, {@code plan/…}, {@code event/…}, or
 *     empty
 * @param passage the words that it began with, as received
 * @param version counts its changes
 * @param sent what became of it once the State sent it
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

  /** Which request and which need item of it a draft became, and when. */
  public record Sent(long request, long need, Instant at) {}

  /** The row of the matrix that it began with. */
  public Optional<MatrixRow> row() {
    return MatrixRow.of(origin);
  }

  /** Whether it began with what was voiced at an event. */
  boolean fromEvent() {
    return origin.startsWith("event/");
  }

  boolean isSent() {
    return sent.isPresent();
  }
}
