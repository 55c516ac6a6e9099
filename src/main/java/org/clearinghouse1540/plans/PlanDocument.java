package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** A plan as a document: the usual form with all lines, and the report of progress. */
@Component
class PlanDocument {
  private static final Set<String> FORMATS = Set.of("docx", "pdf", "xlsx");
  private final PlanFields fields;
  private final States states;

  PlanDocument(PlanFields fields, States states) {
    this.fields = fields;
    this.states = states;
  }

  /** A format in which plans are written. */
  static String format(String format) {
    if (!FORMATS.contains(format)) {
      throw new NotFound();
    }
    return format;
  }

  /**
   * The usual form: a table with a row for each line.
   *
   * @param draft the draft mark, or empty
   */
  PrintDocument of(SubmittedPlan plan, String draft, Language language) {
    List<String> head = heads(language, COLUMNS);
    List<List<String>> rows = plan.lines().stream().map(line -> row(line, language)).toList();
    return document(plan, draft, language, List.of(new Part.Rows(head, rows, WIDTHS)))
        .in(PrintDocument.Look.SMALL);
  }

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "fields",
          "action",
          "lead",
          "partners",
          "period",
          "indicator",
          "cost",
          "funds",
          "progress",
          "evidence");

  // Wide enough for the longest word of each head in all languages.
  private static final List<Integer> WIDTHS = List.of(6, 11, 14, 10, 10, 9, 9, 8, 8, 8, 7);

  private static List<String> heads(Language language, List<String> columns) {
    return columns.stream().map(column -> Texts.get(language, "plans.column." + column)).toList();
  }

  private List<String> row(SubmittedPlan.Line line, Language language) {
    LineContent content = line.content();
    LineContent.Results results = content.results();
    return List.of(
        String.valueOf(line.number()),
        String.join("\n", fields.names(content, language)),
        content.action(),
        content.lead(),
        content.partners(),
        PlanDates.written(results.begins(), results.ends(), language),
        results.indicator(),
        results.costText(),
        content.funds(),
        results.progress().name(language),
        results.evidence());
  }

  /** The report of progress: the lines by their state of progress, without any sum. */
  PrintDocument progress(SubmittedPlan plan, String draft, Language language) {
    List<Part> parts = new ArrayList<>();
    for (PlanProgress progress : PlanProgress.values()) {
      List<List<String>> rows =
          plan.lines().stream()
              .filter(line -> line.content().results().progress() == progress)
              .map(line -> progressRow(line, language))
              .toList();
      parts.add(new Part.Heading(progress.name(language)));
      parts.add(
          rows.isEmpty()
              ? new Part.Words(Texts.get(language, "plans.progress.none"))
              : new Part.Rows(
                  heads(
                      language,
                      List.of("number", "action", "lead", "period", "indicator", "evidence")),
                  rows));
    }
    return document(plan, draft, language, parts);
  }

  private static List<String> progressRow(SubmittedPlan.Line line, Language language) {
    LineContent.Results results = line.content().results();
    return List.of(
        String.valueOf(line.number()),
        line.content().action(),
        line.content().lead(),
        PlanPeriod.text(results.begins(), results.ends(), language),
        results.indicator(),
        results.evidence());
  }

  private PrintDocument document(
      SubmittedPlan plan, String draft, Language language, List<Part> parts) {
    String state = states.name(plan.state(), language);
    List<Part> all = new ArrayList<>();
    all.add(new Part.Labelled(Texts.get(language, "plans.state"), state));
    all.add(
        new Part.Labelled(Texts.get(language, "plans.edition"), String.valueOf(plan.edition())));
    String period = PlanPeriod.text(plan.head().begins(), plan.head().ends(), language);
    if (!period.isBlank()) {
      all.add(new Part.Labelled(Texts.get(language, "plans.column.period"), period));
    }
    all.addAll(parts);
    return new PrintDocument(
        plan.head().title(),
        language,
        draft,
        Isolated.sentence(language, "plans.foot", state),
        all);
  }

  /** A plan as text, line by line, for the check page of its submission. */
  String text(SubmittedPlan plan, Language language) {
    StringBuilder text = new StringBuilder(plan.head().title());
    for (SubmittedPlan.Line line : plan.lines()) {
      text.append('\n').append(line.number()).append(". ").append(line.content().action());
      if (!line.content().lead().isEmpty()) {
        text.append(" – ").append(line.content().lead());
      }
      text.append(" – ").append(line.content().results().progress().name(language));
    }
    return text.toString();
  }
}
