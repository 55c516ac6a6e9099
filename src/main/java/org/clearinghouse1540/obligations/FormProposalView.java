package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The changes that uploaded files propose.
 *
 * @param files names of the uploaded files
 * @param form the form that records the decision, if the user may decide
 */
@Template("obligations/proposed.jte")
record FormProposalView(List<String> files, FormReview review, Optional<FormView> form) {
  FormProposalView {
    files = List.copyOf(files);
  }
}
