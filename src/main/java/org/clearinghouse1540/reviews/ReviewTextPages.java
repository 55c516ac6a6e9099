package org.clearinghouse1540.reviews;

import java.time.Clock;
import java.time.LocalDate;
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

/** Proposals and sections of the report are written and revised. */
@Controller
class ReviewTextPages {
  private final ComprehensiveReviews reviews;
  private final ReviewTexts texts;
  private final TextForms forms;
  private final TextViews views;
  private final Clock clock;

  ReviewTextPages(
      ComprehensiveReviews reviews,
      ReviewTexts texts,
      TextForms forms,
      TextViews views,
      Clock clock) {
    this.reviews = reviews;
    this.texts = texts;
    this.forms = forms;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping("/reviews/{id}/proposal")
  Page newProposal(Language language, SubmittedForm submitted, Form query, @PathVariable long id) {
    return form(language, submitted, query, id, ReviewText.TextKind.PROPOSAL);
  }

  @GetMapping("/reviews/{id}/section")
  Page newSection(Language language, SubmittedForm submitted, Form query, @PathVariable long id) {
    return form(language, submitted, query, id, ReviewText.TextKind.SECTION);
  }

  private Page form(
      Language language, SubmittedForm submitted, Form query, long id, ReviewText.TextKind kind) {
    ComprehensiveReview review = reviews.find(id).orElseThrow(NotFound::new);
    FormView form = submitted.view("/reviews/" + id + "/" + kind.key());
    return Page.of(
        new TextFormView(review, kind, forms.fields(form, id, kind, forms.empty(query), language)));
  }

  @PostMapping("/reviews/{id}/proposal")
  @FormPage("/reviews/{id}/proposal?paragraph={paragraph}&theme={theme}")
  String addProposal(Viewer viewer, Form form, @PathVariable long id) {
    return add(viewer, form, id, ReviewText.TextKind.PROPOSAL);
  }

  @PostMapping("/reviews/{id}/section")
  @FormPage("/reviews/{id}/section")
  String addSection(Viewer viewer, Form form, @PathVariable long id) {
    return add(viewer, form, id, ReviewText.TextKind.SECTION);
  }

  private String add(Viewer viewer, Form form, long id, ReviewText.TextKind kind) {
    if (reviews.find(id).isEmpty()) {
      throw new NotFound();
    }
    ReviewText.Draft draft = forms.read(form, id, kind);
    form.check();
    long text = texts.start(viewer.actor(), id, kind, draft, LocalDate.now(clock));
    return "redirect:/reviews/" + kind.key() + "s/" + text;
  }

  @GetMapping("/reviews/proposals/{id}")
  Page proposal(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    return Page.of(views.of(viewer, language, submitted, find(ReviewText.TextKind.PROPOSAL, id)));
  }

  @GetMapping("/reviews/sections/{id}")
  Page section(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    return Page.of(views.of(viewer, language, submitted, find(ReviewText.TextKind.SECTION, id)));
  }

  @PostMapping("/reviews/proposals/{id}")
  @FormPage("/reviews/proposals/{id}")
  String reviseProposal(Viewer viewer, Form form, @PathVariable long id) {
    return revise(viewer, form, find(ReviewText.TextKind.PROPOSAL, id));
  }

  @PostMapping("/reviews/sections/{id}")
  @FormPage("/reviews/sections/{id}")
  String reviseSection(Viewer viewer, Form form, @PathVariable long id) {
    return revise(viewer, form, find(ReviewText.TextKind.SECTION, id));
  }

  private ReviewText find(ReviewText.TextKind kind, long id) {
    return texts.find(kind, id).orElseThrow(NotFound::new);
  }

  // A form without the number of a version is about the latest one.
  private String revise(Viewer viewer, Form form, ReviewText latest) {
    ReviewText.Draft draft = forms.read(form, latest.review(), latest.kind());
    String seen = form.value("version");
    form.check();
    ReviewText before =
        texts.versions(latest.text()).stream()
            .filter(version -> Integer.toString(version.number()).equals(seen))
            .findFirst()
            .orElse(latest);
    texts.revise(viewer.actor(), before, draft, LocalDate.now(clock));
    return "redirect:" + latest.address();
  }
}
