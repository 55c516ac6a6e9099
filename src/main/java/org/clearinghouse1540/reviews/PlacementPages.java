package org.clearinghouse1540.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A passage is placed under a paragraph and a theme, or set aside with the reason. */
@Controller
class PlacementPages {
  private static final int LONGEST = 500;
  private final ReviewSubmissions submissions;
  private final ReviewPassages passages;
  private final ReviewWorkspacePages.ReviewWords words;

  PlacementPages(
      ReviewSubmissions submissions,
      ReviewPassages passages,
      ReviewWorkspacePages.ReviewWords words) {
    this.submissions = submissions;
    this.passages = passages;
    this.words = words;
  }

  @GetMapping("/reviews/passages/{id}")
  Page passage(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    SubmissionPassage passage = passages.find(id).orElseThrow(NotFound::new);
    ReviewSubmission submission = submissions.find(passage.submission()).orElseThrow(NotFound::new);
    PassageLine line = words.lines().of(submission.review(), List.of(passage), language).getFirst();
    return Page.of(
        new PlacementView(
            line,
            passage.proposed().map(found -> words.names().name(found.cluster(), language)),
            passages.decisions(id),
            viewer.may(Permission.WORK_ON_REVIEWS)
                ? Optional.of(form(submitted, passage))
                : Optional.empty(),
            ReviewParagraphs.options(language),
            words.names().themes(language)));
  }

  private static FormView form(SubmittedForm submitted, SubmissionPassage passage) {
    PassageCluster cluster = passage.cluster();
    return submitted
        .view("/reviews/passages/" + passage.id())
        .with("paragraph", cluster.paragraph())
        .with("theme", cluster.theme())
        .with("aside", passage.isAside() ? "yes" : "")
        .with("why", passage.decision().map(SubmissionPassage.PlacementDecision::why));
  }

  @PostMapping("/reviews/passages/{id}")
  @FormPage("/reviews/passages/{id}")
  String place(Viewer viewer, Form form, @PathVariable long id) {
    SubmissionPassage passage = passages.find(id).orElseThrow(NotFound::new);
    PassageCluster cluster =
        new PassageCluster(
            form.choice("paragraph", ReviewParagraphs::find).orElse(""),
            form.choice("theme", words.names()::findTheme).orElse(""));
    boolean aside = form.checked("aside");
    String why = form.text("why", LONGEST);
    if (aside && why.isEmpty()) {
      form.problem("why", "reviews.refused.aside");
    }
    if (!aside && cluster.isEmpty()) {
      form.problem("paragraph", "reviews.refused.no-cluster");
    }
    // A page of before has no number; then the decisions are not compared.
    if (form.value("seen").matches("\\d{1,9}")
        && Integer.parseInt(form.value("seen")) != passages.decisions(id).size()) {
      form.problem("why", "reviews.refused.decided");
    }
    form.check();
    passages.place(
        viewer.actor(),
        passage,
        new SubmissionPassage.PlacementDecision(
            aside, cluster, why, LocalDate.now(words.clock()), viewer.name()));
    return "redirect:/submissions/" + passage.submission() + "#" + passage.anchor();
  }
}
