package org.clearinghouse1540.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.ApprovedMatrix;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixContent;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.matrix.ReviewStep;
import org.clearinghouse1540.matrix.ReviewSteps;
import org.clearinghouse1540.matrix.WorkflowStep;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;
import org.springframework.stereotype.Component;

/** Copies of matrices, and the differences between two of them. */
@Component
public final class MatrixCopies {
  private final MatrixViews matrices;
  private final MatrixFields fields;
  private final ReviewSteps steps;
  private final PublishedVersions published;
  private final Clock clock;

  MatrixCopies(
      MatrixViews matrices,
      MatrixFields fields,
      ReviewSteps steps,
      PublishedVersions published,
      Clock clock) {
    this.steps = steps;
    this.matrices = matrices;
    this.fields = fields;
    this.published = published;
    this.clock = clock;
  }

  /** A copy of the current matrix: a draft, unless it was published in its current state. */
  public MatrixCopy copy(MatrixId id) {
    return copy(id, Language.EN);
  }

  /**
   * A copy with the words of the form in a language, if the form has them. The State of a matrix
   * that experts are revising gets the last version on record.
   */
  public MatrixCopy copy(MatrixId id, Language language) {
    return steps
        .shownInstead(id)
        .map(step -> copy(step, language, new LinkedHashMap<>()))
        .orElseGet(() -> current(id, language));
  }

  /** A copy of the version that a step concerned. */
  public MatrixCopy copy(ReviewStep step) {
    return copy(step, Language.EN, new LinkedHashMap<>());
  }

  private MatrixCopy copy(ReviewStep step, Language language, Map<Long, Long> numbers) {
    return copy(step, steps.content(step), language, numbers);
  }

  /** The differences between the versions of two steps. */
  MatrixDiff diff(ReviewStep first, ReviewStep second) {
    MatrixContent before = steps.content(first);
    MatrixContent after = steps.content(second);
    Map<Long, Long> numbers = new LinkedHashMap<>();
    MatrixCopy later = copy(second, after.citing(before), Language.EN, numbers);
    return new MatrixDiff(copy(first, before.citing(after), Language.EN, numbers), later);
  }

  private MatrixCopy copy(
      ReviewStep step, MatrixContent content, Language language, Map<Long, Long> numbers) {
    MatrixId id = step.matrix();
    FormVersion form = matrices.form(id).in(language);
    Language printed = form.language().equals(language.code()) ? language : Language.EN;
    CopyHeader header =
        new CopyHeader(
            id,
            matrices.name(id, printed),
            form,
            step.step() == WorkflowStep.PUBLISH ? CopyStatus.APPROVED : CopyStatus.DRAFT,
            DateText.day(step.at()));
    return MatrixCopy.of(header, content.contents(), content.cited(), numbers);
  }

  private MatrixCopy current(MatrixId id, Language language) {
    FormVersion form = matrices.form(id).in(language);
    Language printed = form.language().equals(language.code()) ? language : Language.EN;
    String name = matrices.name(id, printed);
    Optional<ApprovedMatrix> current = published.find(id);
    if (current.isPresent()) {
      return MatrixCopy.approved(current.get(), form, name);
    }
    Map<FieldKey, FieldValue> now = contents(fields.of(id));
    CopyHeader header =
        new CopyHeader(id, name, form, CopyStatus.DRAFT, LocalDate.now(clock).toString());
    return MatrixCopy.of(header, now, matrices.cited(id, now.values()));
  }

  /** The differences of a matrix between two moments. */
  public MatrixDiff diff(MatrixId id, Instant from, Instant to) {
    Map<FieldKey, FieldValue> before = contents(fields.asOf(id, from));
    Map<FieldKey, FieldValue> after = contents(fields.asOf(id, to));
    Map<Long, CitedDocument> cited = new LinkedHashMap<>(matrices.cited(before.values()));
    cited.putAll(matrices.cited(after.values()));
    Map<Long, Long> numbers = new LinkedHashMap<>();
    MatrixCopy later = MatrixCopy.of(draft(id, DateText.day(to)), after, cited, numbers);
    return new MatrixDiff(
        MatrixCopy.of(draft(id, DateText.day(from)), before, cited, numbers), later);
  }

  /** The header of a copy of the recorded values of today. */
  CopyHeader draft(MatrixId id) {
    return draft(id, LocalDate.now(clock).toString());
  }

  private CopyHeader draft(MatrixId id, String day) {
    return new CopyHeader(
        id, matrices.name(id, Language.EN), matrices.form(id), CopyStatus.DRAFT, day);
  }

  static Map<FieldKey, FieldValue> contents(Map<FieldKey, MatrixField> fields) {
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    fields.forEach((key, field) -> contents.put(key, field.content()));
    return contents;
  }
}
