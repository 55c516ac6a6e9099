package org.clearinghouse1540.practices;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormRows;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The description of a practice, from which its pages, its files and the API are made. */
@Component
public final class PracticeFacts {
  private final States states;
  private final FormRows rows;
  private final PracticeFiles files;

  PracticeFacts(States states, FormRows rows, PracticeFiles files) {
    this.files = files;
    this.states = states;
    this.rows = rows;
  }

  /** The State or organization that reports a practice. */
  String owner(Practice practice, Language language) {
    return states.name(practice.state(), language);
  }

  /** The address of the file of a practice; empty if it has none, or its owner withdrew it. */
  Optional<String> door(Practice practice, boolean published) {
    String readers = published ? "/public/practices/" : "/practices/";
    return Optional.of(readers + practice.id() + "/document").filter(at -> files.isOpen(practice));
  }

  /** The description of a practice. */
  public RecordFacts of(Practice practice, Language language) {
    return RecordFacts.of(practice.title(), language)
        .received("words", "practices.words", practice.words())
        .received("state", "practices.state", owner(practice, language))
        .add(
            "areas",
            "practices.areas",
            practice.areas().stream().map(area -> area.name(language)).toList(),
            RecordFacts.Origin.PROGRAM)
        .add(
            "rows",
            "practices.rows",
            practice.scope().rows().stream()
                .map(row -> rows.name(practice.scope().form(), row, language))
                .toList(),
            RecordFacts.Origin.PROGRAM)
        .add(
            "languages",
            "practices.languages",
            practice.scope().languages().stream()
                .flatMap(code -> Language.find(code).stream())
                .map(Language::ownName)
                .toList(),
            RecordFacts.Origin.PROGRAM)
        .received("source", "practices.source", practice.source())
        .add(
            "date",
            "practices.on",
            practice.on().map(day -> DateText.of(day.toString(), language)).orElse(""))
        .add(
            "address", "practices.address", List.of(practice.address()), RecordFacts.Origin.ADDRESS)
        .received(
            "file",
            "practices.file",
            practice.scope().file().map(PracticeScope.PracticeFile::name).orElse(""))
        .build();
  }
}
