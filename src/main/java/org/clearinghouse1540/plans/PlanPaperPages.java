package org.clearinghouse1540.plans;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan as files for its State, in six languages: the usual form, and the report of progress. */
@Controller
class PlanPaperPages {
  private final OwnPlans own;
  private final PlanText texts;
  private final PlanDocument documents;

  PlanPaperPages(OwnPlans own, PlanText texts, PlanDocument documents) {
    this.own = own;
    this.texts = texts;
    this.documents = documents;
  }

  @GetMapping("/plans/{id}/file/{form}")
  Download file(
      Viewer viewer,
      Language page,
      @PathVariable long id,
      @PathVariable("form") String format,
      @RequestParam(defaultValue = "") String in) {
    Language language = Language.find(in).orElse(page);
    SubmittedPlan plan = texts.of(own.plan(viewer, id));
    return Download.of(
        documents.of(plan, draft(language), language),
        PlanDocument.format(format),
        "plan-" + id + "-" + language.code());
  }

  @GetMapping("/plans/{id}/progress")
  Download progress(
      Viewer viewer,
      Language page,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String in) {
    Language language = Language.find(in).orElse(page);
    SubmittedPlan plan = texts.of(own.plan(viewer, id));
    return Download.of(
        documents.progress(plan, draft(language), language),
        "docx",
        "plan-" + id + "-progress-" + language.code());
  }

  // The plan as it is now may differ from the text that was submitted.
  private static String draft(Language language) {
    return Texts.get(language, "frame.draft");
  }
}
