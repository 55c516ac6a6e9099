package org.clearinghouse1540.matrix;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/** The proposals from adherence data for a matrix, and the form that accepts them. */
@Template("matrix/treaties.jte")
record TreatyProposalsView(MatrixView matrix, FormView form, List<TreatyFacts.Proposal> proposals) {
  TreatyProposalsView {
    proposals = List.copyOf(proposals);
  }
}
