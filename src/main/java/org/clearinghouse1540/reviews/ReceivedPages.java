package org.clearinghouse1540.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.sources.ReportedPieces;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A submission as received, and the passages in which the program or a person split it. */
@Controller
class ReceivedPages {
  private static final int LONGEST = 5_000;
  private static final int PASSAGES = 50;
  private final ComprehensiveReviews reviews;
  private final ReviewSubmissions submissions;
  private final PublicSubmissions published;
  private final ReviewPassages passages;
  private final ReviewWorkspacePages.ReviewWords words;
  private final ReportedPieces reported;

  ReceivedPages(
      ComprehensiveReviews reviews,
      PublicSubmissions published,
      ReviewPassages passages,
      ReviewWorkspacePages.ReviewWords words,
      ReportedPieces reported) {
    this.reviews = reviews;
    this.published = published;
    this.submissions = published.submissions();
    this.passages = passages;
    this.words = words;
    this.reported = reported;
  }

  /** The submissions of the current user's State. */
  @GetMapping("/submissions")
  Page list(Viewer viewer, Language language) {
    return Page.of(
        new SubmissionsView(
            submissions.listOfState(viewer.party()).stream()
                .map(submission -> words.names().summary(submission, Map.of(), language))
                .toList()));
  }

  @GetMapping("/submissions/{id}")
  Page submission(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      Form query,
      @PathVariable long id) {
    ReviewSubmission submission = find(viewer, id);
    boolean inside = viewer.belongsToCommittee();
    return Page.of(
        new SubmissionView(
            words.names().summary(submission, Map.of(), language),
            submissions.isOpen(submission),
            inside ? "" : submissions.text(submission),
            published.isOpen(submission),
            published.form(viewer, submission, submitted),
            inside
                ? Optional.of(work(viewer, language, submitted, submission, query.value("page")))
                : Optional.empty()));
  }

  private ReviewSubmission find(Viewer viewer, long id) {
    return submissions
        .find(id)
        .filter(
            submission ->
                viewer.belongsToCommittee()
                    || viewer.representsState() && submission.head().state().equals(viewer.party()))
        .orElseThrow(NotFound::new);
  }

  private SubmissionView.SubmissionWork work(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      ReviewSubmission submission,
      String page) {
    List<SubmissionPassage> all = passages.of(submission.id());
    Paging paging = Paging.of(page, all.size(), PASSAGES);
    boolean works = viewer.may(Permission.WORK_ON_REVIEWS) && submissions.isOpen(submission);
    return new SubmissionView.SubmissionWork(
        reviews.find(submission.review()).orElseThrow(NotFound::new),
        words.lines().of(submission.review(), paging.of(all), language),
        paging,
        submissions.isOpen(submission)
            ? reported.view(ReviewSubmission.journalName(submission.id()), language)
            : org.clearinghouse1540.sources.ReportedView.none(),
        works
            ? Optional.of(submitted.view(submission.address() + "/placements"))
            : Optional.empty(),
        works ? Optional.of(submitted.view(submission.address() + "/passages")) : Optional.empty());
  }

  /** Adds a passage that the program did not find, or that is only a part of one. */
  @PostMapping("/submissions/{id}/passages")
  @FormPage("/submissions/{id}")
  String add(Viewer viewer, Form form, @PathVariable long id) {
    ReviewSubmission submission = find(viewer, id);
    String typed = form.requiredLongText("words", LONGEST);
    form.check();
    if (!contains(submissions.text(submission), typed)) {
      throw BadInput.of("words", "reviews.refused.not-in-text");
    }
    passages.add(viewer.actor(), id, typed);
    return "redirect:" + submission.address();
  }

  // White space and line breaks may be different.
  private static boolean contains(String text, String passage) {
    return TextFolding.KEEPING_DIACRITICS
        .fold(text)
        .replaceAll("\\s+", " ")
        .contains(TextFolding.KEEPING_DIACRITICS.fold(passage).replaceAll("\\s+", " ").strip());
  }

  /** Accepts the proposals of the program for the chosen passages. */
  @PostMapping("/submissions/{id}/placements")
  @FormPage("/submissions/{id}")
  String accept(Viewer viewer, Form form, @PathVariable long id) {
    ReviewSubmission submission = find(viewer, id);
    Map<String, SubmissionPassage> open =
        passages.of(id).stream()
            .filter(passage -> passage.isOpen() && passage.proposed().isPresent())
            .collect(
                java.util.stream.Collectors.toMap(
                    passage -> Long.toString(passage.id()), passage -> passage));
    List<SubmissionPassage> chosen =
        form.values("passage").stream()
            .flatMap(value -> Optional.ofNullable(open.get(value)).stream())
            .distinct()
            .toList();
    if (chosen.isEmpty()) {
      throw BadInput.of("passage", "reviews.refused.none-chosen");
    }
    LocalDate today = LocalDate.now(words.clock());
    for (SubmissionPassage passage : chosen) {
      passages.place(
          viewer.actor(),
          passage,
          new SubmissionPassage.PlacementDecision(
              false, passage.cluster(), "", today, viewer.name()));
    }
    return "redirect:" + submission.address();
  }
}
