package org.clearinghouse1540.publication;

import static org.clearinghouse1540.publication.TextSearch.PROGRAM;
import static org.clearinghouse1540.publication.TextSearch.location;
import static org.clearinghouse1540.publication.TextSearch.send;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.cooperation.ExampleJointProject;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.matrix.StepDetails;
import org.clearinghouse1540.matrix.WorkflowStep;
import org.clearinghouse1540.reports.ExampleReport;

/** One published record of each kind that leaves by a consent or an approval. */
enum PublishedKinds {
  REQUEST_SUMMARY {
    @Override
    Record publish(TextSearch search) {
      String name = "Example State 340";
      Visitor state = PROGRAM.person(Role.MISSION, name);
      long id = ExampleNeeds.received(name, List.of(), Map.of("Laws", "legislation"));
      String request = "/requests/" + id;
      send(
          search.secretariat,
          request + "/summary",
          "item",
          "0",
          "language",
          "en",
          "words",
          search.approved);
      send(
          state,
          request + "/consent",
          "use",
          "summary",
          "document",
          "NV 1",
          "given-on",
          YESTERDAY.toString());
      for (String step : List.of("authenticate", "acknowledge", "post-summary")) {
        send(search.secretariat, request + "/step", "step", step);
      }
      return new Record(Subject.request(id), request, "/public/requests", search.signedOut);
    }
  },
  REQUEST_FOR_PROVIDERS {
    @Override
    Record publish(TextSearch search) {
      long id =
          ExampleNeeds.shared(
              "Example State 341", List.of(), Map.of(search.approved, "legislation"));
      Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 341");
      return new Record(Subject.request(id), "/requests/" + id, "/open-needs", provider);
    }
  },
  OFFER {
    @Override
    Record publish(TextSearch search) {
      Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 342");
      long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
      Map<String, String> form = ExampleNeeds.laws(id);
      form.put("words", search.approved);
      String offer = location(provider, "/offers", form);
      send(provider, offer + "/giving");
      send(provider, offer + "/consent", "document", "Letter 1");
      return new Record(
          Subject.offer(ExampleNeeds.number(offer)), offer, "/public/offers", search.signedOut);
    }
  },
  FEEDBACK {
    @Override
    Record publish(TextSearch search) {
      String number = Long.toString(System.nanoTime() % 1_000_000);
      String name = "Example State " + number;
      Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, name);
      Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider " + number);
      long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
      Map<String, String> form =
          Map.of(
              "provider", Long.toString(id),
              "title", "Workshop",
              "kind", "workshop",
              "states", name,
              "areas", "industry",
              "starts", "2025-05",
              "status", "done");
      String delivery = location(provider, "/deliveries", form);
      send(state, delivery + "/feedback", "activities", "Two weeks (invented)", "met", "yes");
      send(state, delivery + "/summary", "summary", search.approved);
      send(state, delivery + "/summary/consent", "document", "Note 1");
      String feedback =
          Long.toString(PROGRAM.count("select max(id)::int from deliveries_feedback"));
      return new Record(
          new Subject(Subject.Kind.FEEDBACK, feedback),
          delivery,
          "/public/results",
          search.signedOut);
    }
  },
  PRACTICE {
    @Override
    Record publish(TextSearch search) {
      Visitor expert = PROGRAM.person(Role.EXPERT, "");
      Map<String, String> form =
          Map.of(
              "state", "Example State 344",
              "title", search.approved,
              "words", "A course of two weeks.",
              "areas", "legislation",
              "source", "Example letter 1");
      String practice = location(expert, "/practices", form);
      send(search.secretariat, practice + "/consent", "document", "NV 1");
      String id = Long.toString(ExampleNeeds.number(practice));
      return new Record(
          new Subject(Subject.Kind.PRACTICE, id), practice, "/public/practices", search.signedOut);
    }
  },
  EVENT {
    @Override
    Record publish(TextSearch search) {
      Visitor expert = PROGRAM.person(Role.EXPERT, "");
      Map<String, String> form =
          Map.of(
              "start", "2031-05-03",
              "status", "planned",
              "version", "0",
              "role-invited", "Example State 345",
              "title", search.approved);
      String event = location(expert, "/events/new", form);
      send(
          search.secretariat,
          event + "/approval",
          "given-by",
          "Committee (invented)",
          "document",
          "Note",
          "given-on",
          YESTERDAY.toString());
      return new Record(
          Subject.event(ExampleNeeds.number(event)),
          event,
          "/public" + event.replaceFirst("^.*(/events/)", "$1"),
          search.signedOut);
    }
  },
  REPORT {
    @Override
    Record publish(TextSearch search) {
      Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 346");
      String report =
          ExampleReport.send(state, Map.of("title", search.approved), "Text " + search.approved);
      send(state, report + "/publication", "document", "NV 1");
      String id = Long.toString(ExampleNeeds.number(report));
      return new Record(
          new Subject(Subject.Kind.REPORT, id), report, "/public/reports", search.signedOut);
    }
  },
  JOINT_TEXT {
    @Override
    Record publish(TextSearch search) {
      Visitor first = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 347");
      Visitor second = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 348");
      ExampleJointProject project = ExampleJointProject.open(first, "Joint plan", "Together");
      project.join(second, "Example State 348");
      String text = project.text(first, search.approved);
      ExampleJointProject.answer(first, text, "full", "NV 1");
      ExampleJointProject.answer(second, text, "full", "NV 2");
      String id = Long.toString(ExampleNeeds.number(text));
      return new Record(
          new Subject(Subject.Kind.JOINT_TEXT, id),
          "/joint-texts/" + id,
          "/public/joint-texts/" + id,
          search.signedOut);
    }
  },
  MATRIX {
    @Override
    Record publish(TextSearch search) {
      String state = "Example State " + System.nanoTime() % 1_000_000;
      MatrixId id = new MatrixId(state, "2017");
      Subject subject = ViewerDataSource.as("program", () -> matrix(id, search.approved));
      String page = "/public/matrices/" + state.replace(" ", "%20") + "/2017";
      return new Record(subject, page, page, search.signedOut);
    }
  };

  private static final Actor CLERK = new Actor("example clerk", "secretariat");
  private static final LocalDate YESTERDAY = LocalDate.now(DateText.HEADQUARTERS).minusDays(1);

  /**
   * A published record.
   *
   * @param page the address that ends with its number
   * @param outlet an address at which the reader finds its text
   */
  record Record(Subject subject, String page, String outlet, Visitor reader) {
    /** The condition on the rows of its consents. */
    String where() {
      return " where subject_kind = '"
          + subject.kind().name()
          + "' and subject_id = '"
          + subject.id()
          + "'";
    }

    /** The number in its address; 0 for a matrix. */
    long number() {
      String last = page.replaceFirst(".*/", "");
      return last.equals("2017") ? 0 : Long.parseLong(last);
    }

    /** Whether its reader finds a mark. */
    boolean isFound(String mark) {
      return reader.get(outlet).body().contains(mark);
    }

    /** Withdraws everything that was given for it. */
    void withdraw() {
      ViewerDataSource.asProgram(
          () ->
              PROGRAM
                  .bean(Consents.class)
                  .withdrawAll(
                      CLERK,
                      subject,
                      Set.of(GateKey.AGREEMENT, GateKey.APPROVAL, GateKey.CONSENT),
                      "NV 9 (invented)",
                      LocalDate.now(DateText.HEADQUARTERS)));
    }
  }

  /** The one kind with which the lists are called that say the same of every record. */
  boolean hasList() {
    return this == EVENT;
  }

  /** Publishes a record with the text of a search. */
  abstract Record publish(TextSearch search);

  private static Subject matrix(MatrixId id, String words) {
    ReviewCycles cycles = PROGRAM.bean(ReviewCycles.class);
    FieldKey remarks = new FieldKey("op2.manufacture", "remarks");
    PROGRAM
        .bean(MatrixFields.class)
        .setAll(CLERK, id, Map.of(remarks, FieldValue.of(words)), "planted", "");
    cycles.take(CLERK, id, WorkflowStep.SEND, StepDetails.note(""));
    SeenText seen = SeenText.writtenInTheSameForm();
    cycles.take(
        CLERK, id, WorkflowStep.AGREE, StepDetails.document(id.state(), "NV 1 (invented)", seen));
    cycles.take(
        CLERK,
        id,
        WorkflowStep.APPROVE,
        StepDetails.document(ReviewCycles.COMMITTEE, "Decision 1 (invented)", seen));
    Subject subject = cycles.get(id).subject();
    ConsentGrant grant =
        ConsentGrant.express(
            GateKey.CONSENT, Audience.EVERYBODY, id.state(), "NV 2 (invented)", YESTERDAY);
    PROGRAM
        .bean(Consents.class)
        .give(CLERK, subject, grant, seen, LocalDate.now(DateText.HEADQUARTERS));
    cycles.take(CLERK, id, WorkflowStep.PUBLISH, StepDetails.note(""));
    return subject;
  }
}
