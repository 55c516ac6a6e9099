package org.clearinghouse1540.matrix;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/**
 * The fields of a matrix with the documents that they cite, as in the version on record: its State
 * and the Committee agree to them.
 */
@Component
final class MatrixText implements PublishableText {
  private static final Pattern CYCLE = Pattern.compile("(.+) (\\S+) \\d+");
  private final RecordedFields fields;
  private final ReviewSteps steps;

  MatrixText(RecordedFields fields, ReviewSteps steps) {
    this.steps = steps;
    this.fields = fields;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.MATRIX;
  }

  // The identity of a review cycle is the State, the form and the number of the cycle.
  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    Matcher cycle = CYCLE.matcher(subject.id());
    return cycle.matches()
        ? Optional.of(text(new MatrixId(cycle.group(1), cycle.group(2))))
        : Optional.empty();
  }

  private String text(MatrixId id) {
    Map<FieldKey, FieldValue> contents =
        new TreeMap<>(Comparator.comparing(FieldKey::row).thenComparing(FieldKey::column));
    fields.of(id).forEach((key, field) -> contents.put(key, field.content()));
    return FieldJson.contents(contents) + steps.latest(id).documents();
  }

  /** The approval keeps the approved fields. */
  @Override
  public boolean isStored() {
    return false;
  }
}
