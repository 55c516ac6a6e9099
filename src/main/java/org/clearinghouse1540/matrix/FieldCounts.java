package org.clearinghouse1540.matrix;

import java.util.Map;
import org.clearinghouse1540.obligations.FieldMark;
import org.springframework.stereotype.Component;

/**
 * The number of matrices with each mark in a field, right after the last write. X, ?, NA are
 * counted separately; a mark that is not in the result is recorded nowhere. No State is named.
 */
@Component
public final class FieldCounts {
  private final RecordedFields recorded;

  FieldCounts(RecordedFields recorded) {
    this.recorded = recorded;
  }

  /** The number of matrices by mark, for one field of a form. */
  public Map<FieldMark, Integer> of(String form, FieldKey key) {
    return recorded.counts(form, key);
  }
}
