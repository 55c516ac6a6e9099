package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.sources.CitedDocument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and sets the fields of a matrix; they can be set while experts are drafting it. */
@Component
public final class MatrixFields {
  private final RecordedFields recorded;
  private final ReviewSteps steps;
  private final ReviewCycles cycles;
  private final Journal journal;
  private final TransactionTemplate transaction;

  MatrixFields(
      RecordedFields recorded,
      ReviewSteps steps,
      ReviewCycles cycles,
      Journal journal,
      TransactionTemplate transaction) {
    this.recorded = recorded;
    this.steps = steps;
    this.cycles = cycles;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The result of setting a field. */
  public sealed interface Outcome {
    /** The value is recorded. */
    record Saved(MatrixField now) implements Outcome {}

    /** Another user changed the field in the meantime; nothing was stored. */
    record Conflict(MatrixField theirs) implements Outcome {}
  }

  /**
   * All fields of a matrix that were ever set; for its State, those of the last version on record
   * while experts are revising it.
   */
  public Map<FieldKey, MatrixField> of(MatrixId id) {
    return steps.shownInstead(id).map(steps::fields).orElseGet(() -> recorded.of(id));
  }

  /** The marks of a matrix by row and column, from the same version as {@link #of(MatrixId)}. */
  Map<String, FieldMark> marks(MatrixId id) {
    return steps
        .shownInstead(id)
        .map(step -> marks(steps.fields(step)))
        .orElseGet(() -> recorded.marks(id));
  }

  private static Map<String, FieldMark> marks(Map<FieldKey, MatrixField> fields) {
    Map<String, FieldMark> marks = new HashMap<>();
    fields.forEach(
        (key, field) -> {
          if (field.content().mark() != FieldMark.NOTHING_RECORDED) {
            marks.put(key.name(), field.content().mark());
          }
        });
    return marks;
  }

  /** The fields of the version that a step concerned. */
  Map<FieldKey, MatrixField> of(ReviewStep step) {
    return steps.fields(step);
  }

  /** The documents that such a version cites, as they were then. */
  Map<Long, CitedDocument> cited(ReviewStep step) {
    return steps.content(step).cited();
  }

  /**
   * The documents of a matrix that is not being drafted, as they were in the version on record: a
   * correction of a document after the version was sent comes with the next version. Empty while
   * experts are drafting, unless the current user is shown the last version.
   */
  Map<Long, CitedDocument> citedOnRecord(MatrixId id) {
    return steps
        .shownInstead(id)
        .map(this::cited)
        .orElseGet(() -> cycles.stage(id).isOpen() ? Map.of() : steps.latest(id).cited());
  }

  /** The last step before a moment in the past that concerned a version. */
  Optional<ReviewStep> lastVersion(MatrixId id, Instant moment) {
    return steps.list(id).stream()
        .filter(step -> step.version().isPresent() && !step.at().isAfter(moment))
        .reduce((first, second) -> second);
  }

  /** The fields at a moment in the past. */
  public Map<FieldKey, MatrixField> asOf(MatrixId id, Instant moment) {
    return recorded.asOf(id, moment);
  }

  /** The value of one field, from the same version as {@link #of(MatrixId)}. */
  public MatrixField get(MatrixId id, FieldKey key) {
    return steps
        .shownInstead(id)
        .map(step -> steps.fields(step).getOrDefault(key, MatrixField.unset(key)))
        .orElseGet(() -> recorded.get(id, key));
  }

  /** The previous values of a field, the latest first. */
  public List<MatrixField> past(MatrixId id, FieldKey key) {
    return recorded.past(id, key);
  }

  /** The fields that changed after a moment. */
  public List<MatrixField> since(MatrixId id, Instant moment) {
    return recorded.since(id, moment);
  }

  /** Sets one field, unless another user changed it; a value that it already has is not stored. */
  public Outcome set(Actor actor, MatrixId id, FieldChange change) {
    return Optional.ofNullable(transaction.execute(status -> setLocked(actor, id, change)))
        .orElseThrow();
  }

  /**
   * Sets the fields of one form, or none of them if another user changed one of them meanwhile.
   *
   * @return the fields that another user changed
   */
  List<MatrixField> setTogether(Actor actor, MatrixId id, List<FieldChange> changes) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  draft(id);
                  List<MatrixField> conflicts = conflicts(id, changes);
                  if (conflicts.isEmpty()) {
                    changes.forEach(change -> setLocked(actor, id, change));
                  }
                  return conflicts;
                }))
        .orElseThrow();
  }

  /**
   * Sets the fields of several rows as one change, with one entry in the journal, or none of them
   * if another user changed one of them meanwhile.
   *
   * @return the fields that another user changed
   */
  List<MatrixField> setTogether(
      Actor actor, MatrixId id, List<FieldChange> changes, String source) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  draft(id);
                  List<MatrixField> conflicts = conflicts(id, changes);
                  if (conflicts.isEmpty()) {
                    Map<FieldKey, FieldValue> values = new LinkedHashMap<>();
                    changes.forEach(change -> values.put(change.key(), change.value()));
                    setAll(actor, id, values, changes.getFirst().why(), source);
                  }
                  return conflicts;
                }))
        .orElseThrow();
  }

  private List<MatrixField> conflicts(MatrixId id, List<FieldChange> changes) {
    return changes.stream()
        .filter(change -> isConflict(get(id, change.key()), change))
        .map(change -> get(id, change.key()))
        .toList();
  }

  private static boolean isConflict(MatrixField now, FieldChange change) {
    return !now.content().equals(change.value()) && now.version() != change.seen();
  }

  private Outcome setLocked(Actor actor, MatrixId id, FieldChange change) {
    draft(id);
    FieldKey key = change.key();
    MatrixField before = get(id, key);
    if (before.content().equals(change.value())) {
      return new Outcome.Saved(before);
    }
    if (isConflict(before, change)) {
      return new Outcome.Conflict(before);
    }
    recorded.write(actor, id, Map.of(key, change.value()), change.why());
    journal.write(
        actor,
        Change.of("field changed", id.journalName())
            .before(Map.of(key.name(), FieldJson.content(before.content())))
            .after(Map.of(key.name(), FieldJson.content(change.value())))
            .why(change.why()));
    return new Outcome.Saved(get(id, key));
  }

  /** Locks a matrix until the transaction ends. */
  void lock(MatrixId id) {
    cycles.lock(id);
  }

  /**
   * Locks a matrix for writing until the transaction ends. Other writers and steps of the workflow
   * are blocked until then, so that a State agrees to the content that is approved.
   *
   * @throws BadInput if experts are not drafting it now
   */
  public void draft(MatrixId id) {
    if (!isDrafted(id)) {
      throw BadInput.of("", "matrix.refused.not-drafting");
    }
  }

  /**
   * Runs an act in one transaction while nobody else writes the matrix. What it reads is what it
   * changes; a refused act records nothing.
   *
   * @throws BadInput if experts are not drafting it now
   */
  public void whileDrafting(MatrixId id, Runnable act) {
    transaction.executeWithoutResult(
        status -> {
          draft(id);
          act.run();
        });
  }

  /** Locks a matrix for writing, and returns whether experts are drafting it now. */
  public boolean isDrafted(MatrixId id) {
    lock(id);
    return cycles.stage(id).isOpen();
  }

  /**
   * Sets several fields as one change, with one entry in the journal; fields that already have the
   * value stay as they are.
   *
   * @return the number of fields that changed
   */
  public int setAll(
      Actor actor, MatrixId id, Map<FieldKey, FieldValue> values, String why, String source) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  draft(id);
                  Map<FieldKey, MatrixField> now = of(id);
                  Map<FieldKey, FieldValue> changed = new LinkedHashMap<>(values);
                  changed
                      .entrySet()
                      .removeIf(entry -> value(now, entry.getKey()).equals(entry.getValue()));
                  if (!changed.isEmpty()) {
                    recorded.write(actor, id, changed, why);
                    journal.write(actor, change(id, now, changed).why(why).source(source));
                  }
                  return changed.size();
                }))
        .orElse(0);
  }

  private static Change change(
      MatrixId id, Map<FieldKey, MatrixField> now, Map<FieldKey, FieldValue> changed) {
    Map<String, Object> before = new LinkedHashMap<>();
    Map<String, Object> after = new LinkedHashMap<>();
    changed.forEach(
        (key, value) -> {
          after.put(key.name(), FieldJson.content(value));
          if (!value(now, key).isNothing()) {
            before.put(key.name(), FieldJson.content(value(now, key)));
          }
        });
    Change change = Change.of("fields changed", id.journalName()).after(after);
    return before.isEmpty() ? change : change.before(before);
  }

  private static FieldValue value(Map<FieldKey, MatrixField> fields, FieldKey key) {
    MatrixField field = fields.get(key);
    return field == null ? FieldValue.NOTHING : field.content();
  }
}
