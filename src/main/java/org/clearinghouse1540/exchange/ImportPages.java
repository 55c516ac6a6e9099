package org.clearinghouse1540.exchange;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.FileSubject;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.PathRecord;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixAddress;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Upload of a copy of a matrix, and the decision on the values found in it. */
@Controller
class ImportPages {
  private static final int SHOWN = 1_000;

  private final MatrixImports imports;
  private final ImportProposals proposals;
  private final MatrixViews matrices;
  private final FileStates fileStates;

  ImportPages(
      MatrixImports imports,
      ImportProposals proposals,
      MatrixViews matrices,
      FileStates fileStates) {
    this.imports = imports;
    this.proposals = proposals;
    this.matrices = matrices;
    this.fileStates = fileStates;
  }

  /** The uploaded copy of a matrix that an address names. */
  @PathRecord
  record UploadAddress(String code, String year, long id) {
    MatrixAddress matrix() {
      return new MatrixAddress(code, year);
    }
  }

  @GetMapping("/matrices/{code}/{year}/reading")
  Page form(Viewer viewer, Language language, SubmittedForm submitted, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    FormView form = submitted.view(id.address() + "/reading");
    List<Option> versions =
        imports.versions().stream().map(version -> new Option(version, version)).toList();
    return Page.of(
        new UploadView(
            id,
            matrices.name(id, language),
            form,
            versions,
            proposals.listOf(id),
            proposals.files(id)));
  }

  @PostMapping("/matrices/{code}/{year}/reading")
  @FormPage("/matrices/{code}/{year}/reading")
  String upload(Viewer viewer, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    Optional<SentFile> sent = form.requiredFile("file");
    String version = form.choice("form", this::version).orElse("");
    form.check();
    SentFile file = sent.orElseThrow();
    ImportProposal proposal = imports.read(file.content(), file.name(), version);
    checkSubject(viewer, form, id, proposal);
    long number = proposals.add(viewer.actor(), id, file, proposal);
    return "redirect:" + id.address() + "/reading/" + number;
  }

  private Optional<String> version(String typed) {
    return Optional.of(typed).filter(imports.versions()::contains);
  }

  @GetMapping("/matrices/{code}/{year}/reading/{id}")
  Page proposal(
      Viewer viewer, Language language, SubmittedForm submitted, Form query, UploadAddress at) {
    long number = at.id();
    MatrixView matrix = matrices.get(viewer, language, matrices.id(viewer, at.matrix()));
    ImportProposals.Stored stored = proposals.find(matrix.id(), number).orElseThrow(NotFound::new);
    MatrixDiff diff = imports.diff(matrix.id(), stored.proposal());
    List<FieldKey> changed = diff.changed();
    Paging paging =
        Paging.of(query.value("page"), stored.proposal().account().reported().size(), SHOWN);
    FormView form =
        submitted
            .view(matrix.address() + "/reading/" + number)
            .with("field", changed.stream().map(FieldKey::name).toList());
    return Page.of(
        new ImportProposalView(
            matrix,
            stored.fileName(),
            stored.proposal().contents().size(),
            otherState(stored),
            stored.proposal().unrecognized().stream().map(passage -> passage.in(language)).toList(),
            stored.proposal().account().summary().in(language),
            paging,
            paging.of(stored.proposal().account().reported()).stream()
                .map(
                    piece ->
                        new ImportProposalView.Piece(
                            piece.at(), piece.text(), piece.reason().in(language)))
                .toList(),
            imports.contradictions(matrix.id(), stored.proposal()),
            form,
            changed.stream().map(key -> DiffRow.of(matrix, key, diff)).toList(),
            diff.seen(changed)));
  }

  // The values of another version of the form have no place here, whoever confirms it.
  private void checkSubject(Viewer viewer, Form form, MatrixId id, ImportProposal proposal) {
    String named = proposal.state();
    String version = proposal.form().version();
    Optional<String> right =
        fileStates.code(named).flatMap(code -> address(viewer, new MatrixAddress(code, version)));
    if (!version.equals(id.form())) {
      throw new BadInput(List.of(otherVersion(named, id, version, right).problem("file")));
    }
    if (!fileStates.isState(named, id.state())) {
      fileStates
          .subject(named, id.state(), right)
          .confirm(form, typed -> fileStates.isState(typed, id.state()));
    }
  }

  private FileSubject otherVersion(
      String named, MatrixId id, String version, Optional<String> right) {
    return new FileSubject(
        Optional.of(matrixName(named.isBlank() ? id.state() : named, version)),
        matrixName(id.state(), id.form()),
        right);
  }

  private Message matrixName(String state, String version) {
    return Message.of("kit.file.version", fileStates.name(state), version);
  }

  private Optional<String> address(Viewer viewer, MatrixAddress address) {
    try {
      return Optional.of(matrices.id(viewer, address).address() + "/reading");
    } catch (NotFound hidden) {
      return Optional.empty();
    }
  }

  private Optional<String> otherState(ImportProposals.Stored stored) {
    return Optional.of(stored.proposal().state().strip())
        .filter(named -> !fileStates.isState(named, stored.matrix().state()));
  }

  /** Records the selected fields, or discards the upload. */
  @PostMapping("/matrices/{code}/{year}/reading/{id}")
  @FormPage("/matrices/{code}/{year}/reading/{id}")
  String decide(Viewer viewer, Form form, MatrixAddress address, @PathVariable("id") long number) {
    MatrixId id = matrices.id(viewer, address);
    if (form.checked("drop")) {
      ImportProposals.Stored dropped = proposals.find(id, number).orElseThrow(NotFound::new);
      proposals.decide(viewer.actor(), dropped, ImportProposals.Decision.DISCARDED, 0);
    } else {
      // Nobody else changes the recorded values between the comparison and the act.
      imports.decide(id, () -> accept(viewer, form, id, number));
    }
    return "redirect:" + id.address();
  }

  private void accept(Viewer viewer, Form form, MatrixId id, long number) {
    ImportProposals.Stored stored = proposals.find(id, number).orElseThrow(NotFound::new);
    List<FieldKey> chosen =
        form.choices(
            "field",
            name ->
                Optional.of(FieldKey.of(name)).filter(stored.proposal().contents()::containsKey));
    if (chosen.isEmpty()) {
      form.problem("field", "exchange.refused.no-fields");
    }
    MatrixDiff diff = imports.diff(id, stored.proposal());
    if (!diff.changedSince(form.value("seen"), chosen).isEmpty()) {
      form.problem("field", "exchange.refused.changed");
    }
    form.check();
    imports.accept(viewer.actor(), id, stored.proposal(), chosen, stored.fileName());
    proposals.decide(viewer.actor(), stored, ImportProposals.Decision.ACCEPTED, chosen.size());
  }
}
