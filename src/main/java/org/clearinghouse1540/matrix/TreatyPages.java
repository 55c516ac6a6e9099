package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.FormVersion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Proposals from adherence data, which an expert accepts row by row. */
@Controller
class TreatyPages {
  private final MatrixViews matrices;
  private final MatrixFields fields;
  private final TreatyFacts treaties;

  TreatyPages(MatrixViews matrices, MatrixFields fields, TreatyFacts treaties) {
    this.matrices = matrices;
    this.fields = fields;
    this.treaties = treaties;
  }

  @GetMapping("/matrices/{code}/{year}/treaties")
  Page proposals(Viewer viewer, Language language, SubmittedForm submitted, MatrixAddress address) {
    MatrixView matrix = matrices.get(viewer, language, matrices.id(viewer, address));
    List<TreatyFacts.Proposal> proposals = treaties.of(matrix.id(), matrix.form());
    FormView form =
        submitted
            .view(matrix.address() + "/treaties")
            .with("row", proposals.stream().map(proposal -> proposal.row().key()).toList());
    return Page.of(new TreatyProposalsView(matrix, form, proposals));
  }

  /** Records the selected rows. */
  @PostMapping("/matrices/{code}/{year}/treaties")
  @FormPage("/matrices/{code}/{year}/treaties")
  String accept(Viewer viewer, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    List<TreatyFacts.Proposal> proposals = treaties.of(id, matrices.form(id));
    List<TreatyFacts.Proposal> chosen = form.choices("row", key -> proposal(proposals, key));
    if (chosen.isEmpty()) {
      form.problem("row", "matrix.refused.no-rows");
    }
    form.check();
    List<FieldChange> changes = new ArrayList<>();
    chosen.forEach(proposal -> changes.addAll(changes(proposal, form)));
    FormVersion version = matrices.form(id);
    for (MatrixField theirs :
        fields.setTogether(viewer.actor(), id, changes, "matrix/data/treaty_status.csv")) {
      form.problem(
          "row",
          "matrix.refused.row-changed",
          FieldLabel.of(version, theirs.key()).text(),
          theirs.by());
    }
    form.check();
    return "redirect:" + id.address() + "#part-op1";
  }

  // The versions are those that the user saw: a value that a colleague entered since is kept.
  private static List<FieldChange> changes(TreatyFacts.Proposal proposal, Form form) {
    List<String> seen = List.of(form.value("seen-" + proposal.row().key()).split(",", -1));
    List<FieldChange> changes = new ArrayList<>();
    proposal
        .contents()
        .forEach(
            (key, value) -> {
              String version = changes.size() < seen.size() ? seen.get(changes.size()) : "";
              int shown = version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
              changes.add(new FieldChange(key, value, shown, "adherence data, accepted"));
            });
    return changes;
  }

  private static Optional<TreatyFacts.Proposal> proposal(
      List<TreatyFacts.Proposal> proposals, String row) {
    return proposals.stream().filter(proposal -> proposal.row().key().equals(row)).findFirst();
  }
}
