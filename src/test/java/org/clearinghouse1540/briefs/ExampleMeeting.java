package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.outreach.EventDraft;
import org.clearinghouse1540.outreach.EventRecorder;
import org.clearinghouse1540.outreach.Organizer;
import org.clearinghouse1540.outreach.Participant;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.clearinghouse1540.outreach.VoicedNeed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invented meeting, with invented records of its participants. */
public final class ExampleMeeting {
  private static final Actor EXPERT = new Actor("expert", "expert");
  private final TestProgram program = TestProgram.get();

  /** An event with these participants; its number. */
  public long event(String title, String start, String end, List<Participant> participants) {
    long document = document();
    EventDraft draft =
        new EventDraft(
            document,
            Optional.empty(),
            new EventDraft.Facts(
                title, start, end, "", false, "Astana", "KAZ", "Astana, Kazakhstan"),
            List.of(
                new Organizer(
                    "Example Organization",
                    "Example Organization",
                    Optional.empty(),
                    Optional.empty(),
                    "organizer",
                    ""),
                new Organizer(
                    "United Nations Office for Disarmament Affairs (UNODA)",
                    "United Nations Office for Disarmament Affairs",
                    Optional.empty(),
                    Optional.of("UNODA"),
                    "in_cooperation",
                    "")),
            participants,
            List.of(),
            List.of(),
            List.of(
                new VoicedNeed(
                    "One participant asked for training of customs officers (invented).",
                    "3(c)",
                    "one participant")),
            List.of());
    return ViewerDataSource.as(
        "program", () -> program.bean(EventRecorder.class).record(EXPERT, draft));
  }

  private long document() {
    return JdbcClient.create(program.owner().plainSource())
        .sql(
            "insert into sources_document (kind, title, file_name, media_type, sha256, fingerprint,"
                + " text, recorded_by) values ('note', 'Example note', 'note.txt',"
                + " 'text/plain', gen_random_uuid()::text, '', '', 'expert')"
                + " returning id")
        .query(Long.class)
        .single();
  }

  /** A participating State. */
  public static Participant state(String code) {
    return new Participant(
        "States", code, ParticipantKind.STATE, Optional.of(code), Optional.empty());
  }

  /** Real States by code, whose facts are those of the reference data. */
  public static List<Participant> states(List<String> codes) {
    return new ArrayList<>(codes.stream().map(ExampleMeeting::state).toList());
  }

  /** Fills every field of an invented State's matrix with marks. */
  public void fill(String state) {
    FormVersion form = program.bean(Forms.class).current();
    java.util.Map<FieldKey, FieldValue> contents = new java.util.LinkedHashMap<>();
    FieldMark[] marks = {
      FieldMark.X,
      FieldMark.UNCLEAR,
      FieldMark.NOTHING_RECORDED,
      FieldMark.X,
      FieldMark.NOT_APPLICABLE
    };
    int at = 0;
    for (FormVersion.Part part : form.parts()) {
      for (FormVersion.Row row : part.rows()) {
        for (FormVersion.Column column : part.markColumns()) {
          if (row.columns().contains(column.key())) {
            contents.put(
                new FieldKey(row.key(), column.key()), FieldValue.of(marks[at++ % marks.length]));
          }
        }
      }
    }
    ViewerDataSource.as(
        "program",
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(EXPERT, new MatrixId(state, form.version()), contents, "example", ""));
  }

  /** Requests of an invented State with many long needs. */
  public void needs(String state, int requests, int items) {
    JdbcClient sql = JdbcClient.create(program.owner().plainSource());
    for (int i = 0; i < requests; i++) {
      long request =
          sql.sql(
                  "insert into assistance_request (state, requester, requester_kind,"
                      + " date_as_received, address) values (:state, :state, 'State', :date, '')"
                      + " returning id")
              .param("state", state)
              .param("date", "20" + (10 + i) + "-05-0" + (1 + i % 9))
              .query(Long.class)
              .single();
      for (int n = 1; n <= items; n++) {
        sql.sql(
                "insert into assistance_need_item (request_id, number, words, area, specificity,"
                    + " address) values (:request, :n, :words, 'border control',"
                    + " 'specific item', '')")
            .param("request", request)
            .param("n", n)
            .param(
                "words",
                ("Training of customs officers and detection equipment at border crossings, with"
                        + " legislation on export control and end-user controls, item "
                        + n
                        + " (invented). ")
                    .repeat(3))
            .update();
      }
    }
  }
}
