package org.clearinghouse1540.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Disclosure;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.FieldComparison;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The analyzer: rows of the form for all States side by side, and files of them. */
@Controller
class AnalyzerPages {
  private static final int SIZE = 50;

  private final Analyzer analyzer;
  private final CountRuleParser rules;
  private final Forms forms;

  AnalyzerPages(Analyzer analyzer, CountRuleParser rules, Forms forms) {
    this.analyzer = analyzer;
    this.rules = rules;
    this.forms = forms;
  }

  @GetMapping(AnalyzerView.PAGE)
  Page analyze(Viewer viewer, Language language, Form query) {
    CountRule matrices = matrices(query);
    FormVersion form = forms.find(matrices.form()).orElseThrow().in(language);
    FormVersion.Part part = part(form, matrices);
    AnalyzerQuestion question = AnalyzerQuestion.of(query, matrices, part);
    String typed = query.value("page");
    int page = typed.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typed) : 1;
    FieldComparison.Lines found = analyzer.lines(question, (page - 1) * SIZE, SIZE, language);
    analyzer.shown(viewer, form.version(), found.lines(), Disclosure.Channel.PAGE);
    List<FormVersion.Column> columns = Analyzer.columns(part, question);
    return Page.of(
        new AnalyzerView(
            question,
            part,
            parts(form, matrices),
            choices(question, form, part, language),
            columns,
            found.lines().stream()
                .map(line -> row(line, matrices.form(), part, columns, language))
                .toList(),
            Paging.of(Integer.toString(page), found.found(), SIZE)));
  }

  @GetMapping(AnalyzerView.PAGE + "/file/{form}")
  Download file(Viewer viewer, Language language, Form query, @PathVariable("form") String format) {
    if (!List.of(FileFormat.XLSX.ending(), FileFormat.CSV.ending()).contains(format)) {
      throw new NotFound();
    }
    CountRule matrices = matrices(query);
    FormVersion form = forms.find(matrices.form()).orElseThrow().in(language);
    AnalyzerQuestion question = AnalyzerQuestion.of(query, matrices, part(form, matrices));
    List<FieldComparison.Line> lines = analyzer.all(question, language);
    analyzer.shown(viewer, form.version(), lines, Disclosure.Channel.FILE);
    return Download.of(analyzer.document(question, form, lines, language), format, "analyzer");
  }

  private AnalyzerView.Row row(
      FieldComparison.Line line,
      String form,
      FormVersion.Part part,
      List<FormVersion.Column> columns,
      Language language) {
    return new AnalyzerView.Row(
        new MatrixId(line.state(), form).address(new FieldKey(line.row(), "")),
        analyzer.name(line.state(), language),
        part.find(line.row()).map(FieldLabel::row).orElse(line.row()),
        columns.stream().map(column -> line.values().getOrDefault(column.key(), "")).toList());
  }

  // The rule as one line, or as the fields of the form; always of one part.
  private CountRule matrices(Form query) {
    String line =
        query.value("rule").isBlank()
            ? "form=%s part=%s status=%s group=%s"
                .formatted(
                    query.value("form"),
                    query.value("part"),
                    String.join(",", query.values("status")),
                    query.value("group"))
            : query.value("rule");
    CountRule rule = rules.parse(line);
    if (rule.day().isPresent()) {
      throw RuleWords.refused("counts.refused.analyzer-date");
    }
    // The fields are shown as they are recorded.
    if (rule.content() != CountedContent.CURRENT) {
      throw RuleWords.unknown(rule.content().key(), List.of(CountedContent.CURRENT.key()));
    }
    if (!rule.part().isEmpty()) {
      return rule;
    }
    String first =
        forms.find(rule.form()).orElseThrow().parts().stream()
            .filter(part -> !part.markColumns().isEmpty())
            .map(FormVersion.Part::key)
            .findFirst()
            .orElseThrow();
    return new CountRule(rule.form(), first, rule.stages(), rule.group(), rule.day());
  }

  private static FormVersion.Part part(FormVersion form, CountRule matrices) {
    return form.parts().stream()
        .filter(part -> part.key().equals(matrices.part()))
        .findFirst()
        .orElseThrow();
  }

  private List<Option> parts(FormVersion form, CountRule matrices) {
    return form.parts().stream()
        .filter(part -> !part.markColumns().isEmpty())
        .map(
            part ->
                new Option(
                    AnalyzerView.PAGE + "?form=" + matrices.form() + "&part=" + part.key(),
                    part.title()))
        .toList();
  }

  private List<FieldView> choices(
      AnalyzerQuestion question, FormVersion form, FormVersion.Part part, Language language) {
    FormView view =
        SubmittedForm.none()
            .view(AnalyzerView.PAGE)
            .with("form", question.matrices().form())
            .with("part", part.key())
            .with("row", question.rows())
            .with("mark", question.mark().map(AnalyzerQuestion::value))
            .with("status", question.matrices().stages().stream().map(MatrixStage::key).toList())
            .with("group", question.matrices().group())
            .with("text", question.text());
    return List.of(
        view.hidden("form"),
        view.hidden("part"),
        view.checkboxes(
            "row",
            "counts.analyzer.rows",
            part.rows().stream().map(row -> new Option(row.key(), FieldLabel.row(row))).toList()),
        view.select("mark", "counts.mark", marks(language)),
        view.checkboxes("status", "matrix.stage", stages(language)),
        view.select("group", "counts.group", groups(language)),
        view.text("text", "counts.analyzer.text"));
  }

  private static List<Option> marks(Language language) {
    List<Option> marks = new ArrayList<>();
    marks.add(new Option("", Texts.get(language, "counts.analyzer.any")));
    Arrays.stream(FieldMark.values())
        .map(
            mark ->
                new Option(
                    AnalyzerQuestion.value(mark),
                    mark == FieldMark.NOTHING_RECORDED
                        ? Texts.get(language, "matrix.nothing")
                        : mark.code()))
        .forEach(marks::add);
    return marks;
  }

  private static List<Option> stages(Language language) {
    return Arrays.stream(MatrixStage.values())
        .map(stage -> new Option(stage.key(), Texts.get(language, "matrix.stage." + stage.key())))
        .toList();
  }

  private List<Option> groups(Language language) {
    return Stream.concat(
            Stream.of(new Option("", Texts.get(language, "counts.group.any"))),
            rules.groups().stream()
                .map(code -> new Option(code, Texts.get(language, "counts.group." + code))))
        .toList();
  }
}
