package org.clearinghouse1540.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.springframework.stereotype.Component;

/** The form of a proposal or section: its fields, and the passages or proposals to choose from. */
@Component
class TextForms {
  private static final int TITLE = 300;
  private static final int WORDS = 20_000;
  private static final int MOST = 200;
  private static final String TAKES = "takes";
  private static final String NUMBER = "[0-9]{1,18}";
  private final ReviewPassages passages;
  private final PassageLines lines;
  private final ReviewTexts texts;
  private final ReviewNames names;

  TextForms(ReviewPassages passages, PassageLines lines, ReviewTexts texts, ReviewNames names) {
    this.passages = passages;
    this.lines = lines;
    this.texts = texts;
    this.names = names;
  }

  /** The fields for a new version, beginning with the passages of the version before it. */
  TextFormView.TextFields fields(
      FormView form,
      long review,
      ReviewText.TextKind kind,
      ReviewText.Draft draft,
      Language language) {
    FormView filled =
        form.with("paragraph", draft.cluster().paragraph())
            .with("theme", draft.cluster().theme())
            .with("title", draft.title())
            .with("words", draft.words())
            .with(TAKES, draft.takes().stream().map(String::valueOf).toList());
    if (kind == ReviewText.TextKind.SECTION) {
      return new TextFormView.TextFields(
          filled,
          ReviewParagraphs.options(language),
          names.themes(language),
          texts.list(review, ReviewText.TextKind.PROPOSAL).stream().map(TextForms::choice).toList(),
          0);
    }
    PassageQuestion question = question(review, draft.cluster());
    int found = passages.count(question);
    return new TextFormView.TextFields(
        filled,
        ReviewParagraphs.options(language),
        names.themes(language),
        lines.of(review, offered(filled, question, found), language).stream()
            .map(TextForms::choice)
            .toList(),
        Math.max(0, found - MOST));
  }

  private static PassageQuestion question(long review, PassageCluster cluster) {
    return cluster.isEmpty()
        ? PassageQuestion.of(review)
        : new PassageQuestion(review, cluster.paragraph(), cluster.theme(), "", "");
  }

  // Those that the user chose stay, also where the cluster is another one now.
  private List<SubmissionPassage> offered(FormView filled, PassageQuestion question, int found) {
    List<Long> chosen =
        filled.values(TAKES).stream()
            .filter(value -> value.matches(NUMBER))
            .map(Long::valueOf)
            .toList();
    List<SubmissionPassage> offered = new ArrayList<>(passages.of(chosen));
    passages.list(question, Paging.of("1", found, MOST)).stream()
        .filter(passage -> !chosen.contains(passage.id()))
        .forEach(offered::add);
    return offered;
  }

  /** A draft without words, for the cluster that the address names. */
  ReviewText.Draft empty(Form query) {
    return new ReviewText.Draft(
        new PassageCluster(
            ReviewParagraphs.find(query.value("paragraph")).orElse(""),
            names.findTheme(query.value("theme")).orElse("")),
        "",
        "",
        List.of());
  }

  private static TakeChoice choice(ReviewText proposal) {
    return new TakeChoice(proposal.text(), "", proposal.draft().title(), false);
  }

  private static TakeChoice choice(PassageLine line) {
    return new TakeChoice(
        line.passage().id(),
        line.sender(),
        line.passage().words(),
        line.submission().head().restricted());
  }

  /** Reads a version; problems are added to the form. */
  ReviewText.Draft read(Form form, long review, ReviewText.TextKind kind) {
    PassageCluster cluster =
        new PassageCluster(
            form.choice("paragraph", ReviewParagraphs::find).orElse(""),
            form.choice("theme", names::findTheme).orElse(""));
    String title = form.requiredText("title", TITLE);
    String words = form.requiredLongText("words", WORDS);
    return new ReviewText.Draft(cluster, title, words, takes(form, review, kind));
  }

  private List<Long> takes(Form form, long review, ReviewText.TextKind kind) {
    List<Long> chosen =
        form.choices(
            TAKES,
            value -> value.matches(NUMBER) ? Optional.of(Long.valueOf(value)) : Optional.empty());
    Set<Long> known =
        kind == ReviewText.TextKind.SECTION
            ? texts.list(review, ReviewText.TextKind.PROPOSAL).stream()
                .map(ReviewText::text)
                .collect(Collectors.toSet())
            : passages.of(chosen).stream().map(SubmissionPassage::id).collect(Collectors.toSet());
    if (!known.containsAll(chosen)) {
      form.problem(TAKES, "kit.form.choice");
    }
    return chosen.stream().filter(known::contains).distinct().toList();
  }
}
