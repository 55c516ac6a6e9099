package org.clearinghouse1540.reviews;

import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Template;

/** The passages of a review that fit a question, one page of them. */
@Template("reviews/passages.jte")
record PassagesView(
    ComprehensiveReview review,
    PassageQuestion question,
    List<PassageLine> lines,
    Paging paging,
    List<FieldView> filter,
    boolean works) {
  PassagesView {
    lines = List.copyOf(lines);
    filter = List.copyOf(filter);
  }
}
