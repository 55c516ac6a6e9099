package org.clearinghouse1540.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.obligations.FormRows;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.plans.PlanSteps;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A draft of a report, made from the recorded values of the State's matrix and from its plan. The
 * State changes it as it wishes; nothing of it is sent.
 */
@Controller
class ReportDraftPages {
  private final MatrixViews matrices;
  private final FormRows rows;
  private final PlanSteps plans;
  private final States states;
  private final ReportDraftTexts texts;

  ReportDraftPages(
      MatrixViews matrices, FormRows rows, PlanSteps plans, States states, ReportDraftTexts texts) {
    this.texts = texts;
    this.matrices = matrices;
    this.rows = rows;
    this.plans = plans;
    this.states = states;
  }

  @GetMapping("/reports/draft")
  Download draft(Viewer viewer, Language page, @RequestParam(defaultValue = "") String in) {
    Language language = Language.find(in).orElse(page);
    String state = states.name(viewer.party(), language);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(Texts.get(language, "reports.draft.lead")));
    MatrixView matrix =
        matrices.get(viewer, language, new MatrixId(viewer.party(), rows.version()));
    Map<String, String> written = texts.of(viewer.party(), rows.version());
    for (FormVersion.Part part : matrix.form().parts()) {
      parts.addAll(part(matrix, part, written, language));
    }
    parts.add(new Part.Heading(Texts.get(language, "reports.draft.plan")));
    List<String> steps = plans.steps(viewer.party(), language);
    if (steps.isEmpty()) {
      parts.add(new Part.Words(Texts.get(language, "reports.draft.none")));
    }
    steps.forEach(step -> parts.add(new Part.Words(step)));
    parts.addAll(earlier(viewer.party(), language));
    return Download.of(
        new PrintDocument(
            Isolated.sentence(language, "reports.draft.title", state),
            language,
            Texts.get(language, "frame.draft"),
            Isolated.sentence(language, "reports.draft.foot", state),
            parts),
        "docx",
        "national-report-draft-" + language.code());
  }

  // Texts that the State wrote before the form in use.
  private List<Part> earlier(String state, Language language) {
    List<Part> parts = new ArrayList<>();
    Map<String, Map<String, String>> written = texts.of(state);
    written.remove(rows.version());
    written.forEach(
        (form, words) ->
            words.forEach(
                (row, text) ->
                    parts.add(
                        new Part.Labelled(form + ": " + rows.name(form, row, language), text))));
    if (!parts.isEmpty()) {
      parts.addFirst(new Part.Heading(Texts.get(language, "reports.draft.earlier")));
    }
    return parts;
  }

  // A heading for each part of the form, and a paragraph for each row with something recorded or
  // written by the State.
  private static List<Part> part(
      MatrixView matrix, FormVersion.Part part, Map<String, String> written, Language language) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(part.title()));
    for (FormVersion.Row row : part.rows()) {
      List<String> values = new ArrayList<>(ReportDraftTable.recorded(matrix, part, row));
      Optional.ofNullable(written.get(row.key())).ifPresent(values::add);
      if (!values.isEmpty()) {
        parts.add(new Part.Labelled(row.number() + ". " + row.label(), String.join("\n", values)));
      }
    }
    if (parts.size() == 1) {
      parts.add(new Part.Words(Texts.get(language, "reports.draft.none")));
    }
    return parts;
  }
}
