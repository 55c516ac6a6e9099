package org.clearinghouse1540.reviews;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/** The form in which a proposal or a section is written. */
@Template("reviews/text-form.jte")
record TextFormView(ComprehensiveReview review, ReviewText.TextKind kind, TextFields fields) {

  /**
   * The form with its choices.
   *
   * @param takes the passages or proposals that it can take up
   * @param left how many passages fit besides those in the list
   */
  record TextFields(
      FormView form,
      List<Option> paragraphs,
      List<Option> themes,
      List<TakeChoice> takes,
      int left) {
    TextFields {
      paragraphs = List.copyOf(paragraphs);
      themes = List.copyOf(themes);
      takes = List.copyOf(takes);
    }
  }
}
