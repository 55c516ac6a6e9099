package org.clearinghouse1540.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tables of the annual and of the comprehensive review, and files of them. */
@Controller
class ReviewPages {
  private static final String PAGE = "/counts/review";
  private static final String COMPREHENSIVE = "comprehensive";
  private static final int FIRST = 2004;

  private final ReviewTables tables;
  private final PublishedFigures published;
  private final ReviewInputs inputs;
  private final Clock clock;

  ReviewPages(ReviewTables tables, PublishedFigures published, ReviewInputs inputs, Clock clock) {
    this.tables = tables;
    this.published = published;
    this.inputs = inputs;
    this.clock = clock;
  }

  /**
   * The tables of a review.
   *
   * @param tables each with its title
   * @param leftOut the kinds that the user may not count, in words; empty for none
   */
  @Template("counts/review.jte")
  record ReviewView(
      int year,
      String scope,
      List<TableLink> tables,
      List<PublishedFigures.Beside> published,
      String leftOut,
      List<FieldView> choices) {
    ReviewView {
      tables = List.copyOf(tables);
      published = List.copyOf(published);
      choices = List.copyOf(choices);
    }

    /** The ends of the names of the files. */
    List<String> files() {
      return List.of("DOCX", "PDF", "XLSX", "CSV", "SDMX-CSV");
    }

    /** The address of a file with all tables. */
    String file(String form) {
      return PAGE + "/file/" + form.toLowerCase(Locale.ROOT) + "?year=" + year + "&scope=" + scope;
    }

    /** The address of the count of a rule. */
    String count(String rule) {
      return "/counts/records?rule=" + RecordListView.encoded(rule);
    }
  }

  /** A table of the review: its title, and its rule, which leads to its numbers. */
  record TableLink(String title, String rule) {}

  /** The sources of the tables of a review. */
  @Component
  record ReviewInputs(
      RecordCounts counts,
      RecordRuleParser rules,
      CountedKinds kinds,
      MarkCounts marks,
      Forms forms) {}

  @GetMapping(PAGE)
  Page review(Viewer viewer, Language language, Form query) {
    int year = year(query);
    String scope = scope(query);
    ReviewTables.Tables found =
        tables.of(viewer, year, scope.equals(COMPREHENSIVE), today(), language);
    FormView form =
        SubmittedForm.none().view(PAGE).with("year", Integer.toString(year)).with("scope", scope);
    return Page.of(
        new ReviewView(
            year,
            scope,
            found.counts().stream()
                .map(
                    count ->
                        new TableLink(
                            RecordCountDocument.titleWithPeriod(count.rule(), language),
                            count.rule().text()))
                .toList(),
            beside(viewer, language),
            found.leftOut().isEmpty() ? "" : ReviewDocument.leftOut(found, language),
            List.of(
                form.number("year", "counts.review.year"),
                form.select(
                    "scope",
                    "counts.review.scope",
                    List.of(
                        new Option("annual", Texts.get(language, "counts.review.annual")),
                        new Option(
                            COMPREHENSIVE, Texts.get(language, "counts.review.comprehensive")))))));
  }

  @GetMapping(PAGE + "/file/{form}")
  Download file(Viewer viewer, Language language, Form query, @PathVariable String form) {
    int year = year(query);
    boolean comprehensive = scope(query).equals(COMPREHENSIVE);
    ReviewTables.Tables found = tables.of(viewer, year, comprehensive, today(), language);
    if (form.equals("sdmx-csv")) {
      return Download.file(
          SdmxCsv.write(found.counts(), today()),
          "text/csv;charset=UTF-8",
          "review-" + year + "-sdmx.csv");
    }
    return Download.of(
        new ReviewDocument(
                year,
                found,
                comprehensive ? marks(language) : ReviewDocument.ApprovedTables.NONE,
                beside(viewer, language),
                today())
            .in(language),
        form,
        "review-" + year);
  }

  private List<PublishedFigures.Beside> beside(Viewer viewer, Language language) {
    return published.beside(
        inputs.counts(), inputs.rules(), inputs.kinds().of(viewer), today(), language);
  }

  // The marks of the approved matrices in the current form, by part. A few that are not published
  // could be computed from those that are, and are left out; the rule says so.
  private ReviewDocument.ApprovedTables marks(Language language) {
    FormVersion form = inputs.forms().current();
    CountedContent content =
        SmallGroups.isSmall(inputs.marks().unpublished(form.version()).size())
            ? CountedContent.PUBLISHED
            : CountedContent.APPROVED;
    Set<String> without = new HashSet<>(states(form, CountedContent.CURRENT, language));
    without.removeAll(states(form, content, language));
    return new ReviewDocument.ApprovedTables(
        form.parts().stream()
            .filter(part -> !part.markColumns().isEmpty())
            .map(
                part ->
                    inputs
                        .marks()
                        .count(CountRule.of(form.version(), part.key(), content), language))
            .toList(),
        without.size());
  }

  private List<String> states(FormVersion form, CountedContent content, Language language) {
    return inputs.marks().states(CountRule.of(form.version(), "", content), language);
  }

  private int year(Form query) {
    String typed = query.value("year");
    int current = today().getYear();
    if (typed.isEmpty()) {
      return current;
    }
    if (!typed.matches("\\d{4}")
        || Integer.parseInt(typed) < FIRST
        || Integer.parseInt(typed) > current) {
      throw BadInput.of("year", "counts.refused.year", typed, Integer.toString(current));
    }
    return Integer.parseInt(typed);
  }

  private static String scope(Form query) {
    String scope = query.value("scope").isEmpty() ? "annual" : query.value("scope");
    if (!List.of("annual", COMPREHENSIVE).contains(scope)) {
      throw BadInput.of("scope", "kit.form.choice");
    }
    return scope;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
