package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.Original;

/**
 * The changes that uploaded files propose.
 *
 * @param files names of the uploaded files
 * @param originals the uploaded files as received
 * @param official the words of an official copy beside the present ones, if the files come from one
 * @param form the form that records the decision, if the user may decide
 */
@Template("obligations/proposed.jte")
record FormProposalView(
    List<String> files,
    List<Original> originals,
    FormReview review,
    Optional<OfficialReview> official,
    Optional<FormView> form) {
  FormProposalView {
    files = List.copyOf(files);
    originals = List.copyOf(originals);
  }
}
