package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The fields of a matrix as experts read and set them, while it is being drafted. */
@Component
public final class MatrixFields {
  private final RecordedFields recorded;
  private final ReviewCycles cycles;
  private final Journal journal;
  private final TransactionTemplate transaction;

  MatrixFields(
      RecordedFields recorded,
      ReviewCycles cycles,
      Journal journal,
      TransactionTemplate transaction) {
    this.recorded = recorded;
    this.cycles = cycles;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** What came of setting a field. */
  public sealed interface Outcome {
    /** It is recorded. */
    record Saved(MatrixField now) implements Outcome {}

    /** Somebody else changed it since it was seen; nothing was written. */
    record Conflict(MatrixField theirs) implements Outcome {}
  }

  /** All fields of a matrix that were ever set. */
  public Map<FieldKey, MatrixField> of(MatrixId id) {
    return recorded.of(id);
  }

  /** The fields as they stood at a moment. */
  public Map<FieldKey, MatrixField> asOf(MatrixId id, Instant moment) {
    return recorded.asOf(id, moment);
  }

  /** One field as it stands. */
  public MatrixField get(MatrixId id, FieldKey key) {
    return recorded.get(id, key);
  }

  /** What a field held before, the latest first. */
  public List<MatrixField> past(MatrixId id, FieldKey key) {
    return recorded.past(id, key);
  }

  /** The fields that changed after a moment, for whoever has the rest before them. */
  public List<MatrixField> since(MatrixId id, Instant moment) {
    return recorded.since(id, moment);
  }

  /**
   * Sets one field that was seen in a version; the same content again writes nothing.
   *
   * @param seen the version that the person saw; 0 where nothing was set
   */
  public Outcome set(
      Actor actor, MatrixId id, FieldKey key, FieldValue content, int seen, String why) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  draft(id);
                  MatrixField before = get(id, key);
                  if (before.version() != seen) {
                    return before.content().equals(content)
                        ? new Outcome.Saved(before)
                        : new Outcome.Conflict(before);
                  }
                  if (before.content().equals(content)) {
                    return new Outcome.Saved(before);
                  }
                  recorded.write(actor, id, Map.of(key, content), why);
                  journal.write(
                      actor,
                      Change.of("field changed", id.journalName())
                          .before(Map.of(key.name(), FieldJson.content(before.content())))
                          .after(Map.of(key.name(), FieldJson.content(content)))
                          .why(why));
                  return new Outcome.Saved(get(id, key));
                }))
        .orElseThrow();
  }

  /**
   * Holds a matrix for writing until the transaction ends. Whoever writes in it waits for whoever
   * does, and for a step of its way; so what a State agrees to is what is approved.
   *
   * @throws BadInput if experts are not drafting it now
   */
  public void draft(MatrixId id) {
    cycles.lock(id);
    if (!cycles.stage(id).isOpen()) {
      throw new BadInput(
          "field", "This matrix is not being drafted now; take it back or re-open it first.");
    }
  }

  /**
   * Sets many fields in one act, with one entry in the journal; fields that hold this already stay.
   *
   * @return how many changed
   */
  public int setAll(
      Actor actor, MatrixId id, Map<FieldKey, FieldValue> contents, String why, String source) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  draft(id);
                  Map<FieldKey, MatrixField> now = of(id);
                  Map<FieldKey, FieldValue> changed = new LinkedHashMap<>();
                  Map<String, Object> before = new LinkedHashMap<>();
                  Map<String, Object> after = new LinkedHashMap<>();
                  contents.forEach(
                      (key, content) -> {
                        MatrixField field = now.getOrDefault(key, MatrixField.unset(key));
                        if (!field.content().equals(content)) {
                          changed.put(key, content);
                          after.put(key.name(), FieldJson.content(content));
                          if (!field.content().isNothing()) {
                            before.put(key.name(), FieldJson.content(field.content()));
                          }
                        }
                      });
                  if (!changed.isEmpty()) {
                    recorded.write(actor, id, changed, why);
                    Change change = Change.of("fields changed", id.journalName()).after(after);
                    journal.write(
                        actor,
                        (before.isEmpty() ? change : change.before(before))
                            .why(why)
                            .source(source));
                  }
                  return changed.size();
                }))
        .orElse(0);
  }
}
