package org.clearinghouse1540.publication;

import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.exchange.CopyFormat;
import org.clearinghouse1540.exchange.CopyHeader;
import org.clearinghouse1540.exchange.CopyStatus;
import org.clearinghouse1540.exchange.MatrixCopy;
import org.clearinghouse1540.kit.BadInput;
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
  Page list() {
    return Page.of("publication/matrices.jte")
        .with("matrices", matrices.list())
        .with("states", states);
  }

  @GetMapping("/public/matrices/{code}/{year}")
  Page matrix(Language language, @PathVariable String code, @PathVariable String year) {
    try {
      Published<ApprovedMatrix> found =
          matrices.find(new MatrixId(code, year)).orElseThrow(NotFound::new);
      return Page.of("publication/matrix.jte")
          .with("published", found)
          .with("form", forms.find(year).orElseThrow(NotFound::new).in(language))
          .with("states", states);
    } catch (BadInput none) {
      throw new NotFound();
    }
  }

  /** The same as a file. */
  @GetMapping("/public/matrices/{code}/{year}/file/{form}")
  Download file(
      @PathVariable String code,
      @PathVariable String year,
      @PathVariable String form,
      @RequestParam(name = "in", defaultValue = "en") String in) {
    try {
      Language language = Language.find(in).orElseThrow(NotFound::new);
      CopyFormat wanted = CopyFormat.find(form).orElseThrow(NotFound::new);
      ApprovedMatrix found =
          matrices.find(new MatrixId(code, year)).orElseThrow(NotFound::new).value();
      MatrixCopy copy =
          MatrixCopy.of(
              new CopyHeader(
                  found.matrix(),
                  states.name(code, language),
                  forms.find(year).orElseThrow(NotFound::new).in(language),
                  CopyStatus.APPROVED,
                  found.at().toString().substring(0, 10)),
              found.contents(),
              found.cited());
      return Download.file(
          wanted.write(copy), wanted.mediaType(), "matrix-" + code + "-" + year + "." + form);
    } catch (BadInput none) {
      throw new NotFound();
    }
  }
}
