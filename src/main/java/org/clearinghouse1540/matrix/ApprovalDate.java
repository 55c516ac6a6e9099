package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/**
 * The date of the Committee's approval in the header of a matrix: recorded with the approval, and
 * removed when a new draft begins. The approved version keeps it.
 */
@Component
final class ApprovalDate {
  private static final FieldKey KEY = new FieldKey("header", "approval-date");

  private final RecordedFields fields;
  private final Forms forms;
  private final Clock clock;

  ApprovalDate(RecordedFields fields, Forms forms, Clock clock) {
    this.fields = fields;
    this.forms = forms;
    this.clock = clock;
  }

  /** Records today as the date of the approval; returns the changed field. */
  Map<FieldKey, FieldValue> record(Actor actor, MatrixId id) {
    String day = DateText.of(DateText.day(clock.instant()), Language.EN);
    return write(actor, id, FieldValue.of(day));
  }

  /** Removes the date from the draft that begins. */
  void remove(Actor actor, MatrixId id) {
    write(actor, id, FieldValue.NOTHING);
  }

  private Map<FieldKey, FieldValue> write(Actor actor, MatrixId id, FieldValue value) {
    boolean known =
        forms.find(id.form()).filter(form -> FormFields.of(form).kind(KEY).isPresent()).isPresent();
    if (!known) {
      return Map.of();
    }
    Map<FieldKey, FieldValue> changed = Map.of(KEY, value);
    if (!fields.get(id, KEY).content().equals(value)) {
      fields.write(actor, id, changed, "date of the approval");
    }
    return changed;
  }
}
