package org.clearinghouse1540.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.MatrixAddress;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The changes of a matrix between two dates, and its differences from another version. */
@Controller
class ComparisonPages {
  private static final int DAYS = 30;

  private final MatrixCopies copies;
  private final VersionComparison versions;
  private final MatrixViews matrices;
  private final Forms forms;
  private final Clock clock;

  ComparisonPages(
      MatrixCopies copies,
      VersionComparison versions,
      MatrixViews matrices,
      Forms forms,
      Clock clock) {
    this.copies = copies;
    this.versions = versions;
    this.matrices = matrices;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping("/matrices/{code}/{year}/compare")
  @FormPage("/matrices/{code}/{year}/compare")
  Page compare(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      Form query,
      MatrixAddress address) {
    MatrixView matrix = matrices.get(viewer, language, matrices.id(viewer, address));
    String version = submitted.isRejected() ? "" : query.value("with");
    boolean compared = !submitted.isRejected() && (!version.isEmpty() || query.checked("from"));
    Optional<VersionComparison.Result> result =
        compared ? Optional.of(result(matrix.id(), query)) : Optional.empty();
    return Page.of(
        new ComparisonView(
            matrix,
            form(submitted, matrix.id(), query),
            forms.list().stream()
                .map(FormVersion::version)
                .filter(other -> !other.equals(matrix.id().form()))
                .map(other -> new Option(other, other))
                .toList(),
            version,
            result.map(VersionComparison.Result::unmatched).orElse(List.of()),
            result.map(found -> rows(matrix, found.diff()))));
  }

  private FormView form(SubmittedForm submitted, MatrixId id, Form query) {
    LocalDate today = LocalDate.now(clock);
    String from = query.value("from");
    String to = query.value("to");
    return submitted
        .view(id.address() + "/compare")
        .with("from", from.isEmpty() ? today.minusDays(DAYS).toString() : from)
        .with("to", to.isEmpty() ? today.toString() : to);
  }

  private static List<DiffRow> rows(MatrixView matrix, MatrixDiff diff) {
    return diff.changed().stream().map(key -> DiffRow.of(matrix, key, diff)).toList();
  }

  private VersionComparison.Result result(MatrixId id, Form query) {
    String version = query.value("with");
    if (!version.isEmpty()) {
      return versions.compare(id, forms.find(version).orElseThrow(NotFound::new));
    }
    Optional<LocalDate> from = query.requiredDay("from");
    Optional<LocalDate> to = query.day("to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      query.problem("to", "exchange.refused.dates");
    }
    query.check();
    Instant end = to.map(this::endOf).orElseGet(clock::instant);
    MatrixDiff diff = copies.diff(id, endOf(from.orElseThrow()), end);
    return new VersionComparison.Result(diff, List.of());
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  /** The same comparison as a Word file with tracked changes. */
  @GetMapping("/matrices/{code}/{year}/redline")
  @FormPage(value = "/matrices/{code}/{year}/compare", form = "/matrices/{code}/{year}/compare")
  Download redline(Viewer viewer, Form query, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    MatrixDiff diff = result(id, query).diff();
    return Download.file(
        WordCopyWriter.redline(diff.before(), diff.after()),
        CopyFormat.DOCX.mediaType(),
        ExportPages.name(id) + "-changes.docx");
  }
}
