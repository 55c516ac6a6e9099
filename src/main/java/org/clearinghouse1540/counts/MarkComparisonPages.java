package org.clearinghouse1540.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The marks of two dates or two versions of the form, row by row. */
@Controller
class MarkComparisonPages {
  private static final String PAGE = "/counts/changes";

  private final MarkComparison comparison;
  private final CountRuleParser rules;
  private final Forms forms;

  MarkComparisonPages(MarkComparison comparison, CountRuleParser rules, Forms forms) {
    this.comparison = comparison;
    this.rules = rules;
    this.forms = forms;
  }

  /**
   * A comparison, with the form that chooses it.
   *
   * @param table the numbers as files have them
   */
  @Template("counts/changes.jte")
  record LikeForLikeView(
      MarkComparisonResult result, PrintDocument.Part.Rows table, List<FieldView> choices) {
    LikeForLikeView {
      choices = List.copyOf(choices);
    }

    /** The ends of the names of the files. */
    List<String> files() {
      return Arrays.stream(FileFormat.values()).map(FileFormat::name).toList();
    }

    /** The address of a file of this comparison. */
    String file(String form) {
      return PAGE
          + "/file/"
          + form.toLowerCase(Locale.ROOT)
          + "?before="
          + RecordListView.encoded(result.before().rule().text())
          + "&after="
          + RecordListView.encoded(result.after().rule().text())
          + (result.bases().common() ? "&common=yes" : "");
    }
  }

  @GetMapping(PAGE)
  Page changes(Language language, Form query) {
    MarkComparisonResult result = result(query, language);
    return Page.of(new LikeForLikeView(result, result.table(language), choices(result, language)));
  }

  @GetMapping(PAGE + "/file/{form}")
  Download file(Language language, Form query, @PathVariable String form) {
    return Download.of(result(query, language).document(language), form, "changes");
  }

  private MarkComparisonResult result(Form query, Language language) {
    CountRule before = rule(query, "before", "earlier", "");
    CountRule after = rule(query, "after", "later", query.value("part"));
    boolean parts = before.part().isEmpty() || before.part().equals(after.part());
    if (!parts || !before.group().equals(after.group())) {
      throw BadInput.of("", "counts.refused.scopes");
    }
    return comparison.compare(before, after, query.checked("common"), language);
  }

  // The rule as one line, or as the fields of the form.
  private CountRule rule(Form query, String line, String prefix, String part) {
    return rules.parse(
        query.value(line).isBlank()
            ? "form=%s part=%s group=%s date=%s"
                .formatted(
                    query.value(prefix + "-form"),
                    part,
                    query.value("group"),
                    query.value(prefix + "-date"))
            : query.value(line));
  }

  private List<FieldView> choices(MarkComparisonResult result, Language language) {
    CountRule before = result.before().rule();
    CountRule after = result.after().rule();
    FormView view =
        SubmittedForm.none()
            .view(PAGE)
            .with("earlier-form", before.form())
            .with("earlier-date", before.day())
            .with("later-form", after.form())
            .with("later-date", after.day())
            .with("part", after.part())
            .with("group", after.group())
            .with("common", result.bases().common() ? "yes" : "");
    List<Option> versions = Option.same(forms.list().stream().map(FormVersion::version).toList());
    List<Option> parts = new ArrayList<>();
    parts.add(new Option("", Texts.get(language, "counts.part.all")));
    forms.find(after.form()).orElseThrow().in(language).parts().stream()
        .filter(part -> !part.markColumns().isEmpty())
        .map(part -> new Option(part.key(), part.title()))
        .forEach(parts::add);
    List<Option> groups = new ArrayList<>();
    groups.add(new Option("", Texts.get(language, "counts.group.any")));
    rules
        .groups()
        .forEach(code -> groups.add(new Option(code, Texts.get(language, "counts.group." + code))));
    return List.of(
        view.select("earlier-form", "counts.changes.earlier-form", versions),
        view.day("earlier-date", "counts.changes.earlier-date"),
        view.select("later-form", "counts.changes.later-form", versions),
        view.day("later-date", "counts.changes.later-date"),
        view.select("part", "counts.part", parts),
        view.select("group", "counts.group", groups),
        view.checkbox("common", "counts.changes.common"));
  }
}
