package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.obligations.FormRows;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/** The fields of the form in use to which lines of plans refer, and their names. */
@Component
class PlanFields {
  private final Forms forms;
  private final FormRows rows;

  PlanFields(Forms forms, FormRows rows) {
    this.forms = forms;
    this.rows = rows;
  }

  /** The rows that have marks, by part. */
  List<Option> rows(Language language) {
    return rows.options(language);
  }

  /** The names of the fields of a row that have a mark. */
  List<String> of(String row) {
    FormVersion form = forms.current();
    return form
        .partOf(row)
        .flatMap(part -> part.find(row).map(found -> marks(part, found)))
        .orElse(List.of())
        .stream()
        .map(column -> row + " " + column.key())
        .toList();
  }

  private static List<FormVersion.Column> marks(FormVersion.Part part, FormVersion.Row row) {
    return part.markColumns().stream()
        .filter(column -> row.columns().contains(column.key()))
        .toList();
  }

  /**
   * The fields of the rows of a line as choices. Those that are recorded are always among them,
   * also where the form in use does not have them any more.
   */
  List<Option> choices(LineContent content, Language language) {
    return Stream.concat(
            content.rows().stream().flatMap(row -> of(row).stream()), content.fields().stream())
        .distinct()
        .map(field -> new Option(field, name(field, language)))
        .toList();
  }

  // The form in use, or the latest one before it that has the row.
  private Optional<FormVersion> formOf(String row) {
    return forms.list().reversed().stream()
        .filter(form -> form.partOf(row).isPresent())
        .findFirst();
  }

  /** The name of a field; its key where the form in use does not have it. */
  String name(String field, Language language) {
    String column = column(field, language);
    return column.isEmpty() ? row(field, language) : row(field, language) + " – " + column;
  }

  private String row(String field, Language language) {
    String row = field.replaceFirst(" .*", "");
    return formOf(row)
        .map(form -> form.in(language))
        .flatMap(
            form ->
                form.partOf(row)
                    .flatMap(part -> part.find(row).map(found -> rowName(form, part, found)))
                    .map(name -> versioned(name, form.version(), language)))
        .orElse(row);
  }

  private String versioned(String name, String version, Language language) {
    return version.equals(forms.current().version())
        ? name
        : Texts.get(language, "plans.field.earlier", name, version);
  }

  /** The name of a row; with the title of its part where rows of several parts have one label. */
  static String rowName(FormVersion form, FormVersion.Part part, FormVersion.Row row) {
    return rowName(sharedLabels(form), part, row);
  }

  /** The same, where the labels of several rows are known. */
  static String rowName(Set<String> shared, FormVersion.Part part, FormVersion.Row row) {
    return shared.contains(row.label()) ? part.title() + " – " + row.label() : row.label();
  }

  /** The labels that several rows of a form have. */
  static Set<String> sharedLabels(FormVersion form) {
    Set<String> once = new HashSet<>();
    return form.rows().stream()
        .map(FormVersion.Row::label)
        .filter(label -> !once.add(label))
        .collect(Collectors.toSet());
  }

  private String column(String field, Language language) {
    String row = field.replaceFirst(" .*", "");
    String column = field.substring(Math.min(field.length(), row.length() + 1));
    Optional<FormVersion.Part> part = formOf(row).flatMap(form -> form.in(language).partOf(row));
    return part.flatMap(found -> found.column(column))
        .map(FormVersion.Column::label)
        .orElse(column);
  }

  /** The fields of a line, a text for each row: the row, and its columns in brackets. */
  List<String> names(LineContent content, Language language) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String field : content.fields()) {
      columns
          .computeIfAbsent(row(field, language), row -> new ArrayList<>())
          .add(column(field, language));
    }
    return columns.entrySet().stream()
        .map(row -> row.getKey() + " (" + String.join(", ", row.getValue()) + ")")
        .toList();
  }

  /** The paragraphs of the resolution to which the fields of a line belong, such as OP3(d). */
  List<String> paragraphs(LineContent content) {
    return content.rows().stream()
        .flatMap(row -> formOf(row).flatMap(form -> form.find(row)).stream())
        .flatMap(row -> row.paragraphs().stream())
        .distinct()
        .toList();
  }
}
