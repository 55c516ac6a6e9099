package org.clearinghouse1540.publication;

import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.exchange.CopyFormat;
import org.clearinghouse1540.exchange.MatrixCopy;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.matrix.ApprovedMatrix;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Published matrices, with the legend and the preamble of their form. */
@Controller
class PublicMatrixPages {
  private final PublicMatrices matrices;
  private final Forms forms;
  private final States states;

  PublicMatrixPages(PublicMatrices matrices, Forms forms, States states) {
    this.matrices = matrices;
    this.forms = forms;
    this.states = states;
  }

  @GetMapping("/public/matrices")
  Page list(Language language) {
    return Page.of(
        new MatrixListView(
            matrices.list().stream()
                .map(Published::value)
                .map(
                    matrix ->
                        new MatrixListView.Line(
                            matrix,
                            states.name(matrix.matrix().state(), language),
                            PublicMatrices.page(matrix.matrix())))
                .toList()));
  }

  @GetMapping("/public/matrices/{code}/{year}")
  Page matrix(Language language, @PathVariable String code, @PathVariable String year) {
    Published<ApprovedMatrix> found = find(code, year);
    return Page.of(
        new PublicMatrixView(
            found,
            forms.find(year).orElseThrow(NotFound::new).in(language),
            states.name(code, language),
            PublicMatrices.page(found.value().matrix())));
  }

  /** The matrix as a file. */
  @GetMapping("/public/matrices/{code}/{year}/file/{form}")
  Download file(
      @PathVariable String code,
      @PathVariable String year,
      @PathVariable("form") String format,
      @RequestParam(name = "in", defaultValue = "en") String in) {
    Language language = Language.find(in).orElseThrow(NotFound::new);
    CopyFormat wanted = CopyFormat.find(format).orElseThrow(NotFound::new);
    ApprovedMatrix found = find(code, year).value();
    MatrixCopy copy =
        MatrixCopy.approved(
            found,
            forms.find(year).orElseThrow(NotFound::new).in(language),
            states.name(code, language));
    return Download.file(
        wanted.write(copy), wanted.mediaType(), "matrix-" + code + "-" + year + "." + format);
  }

  private Published<ApprovedMatrix> find(String code, String year) {
    if (code.isBlank() || year.isBlank()) {
      throw new NotFound();
    }
    return matrices.find(new MatrixId(code, year)).orElseThrow(NotFound::new);
  }
}
