package org.clearinghouse1540.practices;

import java.util.List;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;

/** The description of a practice, from which its pages, its files and the API are made. */
public final class PracticeFacts {
  private PracticeFacts() {}

  /** The description of a practice. */
  public static RecordFacts of(Practice practice, States states, Language language) {
    return RecordFacts.of(practice.title(), language)
        .received("words", "practices.words", practice.words())
        .received("state", "practices.state", states.name(practice.state(), language))
        .add(
            "areas",
            "practices.areas",
            practice.areas().stream().map(area -> area.name(language)).toList(),
            RecordFacts.Origin.PROGRAM)
        .received("source", "practices.source", practice.source())
        .add(
            "date",
            "practices.on",
            practice.on().map(day -> DateText.of(day.toString(), language)).orElse(""))
        .add(
            "address", "practices.address", List.of(practice.address()), RecordFacts.Origin.ADDRESS)
        .build();
  }
}
