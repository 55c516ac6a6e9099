package org.clearinghouse1540.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outreach.Contribution;
import org.clearinghouse1540.outreach.EventDetails;
import org.clearinghouse1540.outreach.EventDraft;
import org.clearinghouse1540.outreach.EventEdit;
import org.clearinghouse1540.outreach.EventEditor;
import org.clearinghouse1540.outreach.EventMerges;
import org.clearinghouse1540.outreach.EventRecorder;
import org.clearinghouse1540.outreach.EventStatus;
import org.clearinghouse1540.outreach.FigureCategory;
import org.clearinghouse1540.outreach.FollowUps;
import org.clearinghouse1540.outreach.Organizer;
import org.clearinghouse1540.outreach.OutreachListLines;
import org.clearinghouse1540.outreach.Participant;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.clearinghouse1540.outreach.ParticipationFigures;
import org.clearinghouse1540.outreach.VoicedNeed;
import org.clearinghouse1540.sources.SourceDocuments;

/** Creates events with a mark in every stored part. */
final class PlantedEvents {
  private static final Actor CLERK = new Actor("example clerk", "secretariat");
  private final TestProgram program = TestProgram.get();
  private final SourceDocuments documents = program.bean(SourceDocuments.class);

  /** Records an event with marks in all parts and returns its number. */
  long plant(String mark) {
    Long id =
        ViewerDataSource.as(
            "program",
            () -> {
              String text = mark + "DZ is in the note";
              long document =
                  documents.add(
                      CLERK,
                      new SourceDocuments.Incoming(
                          "information-note",
                          mark + "FZ",
                          "en",
                          mark + "GZ.txt",
                          "text/plain",
                          text.getBytes(StandardCharsets.UTF_8),
                          text));
              return program
                  .bean(EventRecorder.class)
                  .record(
                      CLERK,
                      new EventDraft(
                          document,
                          Optional.empty(),
                          facts(mark + "TZ", mark + "CZ"),
                          List.of(
                              new Organizer(
                                  mark + "OZ",
                                  mark + "OZ",
                                  Optional.empty(),
                                  Optional.empty(),
                                  "organizer",
                                  "")),
                          List.of(
                              new Participant(
                                  "States",
                                  mark + "PZ",
                                  ParticipantKind.STATE,
                                  Optional.empty(),
                                  Optional.empty())),
                          List.of(
                              new EventDraft.Earlier(
                                  Optional.empty(), facts(mark + "EZ", mark + "HZ"))),
                          List.of(
                              new Contribution(
                                  mark + "BZ",
                                  Optional.empty(),
                                  mark + "BZ",
                                  "",
                                  Optional.empty(),
                                  Optional.empty(),
                                  mark + "BZ",
                                  "",
                                  Optional.of(document))),
                          List.of(new VoicedNeed(mark + "NZ", "", mark + "NZ")),
                          List.of(new EventDraft.Recommendation(mark + "RZ", ""))));
            });
    ViewerDataSource.asProgram(() -> inside(id, mark));
    return id;
  }

  /** Adds internal records; a release covers titles and names, but never internal records. */
  private void inside(long id, String mark) {
    program
        .bean(EventEditor.class)
        .change(
            CLERK,
            id,
            new EventEdit(
                0,
                mark + "TZ",
                "2021-05-03",
                "2021-05-04",
                "",
                false,
                new EventDetails(
                    Optional.of(EventStatus.PLANNED),
                    "",
                    List.of(mark + "AZ"),
                    "",
                    "",
                    List.of(),
                    List.of(new EventDetails.Place(mark + "CZ", "", "", mark + "CZ", "")),
                    List.of(),
                    0,
                    Optional.empty()),
                Map.of("invited", List.of(mark + "WZ"))));
    program
        .bean(FollowUps.class)
        .add(
            CLERK,
            id,
            new FollowUps.Draft(
                mark + "UZ",
                mark + "UZ",
                "",
                new FollowUps.Assignment(Role.EXPERT, "", Optional.empty())));
    program
        .bean(OutreachListLines.class)
        .write(
            CLERK,
            id,
            new OutreachListLines.ListLine("2021", mark + "LZ", mark + "LZ", mark + "LZ"));
    program
        .bean(ParticipationFigures.class)
        .add(
            CLERK,
            id,
            new ParticipationFigures.Figure(
                FigureCategory.STATES, mark + "IZ", mark + "IZ", "", Optional.empty(), ""));
    // A merged event needs a separate release, which is not given here.
    long other = program.bean(EventEditor.class).plan(CLERK, other(mark));
    program.bean(EventMerges.class).merge(CLERK, id, other, mark + "MZ");
  }

  private static EventEdit other(String mark) {
    EventDetails details =
        new EventDetails(
            Optional.of(EventStatus.PLANNED),
            "",
            List.of(mark + "MZ"),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            0,
            Optional.empty());
    return new EventEdit(
        0,
        mark + "MZ",
        "2021-05-03",
        "",
        "",
        false,
        details,
        Map.of("organizer", List.of(mark + "MZ")));
  }

  private static EventDraft.Facts facts(String title, String city) {
    return new EventDraft.Facts(title, "2021-05-03", "2021-05-04", "", false, city, "", "");
  }
}
