package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskQuery;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.TasksFound;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** The tasks that cases have for the current user. */
@Component
final class CaseTasks implements TaskSource {
  private static final Transition STEP = Transitions.get("request-step");
  private static final Transition REFERRED = Transitions.get("case-referred");
  private static final Transition SILENCE = Transitions.get("silence-started");
  private static final Transition CONSENT = Transitions.get("consent-asked");
  private static final Transition SILENCE_TO_RECORD = Transitions.get("silence-to-record");
  private static final Transition CONSENT_TO_RECORD = Transitions.get("consent-to-record");
  private static final Transition OWN_HOLD = Transitions.get("case-held-own");
  private static final Transition HELD = Transitions.get("case-held");
  private static final Transition CHANGED = Transitions.get("summary-changed");
  private final Cases cases;
  private final CaseLists lists;
  private final Consents consents;
  private final CaseNews news;
  private final OwnCaseNews ownNews;

  CaseTasks(Cases cases, CaseLists lists, Consents consents, CaseNews news, OwnCaseNews ownNews) {
    this.ownNews = ownNews;
    this.cases = cases;
    this.lists = lists;
    this.news = news;
    this.consents = consents;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return find(viewer, language, TaskQuery.ALL).tasks();
  }

  @Override
  public TasksFound find(Viewer viewer, Language language, TaskQuery query) {
    if (viewer.representsState()) {
      return new TasksFound(matching(ofState(viewer, language), query, language), Optional.empty());
    }
    return viewer.belongsToCommittee()
        ? ofCommittee(viewer, viewer.role().orElseThrow(), language, query)
        : new TasksFound(List.of(), Optional.empty());
  }

  // The cases of a State are few; it sees other records of them than the Committee.
  private List<Task> ofState(Viewer viewer, Language language) {
    List<Task> tasks = new ArrayList<>();
    List<AssistanceCase> own = new ArrayList<>();
    for (Cases.Line line : cases.listOfState(viewer.party())) {
      if (CaseRights.of(viewer, line.assistanceCase()).own()) {
        own.add(line.assistanceCase());
        tasks.addAll(waiting(line, viewer.role().orElseThrow(), language));
      }
      if (isOwn(viewer, line.assistanceCase())) {
        changed(line, language).ifPresent(tasks::add);
      }
    }
    tasks.addAll(ownNews.of(viewer, own, language));
    return tasks;
  }

  private TasksFound ofCommittee(Viewer viewer, Role role, Language language, TaskQuery query) {
    List<Task> tasks = new ArrayList<>();
    for (Cases.Line line : lists.withNews()) {
      line.assistanceCase().holds().stream()
          .filter(hold -> hold.isInPlace() && hold.isOf(viewer))
          .forEach(hold -> tasks.add(held(line, hold, language)));
      if (line.assistanceCase().hold().isPresent()) {
        tasks.addAll(periods(line, role, language));
      }
      if (HELD.isFor(viewer)) {
        tasks.addAll(news.of(line, title(line, language), viewer, language));
      }
    }
    CaseSearch search = lists.search(CaseSearch.waitingFor(role), query.words(), language);
    List<Cases.Line> waiting =
        lists.find(search, 0, query.most()).stream()
            .filter(line -> line.status().roles().contains(role))
            .toList();
    int rest = waiting.size() < query.most() ? 0 : lists.count(search) - query.most();
    List<Task> found = new ArrayList<>();
    waiting.forEach(line -> found.addAll(waiting(line, role, language)));
    found.addAll(matching(tasks, query, language));
    return new TasksFound(
        found,
        Optional.of(rest)
            .filter(number -> number > 0)
            .map(
                number ->
                    new TasksFound.Rest(STEP.kind(), number, "/cases?at=" + CaseListPages.MINE)));
  }

  private static List<Task> matching(List<Task> tasks, TaskQuery query, Language language) {
    return tasks.stream().filter(task -> query.matches(task, language)).toList();
  }

  // The tasks of those who may act now.
  private List<Task> waiting(Cases.Line line, Role role, Language language) {
    if (line.status().stage() != CaseStage.SILENCE && line.status().roles().contains(role)) {
      return List.of(next(line, language));
    }
    return periods(line, role, language);
  }

  // Each period is a task until it ends: it continues under a hold, and beside another one.
  private List<Task> periods(Cases.Line line, Role role, Language language) {
    AssistanceCase assistanceCase = line.assistanceCase();
    if (!CaseStatus.deciding(assistanceCase).contains(role)) {
      return List.of();
    }
    return assistanceCase.silences().stream()
        .filter(period -> period.isRunning(cases.today()))
        .map(period -> CaseStatus.in(assistanceCase, period))
        .map(status -> task(line, status, language))
        .toList();
  }

  private static Task next(Cases.Line line, Language language) {
    return task(line, line.status(), language);
  }

  private static Task task(Cases.Line line, CaseStatus status, Language language) {
    boolean recorded = status.roles().contains(Role.SECRETARIAT);
    Transition handOver =
        switch (status.stage()) {
          case SILENCE -> recorded ? SILENCE_TO_RECORD : SILENCE;
          case CONSENT -> recorded ? CONSENT_TO_RECORD : CONSENT;
          case WORKING_GROUP -> REFERRED;
          default -> STEP;
        };
    return handOver
        .task(title(line, language), status.since(), line.assistanceCase().id())
        .with(status)
        .by(status.by());
  }

  private static Task held(Cases.Line line, CaseHold hold, Language language) {
    return OWN_HOLD.task(title(line, language), hold.heldOn(), line.assistanceCase().id());
  }

  private static boolean isOwn(Viewer viewer, AssistanceCase assistanceCase) {
    CaseRights rights = CaseRights.of(viewer, assistanceCase);
    return rights.own() && rights.consent();
  }

  private Optional<Task> changed(Cases.Line line, Language language) {
    long id = line.assistanceCase().id();
    return consents.changes(Subject.request(id)).stream()
        .findFirst()
        .map(change -> CHANGED.task(title(line, language), change.since(), id));
  }

  private static String title(Cases.Line line, Language language) {
    Request request = line.assistanceCase().request();
    return Isolated.title(request.requester(), request.date(), language);
  }
}
