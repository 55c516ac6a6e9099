package org.clearinghouse1540.reviews;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The comprehensive reviews.
 *
 * @param form the form that opens one, where the current user may
 */
@Template("reviews/reviews.jte")
record ReviewsView(List<ComprehensiveReview> reviews, Optional<FormView> form) {
  ReviewsView {
    reviews = List.copyOf(reviews);
  }
}
