package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The versions of the form.
 *
 * @param versions the versions, the latest first
 * @param proposals uploaded files that await a decision
 * @param adopted official copies whose words were taken over
 * @param form the form that uploads files, if the user may
 */
@Template("obligations/forms.jte")
record FormsView(
    List<Summary> versions,
    List<FormProposal> proposals,
    List<AdoptedCopy> adopted,
    Optional<FormView> form) {
  FormsView {
    versions = List.copyOf(versions);
    proposals = List.copyOf(proposals);
    adopted = List.copyOf(adopted);
  }

  /** One version with the names of its definition files. */
  record Summary(FormVersion form, List<String> files) {}

  /** The official copies of a version. */
  List<AdoptedCopy> adoptedFor(Summary summary) {
    return adopted.stream()
        .filter(copy -> copy.version().equals(summary.form().version()))
        .toList();
  }
}
