package org.clearinghouse1540.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Comprehensive reviews: the list, the page of a review, and its passages by cluster. */
@Controller
class ReviewWorkspacePages {
  private static final int LONGEST = 300;
  private final ComprehensiveReviews reviews;
  private final ReviewSubmissions submissions;
  private final ReviewPassages passages;
  private final ReviewTexts texts;
  private final ReviewWords words;

  /** The names and lines of pages, and the clock. */
  @org.springframework.stereotype.Component
  record ReviewWords(ReviewNames names, PassageLines lines, Clock clock) {}

  ReviewWorkspacePages(
      ComprehensiveReviews reviews,
      ReviewSubmissions submissions,
      ReviewPassages passages,
      ReviewTexts texts,
      ReviewWords words) {
    this.reviews = reviews;
    this.submissions = submissions;
    this.passages = passages;
    this.texts = texts;
    this.words = words;
  }

  @GetMapping("/reviews")
  Page list(Viewer viewer, SubmittedForm submitted) {
    return Page.of(
        new ReviewsView(
            reviews.list(),
            viewer.may(Permission.WORK_ON_REVIEWS)
                ? Optional.of(submitted.view("/reviews"))
                : Optional.empty()));
  }

  /** Opens a review. */
  @PostMapping("/reviews")
  @FormPage("/reviews")
  String open(Viewer viewer, Form form) {
    String title = form.requiredText("title", LONGEST);
    form.check();
    return "redirect:/reviews/" + reviews.open(viewer.actor(), title, LocalDate.now(words.clock()));
  }

  @GetMapping("/reviews/{id}")
  Page review(Viewer viewer, Language language, @PathVariable long id) {
    ComprehensiveReview review = reviews.find(id).orElseThrow(NotFound::new);
    Map<Long, Integer> open = passages.open();
    return Page.of(
        new ReviewWorkspaceView(
            review,
            submissions.list(id).stream()
                .map(submission -> words.names().summary(submission, open, language))
                .toList(),
            clusters(id, language),
            passages.count(PassageQuestion.of(id).with(PassageQuestion.ASIDE)),
            texts.list(id, ReviewText.TextKind.PROPOSAL),
            texts.list(id, ReviewText.TextKind.SECTION),
            viewer.may(Permission.WORK_ON_REVIEWS)));
  }

  private List<ReviewWorkspaceView.ClusterLine> clusters(long id, Language language) {
    return passages.clusters(id).stream()
        .map(
            count ->
                new ReviewWorkspaceView.ClusterLine(
                    words.names().name(count.cluster(), language), count))
        .sorted(
            Comparator.comparingInt(
                    (ReviewWorkspaceView.ClusterLine line) ->
                        ReviewParagraphs.order(line.count().cluster().paragraph()))
                .thenComparing(line -> line.name().theme()))
        .toList();
  }

  @GetMapping("/reviews/{id}/passages")
  Page passages(Viewer viewer, Language language, Form query, @PathVariable long id) {
    ComprehensiveReview review = reviews.find(id).orElseThrow(NotFound::new);
    PassageQuestion question = question(id, query);
    Paging paging = Paging.of(query.value("page"), passages.count(question), Paging.LINES);
    return Page.of(
        new PassagesView(
            review,
            question,
            words.lines().of(id, passages.list(question, paging), language),
            paging,
            filter(question, language),
            viewer.may(Permission.WORK_ON_REVIEWS)));
  }

  private PassageQuestion question(long id, Form query) {
    PassageQuestion question =
        new PassageQuestion(
            id,
            limit(query, "paragraph", ReviewParagraphs::find),
            limit(query, "theme", words.names()::findTheme),
            query.oneOf("status", STATUSES),
            query.text("words", LONGEST));
    query.check();
    return question;
  }

  private static final List<String> STATUSES =
      List.of(
          PassageQuestion.OPEN,
          PassageQuestion.NOT_TAKEN_UP,
          PassageQuestion.TAKEN_UP,
          PassageQuestion.ASIDE);

  private static String limit(
      Form query, String name, java.util.function.Function<String, Optional<String>> find) {
    return query
        .choice(
            name,
            value -> value.equals(PassageQuestion.WITHOUT) ? Optional.of(value) : find.apply(value))
        .orElse("");
  }

  private List<FieldView> filter(PassageQuestion question, Language language) {
    FormView form =
        SubmittedForm.none()
            .view("/reviews/" + question.review() + "/passages")
            .with("paragraph", question.paragraph())
            .with("theme", question.theme())
            .with("status", question.status())
            .with("words", question.words());
    return List.of(
        form.select(
                "paragraph",
                "reviews.paragraph.label",
                with(none("reviews.paragraph.none", language), ReviewParagraphs.options(language)))
            .empty("reviews.any"),
        form.select(
                "theme",
                "reviews.theme",
                with(none("reviews.theme.none", language), words.names().themes(language)))
            .empty("reviews.any"),
        form.select(
                "status",
                "reviews.status",
                STATUSES.stream()
                    .map(key -> new Option(key, Texts.get(language, "reviews.status." + key)))
                    .toList())
            .empty("reviews.status.any"),
        form.text("words", "reviews.words.filter").max(LONGEST));
  }

  private static Option none(String text, Language language) {
    return new Option(PassageQuestion.WITHOUT, Texts.get(language, text));
  }

  private static List<Option> with(Option first, List<Option> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }
}
