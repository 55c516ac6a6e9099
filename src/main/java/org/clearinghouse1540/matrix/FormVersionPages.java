package org.clearinghouse1540.matrix;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.RowMaps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A matrix as its rows stand in another generation of the form. */
@Controller
class FormVersionPages {
  private final MatrixViews sheets;
  private final Forms forms;
  private final RowMaps maps;

  FormVersionPages(MatrixViews sheets, Forms forms, RowMaps maps) {
    this.sheets = sheets;
    this.forms = forms;
    this.maps = maps;
  }

  @GetMapping("/matrices/{code}/{year}/as")
  Page as(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String form) {
    MatrixId id = sheets.id(viewer, code, year);
    FormVersion other = forms.find(form).orElseThrow(NotFound::new).in(language);
    MatrixView sheet = sheets.get(viewer, language, id);
    return Page.of("matrix/as.jte")
        .with("sheet", sheet)
        .with("other", other)
        .with("view", maps.view(sheet.form(), other));
  }
}
