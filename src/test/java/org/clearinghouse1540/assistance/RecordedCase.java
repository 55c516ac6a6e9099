package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;

/** A case of an invented State in the database of the shared test program. */
record RecordedCase(long id) {
  static final TestProgram PROGRAM = TestProgram.get();

  /** A recent case, under the procedure of 2022. */
  static RecordedCase of(String state, String... titles) {
    return of(state, now().minusDays(9), titles);
  }

  /** A case that was requested and received on a day. */
  static RecordedCase of(String state, LocalDate day, String... titles) {
    List<ReceivedItem> items =
        Arrays.stream(titles)
            .map(title -> ReceivedItem.ofWords(title, "Text of " + title, true))
            .toList();
    ReceivedRequest request =
        new ReceivedRequest(
            state,
            state,
            RequestChannel.NOTE_VERBALE,
            day,
            day,
            "NV " + System.nanoTime(),
            "fr",
            Optional.empty(),
            "The letter as received",
            List.of(),
            items);
    return new RecordedCase(
        ViewerDataSource.as(
            "program", () -> PROGRAM.bean(Requests.class).receive(Actor.program(), request)));
  }

  String page() {
    return "/requests/" + id;
  }

  /** Sends a form of the case; the fields are names and values in turn. */
  HttpResponse<String> post(Visitor visitor, String action, String... fields) {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return visitor.post(page() + "/" + action, form);
  }

  /** Takes steps, each of which the case must allow. */
  RecordedCase steps(Visitor visitor, String... steps) {
    for (String step : steps) {
      assertThat(post(visitor, "step", "step", step).statusCode()).as(step).isEqualTo(302);
    }
    return this;
  }

  /** Records an express consent of today. */
  RecordedCase consent(Visitor visitor, String use) {
    String today = now().toString();
    assertThat(
            post(visitor, "consent", "use", use, "document", "NV consent", "given-on", today)
                .statusCode())
        .as(use)
        .isEqualTo(302);
    return this;
  }

  /** The case as the program sees it. */
  AssistanceCase read() {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Cases.class).find(id)).orElseThrow();
  }

  /** The numbers of its needs, in their order. */
  List<Long> needs() {
    return read().request().items().stream().map(NeedItem::id).toList();
  }

  /** The number of entries in the journal about the case, for one kind of change. */
  int journal(String change) {
    return PROGRAM.count(
        "select count(*) from kit_journal where subject = 'request/"
            + id
            + "' and act = '"
            + change
            + "'");
  }

  /** The day of the program. */
  static LocalDate now() {
    return PROGRAM.bean(Cases.class).today();
  }
}
