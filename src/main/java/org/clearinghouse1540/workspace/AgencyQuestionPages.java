package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an agency of a State was asked; it sees and fills this, and nothing else. */
@Controller
class AgencyQuestionPages {
  private final AgencyQuestions questions;

  AgencyQuestionPages(AgencyQuestions questions) {
    this.questions = questions;
  }

  @GetMapping("/asked")
  Page list(Viewer viewer) {
    return screen(viewer, List.of());
  }

  @PostMapping("/asked/{id}")
  Object answer(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String answer) {
    try {
      questions.answer(viewer.actor(), viewer.name(), id, answer);
      return "redirect:/asked";
    } catch (BadInput bad) {
      return screen(viewer, bad.reasons()).withStatus(400);
    }
  }

  private Page screen(Viewer viewer, List<String> problems) {
    return Page.of("workspace/asked.jte")
        .with("questions", questions.to(viewer.name()))
        .with("problems", problems);
  }
}
