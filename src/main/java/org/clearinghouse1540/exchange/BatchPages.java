package org.clearinghouse1540.exchange;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Copies of the matrices of many States, uploaded together, and the decision on all of them. */
@Controller
class BatchPages {
  private static final String PAGE = "/matrices/import";
  private static final int MOST_AT_ONCE = 50;

  private final BatchReadings readings;
  private final ImportProposals proposals;
  private final MatrixImports imports;
  private final MatrixFields fields;
  private final FileStates states;

  BatchPages(
      BatchReadings readings,
      ImportProposals proposals,
      MatrixImports imports,
      MatrixFields fields,
      FileStates states) {
    this.readings = readings;
    this.proposals = proposals;
    this.imports = imports;
    this.fields = fields;
    this.states = states;
  }

  @GetMapping(PAGE)
  Page page(Viewer viewer, Language language, SubmittedForm submitted) {
    List<ImportProposals.Open> open = proposals.listOf(viewer.actor());
    List<Option> versions =
        imports.versions().stream().map(version -> new Option(version, version)).toList();
    return Page.of(
        new BatchView(
            readings.find(viewer),
            open.stream().map(item -> line(item, language)).toList(),
            open.isEmpty() ? 0 : open.getLast().id(),
            submitted.view(PAGE),
            versions));
  }

  private BatchView.Line line(ImportProposals.Open open, Language language) {
    return new BatchView.Line(
        open.address(),
        states.name(open.matrix().state()).in(language),
        open.matrix().form(),
        open.fileName());
  }

  /** Starts to read the uploaded files; nothing is recorded in a matrix. */
  @PostMapping(PAGE)
  @FormPage(PAGE)
  String upload(Viewer viewer, Form form) {
    form.requiredFile("file");
    List<SentFile> files = form.files("file");
    String version =
        form.choice("form", typed -> Optional.of(typed).filter(imports.versions()::contains))
            .orElse("");
    form.check();
    readings.begin(viewer, files, version);
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/stop")
  @FormPage(PAGE)
  String stop(Viewer viewer) {
    readings.stop(viewer);
    return "redirect:" + PAGE;
  }

  /**
   * Records the fields that differ in the files that the user saw in the list, those of a State all
   * or none. The number of the last one also distinguishes two such acts.
   */
  @PostMapping(PAGE + "/accept")
  @FormPage(PAGE)
  @BindingAct(value = "exchange.batch.accept", to = "access.receiver.experts")
  String accept(Viewer viewer, Language language, Form form, Act act) {
    long last = form.number("last", 0, Long.MAX_VALUE).orElse(0L);
    form.check();
    List<ImportProposals.Open> open =
        proposals.listOf(viewer.actor()).stream().filter(item -> item.id() <= last).toList();
    if (open.isEmpty()) {
      throw BadInput.of("", "exchange.refused.batch-empty");
    }
    act.on(Message.of("exchange.batch").in(language), PAGE);
    if (open.size() > MOST_AT_ONCE) {
      act.unsent(Message.of("exchange.batch.rest", open.size() - MOST_AT_ONCE));
    }
    List<ImportProposals.Open> decided = open.stream().limit(MOST_AT_ONCE).toList();
    lockAll(decided);
    Set<MatrixId> recorded = new HashSet<>();
    decided.forEach(item -> accept(viewer, act, item, recorded));
    if (recorded.isEmpty()) {
      throw BadInput.of("", "matrix.refused.not-drafting");
    }
    return "redirect:" + PAGE;
  }

  // All matrices are locked in one order before the first entry of the journal is written.
  // Otherwise
  // this act and somebody who saves a field of a later matrix could each wait for the other.
  private void lockAll(List<ImportProposals.Open> decided) {
    decided.stream()
        .map(ImportProposals.Open::matrix)
        .distinct()
        .sorted(Comparator.comparing(MatrixId::journalName))
        .forEach(fields::isDrafted);
  }

  // A file whose matrix is not being drafted, or for whose matrix an earlier file of the list was
  // recorded, stays open and is named.
  private void accept(Viewer viewer, Act act, ImportProposals.Open open, Set<MatrixId> recorded) {
    boolean drafted = fields.isDrafted(open.matrix());
    if (!drafted || !recorded.add(open.matrix())) {
      act.unsent(
          Message.of(
              drafted ? "exchange.batch.second" : "exchange.batch.not-drafted",
              states.name(open.matrix().state()),
              open.matrix().form(),
              open.fileName()));
      return;
    }
    ImportProposals.Stored stored = proposals.find(open.matrix(), open.id()).orElseThrow();
    List<FieldKey> changed = imports.diff(open.matrix(), stored.proposal()).changed();
    act.toCheck(
        "exchange.batch.line",
        states.name(open.matrix().state()),
        open.matrix().form(),
        open.fileName(),
        changed.size(),
        stored.proposal().account().reported().size());
    imports
        .contradictions(open.matrix(), stored.proposal())
        .forEach(problem -> act.unsent(problem.message()));
    if (!changed.isEmpty()) {
      imports.accept(viewer.actor(), open.matrix(), stored.proposal(), changed, stored.fileName());
    }
    proposals.decide(viewer.actor(), stored, ImportProposals.Decision.ACCEPTED, changed.size());
  }
}
