package org.clearinghouse1540.briefs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.matrix.ApprovedMatrices;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.Matrices;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.outreach.Participant;
import org.clearinghouse1540.plans.ActionPlans;
import org.clearinghouse1540.practices.Practice;
import org.clearinghouse1540.practices.Practices;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.sources.NationalReports;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Collects the recorded information on the participants of an event. It never reads the workspaces
 * of States.
 */
@Component
final class BriefData {
  private final Events events;
  private final States states;
  private final NationalReports reports;
  private final ActionPlans plans;
  private final Requests requests;
  private final Offers offers;
  private final OfferCoverage reach;
  private final Practices practices;
  private final NeighbourPractices neighbours;
  private final Matrices matrices;
  private final MatrixFields fields;
  private final ReviewCycles rounds;
  private final ApprovedMatrices approved;
  private final Forms forms;
  private final SubjectAreas areas;
  private final Clock clock;

  BriefData(
      Events events,
      States states,
      NationalReports reports,
      ActionPlans plans,
      Requests requests,
      Offers offers,
      OfferCoverage reach,
      Practices practices,
      NeighbourPractices neighbours,
      Matrices matrices,
      MatrixFields fields,
      ReviewCycles rounds,
      ApprovedMatrices approved,
      Forms forms,
      SubjectAreas areas,
      Clock clock) {
    this.events = events;
    this.states = states;
    this.reports = reports;
    this.plans = plans;
    this.requests = requests;
    this.offers = offers;
    this.reach = reach;
    this.practices = practices;
    this.neighbours = neighbours;
    this.matrices = matrices;
    this.fields = fields;
    this.rounds = rounds;
    this.approved = approved;
    this.forms = forms;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * An event with its attending States and providers.
   *
   * @throws NotFound if there is no such event that the current user may see
   */
  MeetingData of(long event) {
    EventRecord record = events.find(event).orElseThrow(NotFound::new);
    List<Offer> all = offers.list();
    List<Practice> told = practices.list();
    SubjectCache subjects = new SubjectCache(areas);
    List<StateFacts> attending = new ArrayList<>();
    for (AttendingState who : attending(record)) {
      attending.add(facts(who, record, all, told, subjects));
    }
    return new MeetingData(
        record,
        attending,
        reach.atTheMeeting(record.participants(), all),
        subjects,
        LocalDate.now(clock).toString());
  }

  /** The States among the participants, each once, in the English alphabetical order. */
  List<AttendingState> attending(EventRecord record) {
    Map<String, AttendingState> byCode = new LinkedHashMap<>();
    for (Participant participant : record.participants()) {
      if (participant.kind().isState()) {
        participant
            .state()
            .ifPresent(code -> byCode.put(code, new AttendingState(code, states.find(code))));
      }
    }
    return byCode.values().stream()
        .sorted(
            Comparator.comparing(
                (AttendingState attendingState) -> attendingState.name(Language.EN)))
        .toList();
  }

  private StateFacts facts(
      AttendingState who,
      EventRecord record,
      List<Offer> all,
      List<Practice> told,
      SubjectCache subjects) {
    String code = who.code();
    MatrixFacts matrix = matrix(who);
    List<Request> asked = requests.listOfState(code);
    Set<String> concerned = concerned(asked, matrix, subjects);
    List<Event> earlier =
        events.listOfState(code).stream()
            .filter(event -> event.id() != record.event().id())
            .filter(event -> before(event, record.event()))
            .toList();
    return new StateFacts(
        who,
        reports.listOfState(code),
        plans.listOfState(code),
        asked,
        earlier,
        matrix,
        concerned,
        reach.forState(who, all, record.event().start()).stream()
            .sorted(
                Comparator.comparing(
                    offer ->
                        subjects.in(offer.words()).stream()
                            .noneMatch(area -> concerned.contains(area.key()))))
            .toList(),
        neighbours.near(who, concerned, told, record.event().start()));
  }

  private static boolean before(Event other, Event event) {
    return event.start().isEmpty()
        || !other.start().isEmpty() && other.start().compareTo(event.start()) < 0;
  }

  // The latest version of the form with recorded fields, or else the current version.
  private MatrixFacts matrix(AttendingState who) {
    for (FormVersion form : forms.list().reversed()) {
      MatrixId id = new MatrixId(who.code(), form.version());
      Map<FieldKey, MatrixField> recorded = fields.of(id);
      if (!recorded.isEmpty()) {
        return facts(id, form, recorded);
      }
    }
    FormVersion form = forms.current();
    return facts(new MatrixId(who.code(), form.version()), form, Map.of());
  }

  private MatrixFacts facts(MatrixId id, FormVersion form, Map<FieldKey, MatrixField> recorded) {
    return new MatrixFacts(
        form,
        recorded,
        matrices.get(id.state()).opening(),
        rounds.get(id),
        approved.of(id).stream().findFirst());
  }

  // From the texts of needs, and from the paragraphs of fields with unclear references.
  private static Set<String> concerned(
      List<Request> asked, MatrixFacts matrix, SubjectCache subjects) {
    Set<String> keys = new TreeSet<>();
    asked.stream()
        .flatMap(request -> request.items().stream())
        .flatMap(item -> subjects.in(item.area() + ". " + item.words()).stream())
        .forEach(area -> keys.add(area.key()));
    for (String paragraph : matrix.unclear()) {
      subjects.of(paragraph).forEach(area -> keys.add(area.key()));
    }
    return keys;
  }
}
