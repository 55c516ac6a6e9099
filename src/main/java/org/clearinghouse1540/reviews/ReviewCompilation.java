package org.clearinghouse1540.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/**
 * A review as a document: its submissions, the passages by paragraph and theme with the proposals
 * that take them up, the passages that no proposal takes up yet, the proposals and the sections.
 */
@Component
class ReviewCompilation {
  private static final int ALL = 1_000_000;
  private final ReviewSubmissions submissions;
  private final ReviewPassages passages;
  private final PassageLines lines;
  private final ReviewTexts texts;
  private final CompilationWords words;

  /** The names in the document, and the clock. */
  @Component
  record CompilationWords(ReviewNames names, Clock clock) {}

  ReviewCompilation(
      ReviewSubmissions submissions,
      ReviewPassages passages,
      PassageLines lines,
      ReviewTexts texts,
      CompilationWords words) {
    this.submissions = submissions;
    this.passages = passages;
    this.lines = lines;
    this.texts = texts;
    this.words = words;
  }

  /** The document on paper, with numbered tables. */
  PrintDocument paper(ComprehensiveReview review, Language language) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(Texts.get(language, "reviews.paper.lead")));
    int number = 1;
    heading(parts, number++, "reviews.paper.submissions", language);
    parts.add(received(review, language));
    parts.add(note("reviews.paper.submissions.note", language));
    heading(parts, number++, "reviews.paper.passages", language);
    parts.add(
        placed(
            PassageQuestion.of(review.id()),
            List.of("paragraph", "theme", "sender", "passage", "proposals"),
            language));
    parts.add(note("reviews.paper.passages.note", language));
    heading(parts, number++, "reviews.paper.not-taken-up", language);
    parts.add(
        placed(
            PassageQuestion.of(review.id()).with(PassageQuestion.NOT_TAKEN_UP),
            List.of("paragraph", "theme", "sender", "passage"),
            language));
    parts.add(note("reviews.paper.not-taken-up.note", language));
    heading(parts, number, "reviews.paper.aside", language);
    parts.add(aside(review, List.of("sender", "passage", "why"), language));
    for (ReviewText.TextKind kind : ReviewText.TextKind.values()) {
      texts(parts, review, kind, language);
    }
    return document(review, language, parts);
  }

  /** The passages with everything about them as one table. */
  PrintDocument table(ComprehensiveReview review, Language language) {
    return document(
        review,
        language,
        List.of(
            placed(
                PassageQuestion.of(review.id()),
                List.of(
                    "paragraph",
                    "theme",
                    "sender",
                    "restricted",
                    "submission",
                    "dated",
                    "lines",
                    "passage",
                    "decision",
                    "proposals"),
                language),
            new Part.Heading(Texts.get(language, "reviews.paper.aside")),
            aside(
                review,
                List.of("sender", "restricted", "submission", "dated", "lines", "passage", "why"),
                language)));
  }

  private PrintDocument document(ComprehensiveReview review, Language language, List<Part> parts) {
    String day = DateText.of(LocalDate.now(words.clock()).toString(), language);
    return new PrintDocument(
            review.title(),
            language,
            Texts.get(language, "frame.draft"),
            Texts.get(language, "reviews.paper.foot", day),
            parts)
        .with(Texts.get(language, "reviews.paper.footnote"));
  }

  private Part.Rows aside(ComprehensiveReview review, List<String> columns, Language language) {
    return placed(PassageQuestion.of(review.id()).with(PassageQuestion.ASIDE), columns, language);
  }

  private static void heading(List<Part> parts, int number, String title, Language language) {
    parts.add(
        new Part.Heading(
            Texts.get(language, "reviews.paper.table", number, Texts.get(language, title))));
  }

  private static Part note(String key, Language language) {
    return new Part.Labelled(Texts.get(language, "reviews.paper.note"), Texts.get(language, key));
  }

  private Part.Rows received(ComprehensiveReview review, Language language) {
    return new Part.Rows(
        heads(List.of("sender", "submission", "dated", "language", "passages"), language),
        submissions.list(review.id()).stream()
            .map(
                submission ->
                    List.of(
                        words.names().senderWithWish(submission, language),
                        submission.head().title(),
                        DateText.of(submission.head().dated().toString(), language),
                        submission.head().language().ownName(),
                        Integer.toString(passages.of(submission.id()).size())))
            .toList(),
        List.of(25, 29, 16, 15, 15));
  }

  private static List<String> heads(List<String> columns, Language language) {
    return columns.stream().map(key -> Texts.get(language, "reviews.column." + key)).toList();
  }

  private Part.Rows placed(PassageQuestion question, List<String> columns, Language language) {
    List<SubmissionPassage> found =
        passages.list(question, Paging.of("1", ALL, ALL)).stream()
            .sorted(
                java.util.Comparator.comparingInt(
                        (SubmissionPassage passage) ->
                            ReviewParagraphs.order(passage.cluster().paragraph()))
                    .thenComparing(passage -> passage.cluster().theme()))
            .toList();
    return new Part.Rows(
        heads(columns, language),
        lines.of(question.review(), found, language).stream()
            .map(line -> columns.stream().map(key -> cell(line, key, language)).toList())
            .toList(),
        widths(columns));
  }

  // On paper, each column has room for its longest word; a table of data needs no widths.
  private static List<Integer> widths(List<String> columns) {
    return switch (columns.size()) {
      case 5 -> List.of(14, 18, 17, 33, 18);
      case 4 -> List.of(16, 19, 19, 46);
      case 3 -> List.of(20, 50, 30);
      default -> List.of();
    };
  }

  private String cell(PassageLine line, String column, Language language) {
    return switch (column) {
      case "paragraph" -> line.place().paragraph();
      case "theme" -> line.place().theme();
      case "sender" -> sender(line, language);
      case "restricted" ->
          Texts.get(
              language,
              line.submission().head().restricted()
                  ? "reviews.submission.restricted"
                  : "reviews.not-restricted");
      case "why" ->
          line.passage().decision().map(SubmissionPassage.PlacementDecision::why).orElse("");
      case "submission" -> line.submission().head().title();
      case "dated" -> DateText.of(line.submission().head().dated().toString(), language);
      case "lines" -> line.passage().place();
      case "passage" -> line.passage().words();
      case "decision" ->
          Texts.get(
              language,
              line.passage().isOpen() ? "reviews.placed.proposed" : "reviews.placed.by-person");
      default ->
          line.takenUp().isEmpty()
              ? Texts.get(language, "reviews.status.not-taken-up")
              : String.join(
                  "; ", line.takenUp().stream().map(text -> text.draft().title()).toList());
    };
  }

  private String sender(PassageLine line, Language language) {
    return words.names().senderWithWish(line.submission(), language);
  }

  private void texts(
      List<Part> parts, ComprehensiveReview review, ReviewText.TextKind kind, Language language) {
    parts.add(new Part.Heading(Texts.get(language, "reviews." + kind.key() + "s")));
    List<ReviewText> written = texts.list(review.id(), kind);
    if (written.isEmpty()) {
      parts.add(new Part.Words(Texts.get(language, "reviews." + kind.key() + "s.none")));
    }
    for (ReviewText text : written) {
      parts.add(new Part.Labelled(text.draft().title(), text.draft().words()));
      parts.add(
          new Part.Labelled(
              Texts.get(language, "reviews.version"),
              Texts.get(
                  language,
                  "reviews.version.of",
                  text.number(),
                  DateText.of(text.written().on().toString(), language))));
      parts.add(new Part.Labelled(Texts.get(language, "reviews.takes"), takes(text, language)));
    }
  }

  private String takes(ReviewText text, Language language) {
    List<String> taken =
        text.kind() == ReviewText.TextKind.PROPOSAL
            ? lines.of(text.review(), passages.of(text.draft().takes()), language).stream()
                .map(line -> sender(line, language) + ": " + line.passage().words())
                .toList()
            : texts.list(text.review(), ReviewText.TextKind.PROPOSAL).stream()
                .filter(proposal -> text.draft().takes().contains(proposal.text()))
                .map(proposal -> proposal.draft().title())
                .toList();
    return taken.isEmpty() ? Texts.get(language, "reviews.takes.none") : String.join("\n", taken);
  }
}
