package org.clearinghouse1540.assistance;

import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The report of a State that one of its needs has ended. */
@Controller
class NeedEndPages {
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_WORDS = 2_000;
  private final Cases cases;
  private final NeedReports reports;

  NeedEndPages(Cases cases, NeedReports reports) {
    this.cases = cases;
    this.reports = reports;
  }

  /** Records that a State withdraws a need, or that it was met without a delivery on record. */
  @PostMapping("/requests/{id}/need")
  @FormPage("/requests/{id}")
  @BindingAct(
      value = "assistance.need.end",
      to = "access.receiver.committee",
      next = "access.next.secretariat")
  String end(Viewer viewer, Form form, Act act, @PathVariable long id) {
    AssistanceCase assistanceCase =
        cases
            .find(id)
            .filter(found -> CaseRights.of(viewer, found).consent())
            .orElseThrow(NotFound::new);
    Optional<NeedItem> need =
        form.requiredChoice("item", value -> assistanceCase.request().find(value));
    Optional<NeedStatus> status = form.requiredChoice("status", NeedEndPages::end);
    String words = form.longText("words", LONGEST_WORDS);
    String document = form.requiredText("document", LONGEST_NAME);
    form.check();
    CaseConsentPages.on(act, assistanceCase)
        .named("assistance.need.end." + status.orElseThrow().key())
        .text(need.orElseThrow().heading() + (words.isEmpty() ? "" : "\n" + words));
    reports.end(
        viewer.actor(),
        need.orElseThrow(),
        new NeedEnds.Report(status.orElseThrow(), words, document),
        cases.today());
    return "redirect:/requests/" + id;
  }

  private static Optional<NeedStatus> end(String key) {
    return NeedStatus.find(key).filter(status -> !status.isUnmet());
  }
}
