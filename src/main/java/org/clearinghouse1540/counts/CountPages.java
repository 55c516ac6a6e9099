package org.clearinghouse1540.counts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Counts of marks by a rule, the States behind a number, and files of a count. */
@Controller
class CountPages {
  private final MarkCounts counts;
  private final CountRuleParser rules;
  private final Forms forms;
  private final StateChoices choices;

  CountPages(MarkCounts counts, CountRuleParser rules, Forms forms, StateChoices choices) {
    this.counts = counts;
    this.rules = rules;
    this.forms = forms;
    this.choices = choices;
  }

  @GetMapping("/counts")
  Page count(Language language, Form query) {
    CountRule rule = rule(query);
    MarkCount count = counts.count(rule, language);
    FormVersion form = forms.find(rule.form()).orElseThrow().in(language);
    FormView choice =
        SubmittedForm.none()
            .view("/counts")
            .with("form", rule.form())
            .with("part", rule.part())
            .with("content", rule.content().key())
            .with("status", rule.stages().stream().map(MatrixStage::key).toList())
            .with("group", rule.group())
            .with("date", rule.day());
    return Page.of(
        new CountView(
            count,
            List.of(
                choice.select("form", "counts.form", versions()),
                choice.select("part", "counts.part", parts(form, language)),
                choice.select("content", "counts.content", contents(language)),
                choice.checkboxes("status", "matrix.stage", stages(language)),
                choice.select("group", "counts.group", groups(language)),
                choice.day("date", "counts.date"))));
  }

  @GetMapping("/counts/states")
  Page states(Language language, Form query) {
    CountRule rule = rules.parse(query.value("rule"));
    FieldKey key = FieldKey.of(query.value("field"));
    FieldMark mark = FieldMark.find(query.value("mark")).orElseThrow(NotFound::new);
    FormVersion form = forms.find(rule.form()).orElseThrow().in(language);
    FormVersion.Part part = form.partOf(key.row()).orElseThrow(NotFound::new);
    if (part.column(key.column()).isEmpty()) {
      throw new NotFound();
    }
    return Page.of(
        new CountedStatesView(
            rule,
            FieldLabel.of(form, key),
            mark,
            counts.states(rule, key, mark, language).stream()
                .map(
                    state ->
                        new CountedStatesView.Link(
                            new MatrixId(state, rule.form()).address(key),
                            choices.marked(state, language)))
                .toList()));
  }

  @GetMapping("/counts/file/{form}")
  Download file(Language language, Form query, @PathVariable String form) {
    MarkCount count = counts.count(rules.parse(query.value("rule")), language);
    return Download.of(CountDocument.of(count, language), form, "counts");
  }

  // The rule as one line, or as the fields of the form; the first part if none is chosen.
  private CountRule rule(Form query) {
    if (!query.value("rule").isBlank()) {
      return rules.parse(query.value("rule"));
    }
    String version =
        query.value("form").isBlank() ? forms.current().version() : query.value("form");
    String part =
        query.all().containsKey("part")
            ? query.value("part")
            : forms.current().parts().stream()
                .filter(found -> !found.markColumns().isEmpty())
                .map(FormVersion.Part::key)
                .findFirst()
                .orElse("");
    return rules.parse(
        "form=%s part=%s content=%s status=%s group=%s date=%s"
            .formatted(
                version,
                part,
                query.value("content"),
                String.join(",", query.values("status")),
                query.value("group"),
                query.value("date")));
  }

  private List<Option> versions() {
    return Option.same(forms.list().stream().map(FormVersion::version).toList());
  }

  private static List<Option> parts(FormVersion form, Language language) {
    return Stream.concat(
            Stream.of(new Option("", Texts.get(language, "counts.part.all"))),
            form.parts().stream()
                .filter(part -> !part.markColumns().isEmpty())
                .map(part -> new Option(part.key(), part.title())))
        .toList();
  }

  private static List<Option> contents(Language language) {
    return CountedContent.keys().stream()
        .map(key -> new Option(key, Texts.get(language, "counts.content." + key)))
        .toList();
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
