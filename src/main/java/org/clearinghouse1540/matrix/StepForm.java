package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;
import org.jspecify.annotations.Nullable;

/**
 * A form with one field and the steps that it can be sent for.
 *
 * @param day a field for a day beside it, if the step has one
 */
record StepForm(FormView form, FieldView field, Optional<FieldView> day, List<Button> buttons) {
  StepForm {
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
