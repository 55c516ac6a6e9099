package org.clearinghouse1540.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A State asks its agencies about a row of its matrix; each sees its own question only. */
@Controller
class RowQuestionPages {
  private static final String ADDRESS = "/workspace/asking";
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_QUESTION = 5_000;

  private final WorkspaceEntries entries;
  private final AgencyQuestions questions;
  private final Forms forms;
  private final MatrixViews matrices;

  RowQuestionPages(
      WorkspaceEntries entries, AgencyQuestions questions, Forms forms, MatrixViews matrices) {
    this.matrices = matrices;
    this.entries = entries;
    this.questions = questions;
    this.forms = forms;
  }

  /** A row of a State's matrix, in the language of the reader. */
  private record AskedRow(String version, FormVersion.Row row, String state) {
    /** The row as the subject of an entry. */
    String subject() {
      return "matrix/" + version + "/" + row.key();
    }

    String title(Language language) {
      String title = Texts.get(language, "workspace.asking.title", version, row.label());
      return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    String address() {
      return "/matrices/" + state.replace(" ", "%20") + "/" + version + "/row?row=" + row.key();
    }
  }

  @GetMapping(ADDRESS)
  Page questions(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String row) {
    AskedRow found = row(viewer, language, form, row);
    Optional<WorkspaceEntry> entry = entries.findAbout(viewer.party(), found.subject());
    List<AgencyQuestion> asked =
        entry.map(about -> questions.listAbout(about.id())).orElse(List.of());
    return Page.of(
        new RowQuestionsView(
            found.title(language),
            found.address(),
            asked.stream().map(question -> line(question, found)).toList(),
            questions.agencies(viewer.party()),
            submitted.view(ADDRESS).with("form", form).with("row", row)));
  }

  private static RowQuestionsView.Line line(AgencyQuestion question, AskedRow row) {
    // The row has a form with the answer: an address cannot hold a long text in every script.
    String use = row.address() + "#answer-" + question.id();
    return new RowQuestionsView.Line(question, question.answer().isEmpty() ? "" : use);
  }

  private AskedRow row(Viewer viewer, Language language, String version, String row) {
    FormVersion form = forms.find(version).orElseThrow(NotFound::new).in(language);
    return new AskedRow(version, form.find(row).orElseThrow(NotFound::new), viewer.party());
  }

  /** The text that the State reads in the row now. */
  private QuestionedRow recorded(Viewer viewer, Language language, AskedRow row) {
    MatrixId id = new MatrixId(row.state(), row.version());
    MatrixView matrix = matrices.get(viewer, language, id);
    Map<String, String> texts = new LinkedHashMap<>();
    for (FormVersion.Column column : matrix.columns(row.row())) {
      String text = matrix.text(matrix.field(row.row(), column));
      if (!text.isEmpty()) {
        texts.put(column.key(), text);
      }
    }
    return new QuestionedRow(row.version(), row.row().key(), texts);
  }

  @PostMapping(ADDRESS)
  @FormPage(ADDRESS + "?form={form}&row={row}")
  @BindingAct(value = "workspace.act.ask", next = "access.next.agency")
  String ask(Viewer viewer, Language language, Form form, Act act) {
    AskedRow row = row(viewer, language, form.value("form"), form.value("row"));
    Option agency = questions.chosen(form, viewer.party());
    String question = form.requiredLongText("question", LONGEST_QUESTION);
    form.check();
    QuestionedRow recorded = recorded(viewer, language, row);
    act.named("workspace.act.ask-row")
        .on(row.title(language), "/workspace")
        .to("access.receiver.named", agency.text())
        .text(String.join("\n", recorded.recorded().values()) + "\n\n" + question);
    String title = row.title(language);
    WorkspaceEntry entry =
        entries.findOrCreateAbout(viewer.actor(), viewer.party(), row.subject(), title);
    questions.ask(
        viewer.actor(), entry, agency.value(), title + "\n\n" + question, Optional.of(recorded));
    return "redirect:" + ADDRESS + "?form=" + row.version() + "&row=" + row.row().key();
  }
}
