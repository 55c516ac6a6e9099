package org.clearinghouse1540.practices;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.obligations.FormRows;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/** The form in which an owner writes a practice: its fields with the typed values. */
@Component
class PracticeForm {
  private static final int TITLE = 300;
  private static final int ADDRESS = 2_000;
  private static final int SOURCE = 500;
  private final SubjectAreas areas;
  private final FormRows rows;

  PracticeForm(SubjectAreas areas, FormRows rows) {
    this.areas = areas;
    this.rows = rows;
  }

  /**
   * The choices of the form.
   *
   * @param chosen the rows that the practice has now
   */
  record Choices(
      List<Option> areas, List<Option> chosen, List<Option> rows, List<Option> languages) {
    Choices {
      areas = List.copyOf(areas);
      chosen = List.copyOf(chosen);
      rows = List.copyOf(rows);
      languages = List.copyOf(languages);
    }
  }

  Choices choices(PracticeScope scope, Language language) {
    return new Choices(
        areas(language),
        scope.rows().stream()
            .map(row -> new Option(row, rows.name(scope.form(), row, language)))
            .toList(),
        rows.options(language),
        Stream.of(Language.values())
            .map(known -> new Option(known.code(), known.ownName()))
            .toList());
  }

  /** The subject areas as choices. */
  List<Option> areas(Language language) {
    return areas.list().stream()
        .filter(area -> !area.help())
        .map(area -> new Option(area.key(), area.name(language)))
        .toList();
  }

  /**
   * Reads a practice; problems are added to the form. A draft may have gaps.
   *
   * @param before the practice as it was
   */
  Practice read(Form form, Practice before) {
    Practice practice =
        new Practice(
            before.id(),
            before.state(),
            form.requiredText("title", TITLE),
            form.longText("words"),
            form.choices("areas", areas::find),
            form.text("source", SOURCE),
            form.text("address", ADDRESS),
            form.day("on"),
            scope(form, before.scope()));
    form.problems(practice.addressProblems());
    return practice;
  }

  // Rows of an earlier version of the form are kept as those of the version in use.
  private PracticeScope scope(Form form, PracticeScope before) {
    Set<String> chosen =
        new LinkedHashSet<>(
            rows.inUse(before.form(), List.copyOf(form.someOf("row", before.rows()))));
    String another =
        form.oneOf("another-row", rows.options(Language.EN).stream().map(Option::value).toList());
    if (!another.isEmpty()) {
      chosen.add(another);
    }
    return new PracticeScope(
        chosen.isEmpty() ? "" : rows.version(),
        List.copyOf(chosen),
        form.someOf("language", Stream.of(Language.values()).map(Language::code).toList()),
        form.checked("remove-file") ? Optional.empty() : before.file());
  }

  /** Fills the form with a practice. */
  static FormView fill(FormView form, Practice practice) {
    return form.with("title", practice.title())
        .with("words", practice.words())
        .with("areas", practice.areas().stream().map(SubjectArea::key).toList())
        .with("source", practice.source())
        .with("address", practice.address())
        .with("on", practice.on())
        .with("row", practice.scope().rows())
        .with("language", practice.scope().languages());
  }
}
