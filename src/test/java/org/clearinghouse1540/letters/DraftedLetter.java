package org.clearinghouse1540.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;

/** A letter to an invented State in the database of the shared test program. */
record DraftedLetter(long id, String addressee) {
  static final TestProgram PROGRAM = TestProgram.get();
  static final Actor EXPERT = new Actor("example.expert", "expert");

  /** A draft to a State, which may read it after its dispatch. */
  static DraftedLetter to(String state) {
    return to(state, Language.EN);
  }

  static DraftedLetter to(String state, Language language) {
    String addressee = state + " no. " + System.nanoTime();
    LetterDraft draft =
        new LetterDraft(
            "request/0",
            "acknowledge",
            language,
            LetterForm.MISSION,
            state,
            addressee,
            Map.of(
                "requester", state, "date", "1 May 2024", "items", "1. A need", "reference", "–"));
    return new DraftedLetter(
        ViewerDataSource.as("program", () -> letters().draft(EXPERT, draft)), addressee);
  }

  static Letters letters() {
    return PROGRAM.bean(Letters.class);
  }

  String page() {
    return "/letters/" + id;
  }

  /** The letter as the program sees it. */
  Letter read() {
    return ViewerDataSource.as("program", () -> letters().find(id)).orElseThrow();
  }

  /** Sends a form of the letter; the fields are names and values in turn. */
  HttpResponse<String> post(Visitor visitor, String action, String... fields) {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return visitor.post(page() + action, form);
  }

  /** Dispatches it on a day. */
  DraftedLetter dispatched(LocalDate day) {
    ViewerDataSource.asProgram(() -> letters().dispatch(EXPERT, id, day, "by email", ""));
    assertThat(read().dispatchedOn()).contains(day);
    return this;
  }

  /** The number of entries in the journal about it, for one kind of change. */
  int journal(String change) {
    return PROGRAM.count(
        "select count(*) from kit_journal where subject = 'letter/"
            + id
            + "' and act = '"
            + change
            + "'");
  }

  /** The day at Headquarters. */
  static LocalDate today() {
    return LocalDate.now(DateText.HEADQUARTERS);
  }
}
