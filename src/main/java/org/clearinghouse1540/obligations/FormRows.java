package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Option;
import org.springframework.stereotype.Component;

/**
 * The rows of the form in use as choices, and rows of any version by name and in the form in use.
 */
@Component
public final class FormRows {
  private final Forms forms;
  private final RowMaps maps;
  private final SubjectAreas areas;

  FormRows(Forms forms, RowMaps maps, SubjectAreas areas) {
    this.forms = forms;
    this.maps = maps;
    this.areas = areas;
  }

  /** The version in use. */
  public String version() {
    return forms.current().version();
  }

  /** The rows of the form in use that have marks, by part. */
  public List<Option> options(Language language) {
    List<Option> rows = new ArrayList<>();
    for (FormVersion.Part part : forms.current().in(language).parts()) {
      if (!part.markColumns().isEmpty()) {
        part.rows()
            .forEach(
                row ->
                    rows.add(
                        new Option(row.key(), row.number() + ". " + row.label(), part.title())));
      }
    }
    return rows;
  }

  /**
   * The name of a row of a version, with the title of its part; its key if there is no such row.
   */
  public String name(String version, String row, Language language) {
    Optional<FormVersion> form = forms.find(version).map(found -> found.in(language));
    return form.flatMap(
            found ->
                found
                    .partOf(row)
                    .flatMap(
                        part -> part.find(row).map(known -> part.title() + " – " + known.label())))
        .orElse(row);
  }

  /** The subject of a row of the form in use: its name and the concepts of the taxonomy for it. */
  public String subject(String row) {
    List<String> words = new ArrayList<>();
    forms.current().find(row).map(FormVersion.Row::label).ifPresent(words::add);
    areas.concepts().stream()
        .filter(concept -> concept.rows().contains(row))
        .forEach(concept -> words.add(concept.name(Language.EN)));
    return String.join("; ", words);
  }

  /** The rows of the form in use that correspond to rows of a version. */
  public Set<String> inUse(String version, List<String> rows) {
    Set<String> found = new LinkedHashSet<>();
    if (version.equals(version()) || rows.isEmpty()) {
      found.addAll(rows);
      return found;
    }
    Map<String, List<String>> counterparts =
        forms
            .find(version)
            .map(from -> maps.map(from, forms.current()).counterparts())
            .orElse(Map.of());
    counterparts.forEach(
        (row, from) -> {
          if (from.stream().anyMatch(rows::contains)) {
            found.add(row);
          }
        });
    return found;
  }
}
