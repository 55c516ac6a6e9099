package org.clearinghouse1540.workspace;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The questions to an agency of a State; the agency sees and answers these only. */
@Controller
class AgencyQuestionPages {
  private static final int LONGEST_ANSWER = 50_000;
  private final AgencyQuestions questions;

  AgencyQuestionPages(AgencyQuestions questions) {
    this.questions = questions;
  }

  @GetMapping("/asked")
  Page list(Viewer viewer, SubmittedForm submitted) {
    return Page.of(
        new AgencyQuestionsView(
            questions.listOpen(viewer.name()).stream()
                .map(question -> line(question, submitted))
                .toList()));
  }

  private static AgencyQuestionsView.Line line(AgencyQuestion question, SubmittedForm submitted) {
    return new AgencyQuestionsView.Line(
        question,
        submitted
            .view("/asked/" + question.id())
            .withIds("question-" + question.id())
            .with("answer", question.answer()));
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
