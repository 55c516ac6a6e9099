package org.clearinghouse1540.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The questions to an agency of a State; the agency sees and answers these only. */
@Controller
class AgencyQuestionPages {
  private static final int LONGEST_ANSWER = 50_000;
  private final AgencyQuestions questions;
  private final QuestionedRows rows;
  private final Forms forms;

  AgencyQuestionPages(AgencyQuestions questions, QuestionedRows rows, Forms forms) {
    this.questions = questions;
    this.rows = rows;
    this.forms = forms;
  }

  @GetMapping("/asked")
  Page list(Viewer viewer, Language language, SubmittedForm submitted) {
    List<AgencyQuestion> open = questions.listOpen(viewer.name());
    Map<Long, QuestionedRow> about = rows.of(open.stream().map(AgencyQuestion::id).toList());
    return Page.of(
        new AgencyQuestionsView(
            open.stream()
                .map(
                    question ->
                        new AgencyQuestionsView.Line(
                            question,
                            form(question, submitted),
                            Optional.ofNullable(about.get(question.id()))
                                .flatMap(row -> row(row, language))))
                .toList()));
  }

  private static FormView form(AgencyQuestion question, SubmittedForm submitted) {
    return submitted
        .view("/asked/" + question.id())
        .withIds("question-" + question.id())
        .with("answer", question.answer());
  }

  private Optional<AgencyQuestionsView.Row> row(QuestionedRow asked, Language language) {
    return forms
        .find(asked.form())
        .map(form -> form.in(language))
        .flatMap(form -> form.partOf(asked.row()).map(part -> row(asked, form, part)));
  }

  private static AgencyQuestionsView.Row row(
      QuestionedRow asked, FormVersion form, FormVersion.Part part) {
    return new AgencyQuestionsView.Row(
        part.title() + ": " + part.find(asked.row()).map(FormVersion.Row::label).orElse(""),
        form.language(),
        form.direction(),
        asked.recorded().entrySet().stream()
            .map(
                field ->
                    new AgencyQuestionsView.Recorded(
                        part.column(field.getKey())
                            .map(FormVersion.Column::label)
                            .orElse(field.getKey()),
                        field.getValue()))
            .toList());
  }

  @PostMapping("/asked/{id}")
  @FormPage("/asked")
  @BindingAct(
      value = "workspace.act.answer",
      to = "workspace.act.asker",
      next = "access.next.state")
  String answer(Viewer viewer, Form form, Act act, @PathVariable long id) {
    String answer = form.requiredLongText("answer", LONGEST_ANSWER);
    form.check();
    act.text(answer);
    questions.answer(viewer.actor(), viewer.name(), id, answer);
    return "redirect:/asked";
  }
}
