package org.clearinghouse1540.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A State writes the draft of its report part by part, beside what is recorded in its matrix. */
@Controller
class ReportTextPages {
  private static final String ADDRESS = "/reports/draft/rows";
  private final ReportDraftTexts texts;
  private final Forms forms;
  private final MatrixViews matrices;
  private final EarlierDraft earlier;

  ReportTextPages(EarlierDraft earlier, MatrixViews matrices) {
    this.earlier = earlier;
    this.texts = earlier.texts();
    this.forms = earlier.forms();
    this.matrices = matrices;
  }

  private Map<String, String> written(Viewer viewer) {
    return texts.of(viewer.party(), forms.current().version());
  }

  private static String address(FormVersion.Part part) {
    return ADDRESS + "/" + part.key();
  }

  @GetMapping(ADDRESS)
  Page parts(Viewer viewer, Language language) {
    Map<String, String> written = written(viewer);
    Map<String, String> proposed = earlier.proposed(viewer.party());
    return Page.of(
        new ReportTextsView(
            forms.current().in(language).parts().stream()
                .map(
                    part ->
                        new ReportTextsView.Part(
                            address(part),
                            part.title(),
                            (int)
                                part.rows().stream()
                                    .filter(row -> written.containsKey(row.key()))
                                    .count(),
                            part.rows().size(),
                            (int)
                                part.rows().stream()
                                    .filter(row -> proposed.containsKey(row.key()))
                                    .count()))
                .toList(),
            earlier.unplaced(viewer.party(), language)));
  }

  private FormVersion.Part find(List<FormVersion.Part> parts, String key) {
    return parts.stream()
        .filter(part -> part.key().equals(key))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  @GetMapping(ADDRESS + "/{part}")
  Page part(
      Viewer viewer, Language language, SubmittedForm submitted, @PathVariable("part") String key) {
    MatrixView matrix =
        matrices.get(viewer, language, new MatrixId(viewer.party(), forms.current().version()));
    List<FormVersion.Part> parts = matrix.form().parts();
    FormVersion.Part part = find(parts, key);
    Map<String, String> written = new LinkedHashMap<>(earlier.proposed(viewer.party()));
    Set<String> proposed = Set.copyOf(written.keySet());
    written.putAll(written(viewer));
    FormView form = submitted.view(address(part));
    List<ReportTextView.Row> rows = new ArrayList<>();
    for (FormVersion.Row row : part.rows()) {
      String field = "row-" + rows.size();
      form = form.with(field, written.getOrDefault(row.key(), ""));
      rows.add(
          new ReportTextView.Row(
              field,
              Message.of("reports.texts.row", row.number(), row.label()),
              proposed.contains(row.key()),
              ReportDraftTable.recorded(matrix, part, row)));
    }
    int next = parts.indexOf(part) + 1;
    return Page.of(
        new ReportTextView(
            part.title(),
            rows,
            next < parts.size() ? Optional.of(address(parts.get(next))) : Optional.empty(),
            form));
  }

  /** Saves the texts of a part; they are visible to the State alone and nothing is sent. */
  @PostMapping(ADDRESS + "/{part}")
  @FormPage(ADDRESS + "/{part}")
  String save(Viewer viewer, Form form, @PathVariable("part") String key) {
    FormVersion.Part part = find(forms.current().parts(), key);
    Map<String, String> words = new LinkedHashMap<>();
    for (FormVersion.Row row : part.rows()) {
      words.put(row.key(), form.longText("row-" + words.size()));
    }
    form.check();
    texts.writeAll(
        viewer.actor(),
        viewer.party(),
        forms.current().version(),
        words,
        earlier.proposed(viewer.party()).keySet());
    return "redirect:" + address(part);
  }
}
