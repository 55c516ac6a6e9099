package org.clearinghouse1540.matrix;

import java.time.Clock;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of all matrices. */
@Controller
class MatrixListPages {
  private final MatricesInProgress inProgress;
  private final Forms forms;
  private final StateChoices choices;
  private final Clock clock;

  MatrixListPages(MatricesInProgress inProgress, Forms forms, StateChoices choices, Clock clock) {
    this.inProgress = inProgress;
    this.forms = forms;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping("/matrices")
  Object list(Viewer viewer, Language language) {
    String form = forms.current().version();
    if (viewer.representsState()) {
      return "redirect:" + new MatrixId(viewer.party(), form).address();
    }
    return Page.of(
        new MatricesView(
            inProgress.list().stream().map(cycle -> inProgress(cycle, language)).toList(),
            choices.members(language).stream()
                .map(
                    state ->
                        new MatricesView.Link(
                            new MatrixId(state.value(), form).address(), state.text()))
                .toList(),
            viewer.may(Permission.EDIT_MATRICES)));
  }

  private MatricesView.InProgress inProgress(ReviewCycle cycle, Language language) {
    return new MatricesView.InProgress(
        cycle, choices.marked(cycle.matrix().state(), language), DateText.day(cycle.since()));
  }
}
