package org.clearinghouse1540.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.kit.Paging;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Counts of records by a rule, the records behind a number, and files of a count. */
@Controller
class RecordCountPages {
  private static final String PAGE = "/counts/records";
  private static final String LIMIT = "limit-";

  private final RecordCounts counts;
  private final RecordRuleParser rules;
  private final CountRuleParser groups;
  private final CountedKinds kinds;
  private final Clock clock;

  RecordCountPages(
      RecordCounts counts,
      RecordRuleParser rules,
      CountRuleParser groups,
      CountedKinds kinds,
      Clock clock) {
    this.counts = counts;
    this.rules = rules;
    this.groups = groups;
    this.kinds = kinds;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  Page count(Viewer viewer, Language language, Form query) {
    RecordRule rule = rules.parse(line(viewer, query), kinds.of(viewer));
    RecordCount count = counts.count(rule, language);
    FormView form = form(rule);
    return Page.of(
        new RecordCountView(
            count,
            kinds.of(viewer),
            choices(form, rule, language),
            form.text("rule", "counts.rule"),
            RecordCountDocument.title(rule, language),
            RecordCountDocument.base(count, language),
            RecordCountDocument.cutoff(rule, language, today()),
            RecordCountDocument.notes(count, language),
            RecordCountDocument.table(count, language),
            rule.by().size() == 1 && !count.lines().isEmpty()
                ? Optional.of(BarChart.of(count, language))
                : Optional.empty()));
  }

  @GetMapping(PAGE + "/list")
  Page records(Viewer viewer, Language language, Form query) {
    RecordRule rule = rules.parse(query.value("rule"), kinds.of(viewer));
    CountedNumber number =
        CountedNumber.find(
                query.value("number").isEmpty()
                    ? CountedNumber.keys(rule).getFirst()
                    : query.value("number"))
            .filter(asked -> isOf(rule, asked))
            .orElseThrow(NotFound::new);
    List<String> values = query.values("value");
    if (values.size() != (number == CountedNumber.UNDATED ? 0 : rule.by().size())) {
      throw new NotFound();
    }
    String typed = query.value("page");
    int page = typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    RecordCounts.ListedPage found = counts.records(rule, values, number, page, language);
    return Page.of(
        new RecordListView(
            rule,
            number,
            values,
            Stream.concat(
                    names(rule, values, language).stream(),
                    Stream.of(Texts.get(language, number.text())))
                .toList(),
            found.records(),
            Paging.of(Integer.toString(page), found.found(), Paging.LINES)));
  }

  private static boolean isOf(RecordRule rule, CountedNumber number) {
    return number == CountedNumber.UNDATED || CountedNumber.keys(rule).contains(number.key());
  }

  @GetMapping(PAGE + "/file/{form}")
  Download file(Viewer viewer, Language language, Form query, @PathVariable String form) {
    RecordCount count = counts.count(rules.parse(query.value("rule"), kinds.of(viewer)), language);
    return form.equals("sdmx-csv")
        ? Download.file(
            SdmxCsv.write(List.of(count), today()), "text/csv;charset=UTF-8", "counts-sdmx.csv")
        : Download.of(RecordCountDocument.of(count, language, today()), form, "counts");
  }

  // The rule as one line, or as the fields of the form; the first kind if none is chosen.
  private String line(Viewer viewer, Form query) {
    if (!query.value("rule").isBlank()) {
      return query.value("rule");
    }
    String kind = query.value("count");
    if (kind.isBlank()) {
      kind = kinds.of(viewer).stream().findFirst().orElseThrow(NotFound::new).key();
    }
    List<String> by =
        Stream.of("by", "then")
            .map(query::value)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    return "count=%s by=%s group=%s from=%s to=%s small=%s%s"
        .formatted(
            kind,
            String.join(",", by),
            query.value("group"),
            query.value("from"),
            query.value("to"),
            query.checked("small") ? "merged" : "",
            limits(kind, kinds.of(viewer), query));
  }

  // The limits of the rule that was shown, each as it is or removed.
  private static String limits(String key, List<CountedKind> known, Form query) {
    return known.stream()
        .filter(kind -> kind.key().equals(key))
        .flatMap(kind -> kind.dimensions().stream())
        .map(CountedDimension::name)
        .filter(name -> !query.value(LIMIT + name).isEmpty())
        .map(name -> " " + name + "=" + query.value(LIMIT + name))
        .collect(Collectors.joining());
  }

  private static FormView form(RecordRule rule) {
    FormView form =
        SubmittedForm.none()
            .view(PAGE)
            .with("rule", rule.text())
            .with("by", rule.by().stream().limit(1).toList())
            .with("then", rule.by().stream().skip(1).toList())
            .with("group", rule.group())
            .with("from", rule.from())
            .with("to", rule.until())
            .with("small", rule.merged() ? "yes" : "");
    for (Map.Entry<String, String> limit : rule.where().entrySet()) {
      form = form.with(LIMIT + limit.getKey(), limit.getValue());
    }
    return form;
  }

  private List<FieldView> choices(FormView form, RecordRule rule, Language language) {
    List<Option> by = new ArrayList<>();
    by.add(new Option("", Texts.get(language, "counts.by.any")));
    RecordRuleParser.dimensions(rule.kind())
        .forEach(name -> by.add(new Option(name, Texts.get(language, "counts.by." + name))));
    List<Option> group = new ArrayList<>();
    group.add(new Option("", Texts.get(language, "counts.group.any")));
    groups
        .groups()
        .forEach(code -> group.add(new Option(code, Texts.get(language, "counts.group." + code))));
    List<FieldView> choices =
        new ArrayList<>(
            List.of(
                form.select("by", "counts.by", by),
                form.select("then", "counts.by.then", by),
                form.select("group", "counts.group", group),
                form.day("from", "counts.period.from"),
                form.day("to", "counts.period.until")));
    new TreeMap<>(rule.where())
        .forEach(
            (name, value) ->
                choices.add(
                    form.select(
                        LIMIT + name,
                        "counts.by." + name,
                        List.of(
                            new Option("", Texts.get(language, "counts.group.any")),
                            new Option(value, name(rule, name, value, language))))));
    choices.add(form.checkbox("small", "counts.small"));
    return choices;
  }

  private static String name(RecordRule rule, String name, String value, Language language) {
    return rule.dimension(name).map(found -> found.names().apply(value, language)).orElse(value);
  }

  private static List<String> names(RecordRule rule, List<String> values, Language language) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String by = rule.by().get(i);
      String value = values.get(i);
      Optional<CountedDimension> dimension = rule.dimension(by);
      String named =
          value.isEmpty()
              ? Texts.get(language, "counts.value.none")
              : dimension
                  .map(found -> found.names().apply(value, language))
                  .orElse(
                      by.equals(RecordRule.GROUP)
                          ? Texts.get(language, "counts.group." + value)
                          : value);
      names.add(Texts.get(language, "counts.by." + by) + ": " + named);
    }
    return names;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
