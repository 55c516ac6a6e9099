package org.clearinghouse1540.exchange;

import java.io.IOException;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Disclosure;
import org.clearinghouse1540.kit.files.TemporaryContent;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.matrix.FieldExport;
import org.clearinghouse1540.matrix.MatrixAddress;
import org.clearinghouse1540.matrix.MatrixDisclosures;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixViews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Downloads of one matrix in each format, and of all matrices as CSV. */
@Controller
class ExportPages {
  private final MatrixCopies copies;
  private final MatrixViews matrices;
  private final FieldExport all;
  private final MatrixDisclosures disclosures;

  ExportPages(
      MatrixCopies copies, MatrixViews matrices, FieldExport all, MatrixDisclosures disclosures) {
    this.disclosures = disclosures;
    this.copies = copies;
    this.matrices = matrices;
    this.all = all;
  }

  @GetMapping("/matrices/{code}/{year}/file/{form}")
  Download file(Viewer viewer, Form query, MatrixAddress address, @PathVariable String form) {
    MatrixId id = matrices.id(viewer, address);
    CopyFormat format = CopyFormat.find(form).orElseThrow(NotFound::new);
    String code = query.value("in").isEmpty() ? Language.EN.code() : query.value("in");
    Language language = Language.find(code).orElseThrow(NotFound::new);
    String name = name(id) + (language == Language.EN ? "" : "-" + language.code());
    return Download.file(
        format.write(copies.copy(id, language)), format.mediaType(), name + "." + format.ending());
  }

  /** The name of a file of a matrix, without the extension. */
  static String name(MatrixId id) {
    return "matrix-" + id.state() + "-" + id.form();
  }

  /** All fields of all matrices, written while they are read. */
  @GetMapping("/matrices/all.csv")
  Download all(Viewer viewer) throws IOException {
    disclosures.allShown(viewer, Disclosure.Channel.FILE);
    TemporaryContent written = TemporaryContent.filled(all::write);
    return Download.file(written, CopyFormat.CSV.mediaType(), "matrices.csv");
  }
}
