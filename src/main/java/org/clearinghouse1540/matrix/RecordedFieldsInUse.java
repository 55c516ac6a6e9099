package org.clearinghouse1540.matrix;

import java.util.HashSet;
import java.util.Set;
import org.clearinghouse1540.obligations.FieldsInUse;
import org.springframework.stereotype.Component;

/** Reports the fields of a form that are or were in use in any matrix. */
@Component
final class RecordedFieldsInUse implements FieldsInUse {
  private final RecordedFields recorded;
  private final FieldComments comments;

  RecordedFieldsInUse(RecordedFields recorded, FieldComments comments) {
    this.recorded = recorded;
    this.comments = comments;
  }

  @Override
  public Set<String> inUse(String version) {
    Set<String> used = new HashSet<>(recorded.everRecorded(version));
    used.addAll(comments.commented(version));
    return used;
  }
}
