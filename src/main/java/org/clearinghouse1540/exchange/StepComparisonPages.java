package org.clearinghouse1540.exchange;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.matrix.MatrixAddress;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.matrix.ReviewHistory;
import org.clearinghouse1540.matrix.ReviewStep;
import org.clearinghouse1540.matrix.ReviewSteps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The versions of a matrix that the steps of its review concerned: files and differences. */
@Controller
class StepComparisonPages {
  private final MatrixCopies copies;
  private final MatrixViews matrices;
  private final ReviewSteps steps;
  private final ReviewHistory history;

  StepComparisonPages(
      MatrixCopies copies, MatrixViews matrices, ReviewSteps steps, ReviewHistory history) {
    this.copies = copies;
    this.matrices = matrices;
    this.steps = steps;
    this.history = history;
  }

  @GetMapping("/matrices/{code}/{year}/steps")
  Page compare(Viewer viewer, Language language, Form query, MatrixAddress address) {
    MatrixView matrix = matrices.get(viewer, language, matrices.id(viewer, address));
    Chosen chosen = chosen(matrix.id(), query);
    ReviewStep first = chosen.first();
    ReviewStep second = chosen.second();
    MatrixDiff diff = copies.diff(first, second);
    List<DiffRow> changed =
        diff.changed().stream().map(key -> DiffRow.of(matrix, key, diff)).toList();
    return Page.of(
        new StepComparisonView(
            matrix,
            history.versions(language, matrix.id()),
            Long.toString(first.id()),
            Long.toString(second.id()),
            changed));
  }

  /** The same comparison as a Word file with tracked changes. */
  @GetMapping("/matrices/{code}/{year}/steps/redline")
  Download redline(Viewer viewer, Form query, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    Chosen chosen = chosen(id, query);
    MatrixDiff diff = copies.diff(chosen.first(), chosen.second());
    return Download.file(
        WordCopyWriter.redline(diff.before(), diff.after()),
        CopyFormat.DOCX.mediaType(),
        ExportPages.name(id) + "-changes.docx");
  }

  /** The version of one step as a file. */
  @GetMapping("/matrices/{code}/{year}/steps/{step}/file/{form}")
  Download file(
      Viewer viewer, MatrixAddress address, @PathVariable long step, @PathVariable String form) {
    MatrixId id = matrices.id(viewer, address);
    CopyFormat format = CopyFormat.find(form).orElseThrow(NotFound::new);
    ReviewStep taken = steps.find(id, step).orElseThrow(NotFound::new);
    return Download.file(
        format.write(copies.copy(taken)),
        format.mediaType(),
        ExportPages.name(id) + "-" + taken.step().key() + "." + format.ending());
  }

  private record Chosen(ReviewStep first, ReviewStep second) {}

  // Without a choice, the last two versions.
  private Chosen chosen(MatrixId id, Form query) {
    if (!query.value("first").isEmpty() || !query.value("second").isEmpty()) {
      return new Chosen(step(id, query, "first"), step(id, query, "second"));
    }
    List<ReviewStep> versions =
        steps.list(id).stream().filter(taken -> taken.version().isPresent()).toList();
    if (versions.size() < 2) {
      throw new NotFound();
    }
    return new Chosen(versions.get(versions.size() - 2), versions.getLast());
  }

  private ReviewStep step(MatrixId id, Form query, String name) {
    long number = query.number(name, 0, Long.MAX_VALUE).orElse(0L);
    query.check();
    return steps.find(id, number).orElseThrow(NotFound::new);
  }
}
