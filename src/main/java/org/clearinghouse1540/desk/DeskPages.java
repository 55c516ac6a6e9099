package org.clearinghouse1540.desk;

import org.clearinghouse1540.intake.Proposals;
import org.clearinghouse1540.kit.web.Screen;
import org.clearinghouse1540.kit.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a person who signed in: what waits, and where to go. */
@Controller
class DeskPages {
  private final Proposals proposals;

  DeskPages(Proposals proposals) {
    this.proposals = proposals;
  }

  @GetMapping("/desk")
  Screen desk(Viewer viewer) {
    boolean reads = viewer.role().equals("expert");
    return Screen.of("desk/desk.jte")
        .with("open", reads ? proposals.listOpen() : java.util.List.of());
  }
}
