package org.clearinghouse1540.matrix;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The version of a matrix that a step of its review concerned. */
@Controller
class MatrixStepPages {
  private final MatrixViews matrices;
  private final ReviewSteps steps;
  private final ReviewHistory history;

  MatrixStepPages(MatrixViews matrices, ReviewSteps steps, ReviewHistory history) {
    this.matrices = matrices;
    this.steps = steps;
    this.history = history;
  }

  @GetMapping("/matrices/{code}/{year}/steps/{step}")
  Page version(Viewer viewer, Language language, MatrixAddress address, @PathVariable long step) {
    MatrixId id = matrices.id(viewer, address);
    ReviewStep taken = steps.find(id, step).orElseThrow(NotFound::new);
    return Page.of(
        new MatrixStepView(
            matrices.version(language, taken), taken, history.title(taken, language)));
  }
}
