package org.clearinghouse1540.counts;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Disclosure;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldComparison;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.MatrixDisclosures;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Component;

/** Rows of the form for all States side by side, with remarks and sources. */
@Component
class Analyzer {
  private static final String SOURCE = "Clearinghouse 1540";
  // All rows of the largest part of the form for all States.
  private static final int ALL = 20_000;

  private final FieldComparison fields;
  private final MarkCounts counts;
  private final StateChoices choices;
  private final MatrixDisclosures disclosures;

  Analyzer(
      FieldComparison fields,
      MarkCounts counts,
      StateChoices choices,
      MatrixDisclosures disclosures) {
    this.disclosures = disclosures;
    this.fields = fields;
    this.counts = counts;
    this.choices = choices;
  }

  /** All lines of a question. */
  List<FieldComparison.Line> all(AnalyzerQuestion question, Language language) {
    return lines(question, 0, ALL, language).lines();
  }

  /** The lines of a page. */
  FieldComparison.Lines lines(AnalyzerQuestion question, int offset, int size, Language language) {
    return fields.lines(
        new FieldComparison.Question(
            question.matrices().form(),
            question.rows(),
            counts.states(question.matrices(), language),
            question.mark(),
            question.text()),
        offset,
        size);
  }

  /** Records for each State that a member read its matrix, as on the page of the matrix. */
  void shown(
      Viewer viewer, String form, List<FieldComparison.Line> lines, Disclosure.Channel channel) {
    disclosures.shown(
        viewer,
        lines.stream()
            .filter(line -> !line.values().isEmpty())
            .map(line -> new MatrixId(line.state(), form))
            .toList(),
        channel);
  }

  /** A State as pages name it. */
  String name(String state, Language language) {
    return choices.marked(state, language);
  }

  /** All lines as a document, with the question that chose them. */
  PrintDocument document(
      AnalyzerQuestion question,
      FormVersion form,
      List<FieldComparison.Line> lines,
      Language language) {
    FormVersion.Part part = form.partOf(question.rows().getFirst()).orElseThrow();
    List<FormVersion.Column> columns = columns(part, question);
    List<String> head = new ArrayList<>();
    head.add(Texts.get(language, "counts.analyzer.state"));
    head.add(Texts.get(language, "counts.row"));
    columns.forEach(column -> head.add(column.label()));
    List<List<String>> rows = new ArrayList<>();
    for (FieldComparison.Line line : lines) {
      List<String> row = new ArrayList<>();
      row.add(name(line.state(), language));
      row.add(part.find(line.row()).map(FieldLabel::row).orElse(line.row()));
      columns.forEach(column -> row.add(line.values().getOrDefault(column.key(), "")));
      rows.add(row);
    }
    List<PrintDocument.Part> parts = new ArrayList<>(facts(question, part, language));
    parts.add(new PrintDocument.Part.Words(Texts.get(language, "matrix.no-measure")));
    parts.add(new PrintDocument.Part.Rows(head, rows));
    return new PrintDocument(
        Texts.get(language, "counts.analyzer.title"), language, "", SOURCE, parts);
  }

  private static List<PrintDocument.Part> facts(
      AnalyzerQuestion question, FormVersion.Part part, Language language) {
    List<PrintDocument.Part> parts = new ArrayList<>();
    parts.add(
        new PrintDocument.Part.Labelled(
            Texts.get(language, "counts.rule"), question.matrices().text()));
    parts.add(new PrintDocument.Part.Labelled(Texts.get(language, "counts.part"), part.title()));
    question
        .mark()
        .ifPresent(
            mark ->
                parts.add(
                    new PrintDocument.Part.Labelled(
                        Texts.get(language, "counts.mark"),
                        mark == FieldMark.NOTHING_RECORDED
                            ? Texts.get(language, "matrix.nothing")
                            : mark.code())));
    if (!question.text().isEmpty()) {
      parts.add(
          new PrintDocument.Part.Labelled(
              Texts.get(language, "counts.analyzer.text"), question.text()));
    }
    return parts;
  }

  /** The columns of a part that its chosen rows have. */
  static List<FormVersion.Column> columns(FormVersion.Part part, AnalyzerQuestion question) {
    return part.columns().stream()
        .filter(
            column ->
                question.rows().stream()
                    .flatMap(row -> part.find(row).stream())
                    .anyMatch(row -> row.columns().contains(column.key())))
        .toList();
  }
}
