package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.sources.SourceDocuments;

/** Visitors, forms and notes that the tests of events have in common. */
public abstract class EventVisits {
  protected static final Actor CLERK = new Actor("example clerk", "secretariat");
  protected final TestProgram program = TestProgram.get();
  protected final Events events = program.bean(Events.class);
  protected final Visitor expert = program.person(Role.EXPERT, "");
  protected final Visitor clerk = program.person(Role.SECRETARIAT, "");
  protected final Visitor visitor = Visitor.signedOut(program.address());

  protected static Map<String, String> form(String... fields) {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return form;
  }

  protected static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  protected long plan(String... fields) {
    Map<String, String> form = form("status", "planned", "version", "0");
    form.putAll(form(fields));
    return Long.parseLong(location(expert.post("/events/new", form)).replaceAll("\\D+", ""));
  }

  protected static <T> T asProgram(Supplier<T> work) {
    return ViewerDataSource.as("program", work);
  }

  protected EventRecord record(long id) {
    return asProgram(() -> events.find(id)).orElseThrow();
  }

  /** An event as a note tells it. */
  protected long told(
      String title, String start, String end, String organizer, String... participants) {
    return asProgram(
        () -> {
          long document =
              program
                  .bean(SourceDocuments.class)
                  .add(
                      CLERK,
                      new SourceDocuments.Incoming(
                          "information-note",
                          title,
                          "en",
                          "note.txt",
                          "text/plain",
                          title.getBytes(StandardCharsets.UTF_8),
                          title));
          return program
              .bean(EventRecorder.class)
              .record(
                  CLERK,
                  new EventDraft(
                      document,
                      Optional.empty(),
                      new EventDraft.Facts(
                          title, start, end, "", false, "Example City 600", "", ""),
                      List.of(
                          new Organizer(
                              organizer,
                              organizer,
                              Optional.empty(),
                              Optional.empty(),
                              "organizer",
                              "")),
                      java.util.stream.Stream.of(participants)
                          .map(
                              name ->
                                  new Participant(
                                      "States",
                                      name,
                                      ParticipantKind.STATE,
                                      Optional.of(name),
                                      Optional.empty()))
                          .toList(),
                      List.of(),
                      List.of(),
                      List.of(
                          new VoicedNeed(
                              "Training on export control lists (invented)", "", participants[0])),
                      List.of()));
        });
  }
}
