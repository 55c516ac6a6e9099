package org.clearinghouse1540.matrix;

import java.util.List;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;
import org.jspecify.annotations.Nullable;

/**
 * A form with its fields and the steps that it can be sent for.
 *
 * @param fields the document or note of the step, and its days, if it has some
 */
record StepForm(FormView form, List<FieldView> fields, List<Button> buttons) {
  StepForm {
    fields = List.copyOf(fields);
    buttons = List.copyOf(buttons);
  }

  /**
   * A button of the form.
   *
   * @param name the field that says which step is taken; null if the form has one step only
   * @param label the key of its text
   * @param main whether it is the expected choice
   */
  record Button(@Nullable String name, @Nullable String value, String label, boolean main) {}
}
