package org.clearinghouse1540.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Tasks of the work that States do together: versions to answer, recommendations to follow up, and
 * dates to prepare; comments, and texts that were sent to the Committee, are notices.
 */
@Component
final class JointWorkTasks implements TaskSource {
  private static final Transition SENT = Transitions.get("joint-text-sent");
  private static final Transition DATE = Transitions.get("joint-date");
  private static final Transition VERSION = Transitions.get("joint-text-version");
  private static final Transition COMMENT = Transitions.get("joint-comment");
  private static final Transition RECOMMENDATION = Transitions.get("joint-recommendation");

  /** The days before a date from which it is a task; until then it is a notice. */
  static final int DAYS_BEFORE = 60;

  private final JointProjects projects;
  private final OwnJointProjects own;
  private final JointTextRecords texts;
  private final FollowUpRecords followUps;
  private final Clock clock;

  JointWorkTasks(
      JointProjects projects,
      OwnJointProjects own,
      JointTextRecords texts,
      FollowUpRecords followUps,
      Clock clock) {
    this.projects = projects;
    this.own = own;
    this.texts = texts;
    this.followUps = followUps;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    List<Task> tasks = new ArrayList<>();
    if (viewer.may(Permission.READ_JOINT_TEXTS)) {
      tasks.addAll(sent(language));
    }
    if (viewer.may(Permission.USE_JOINT_PROJECTS)) {
      Map<Long, JointProject> found = new LinkedHashMap<>();
      projects.list().stream()
          .filter(
              project ->
                  OwnJointProjects.takesPart(viewer, project)
                      || OwnJointProjects.organizes(viewer, project))
          .forEach(project -> found.put(project.id(), project));
      if (!found.isEmpty()) {
        tasks.addAll(dates(found, language));
        tasks.addAll(viewer.representsState() ? ofState(viewer, found, language) : List.of());
      }
    }
    return tasks;
  }

  private List<Task> sent(Language language) {
    return texts.texts().open(Audience.MEMBERS).stream()
        .map(
            open -> {
              JointPublication text = open.value();
              return SENT.notice("joint-text/" + text.id(), text.title(), sentOn(open), text.id())
                  .with(own.names(text.states(), language));
            })
        .toList();
  }

  // The Committee receives a text with the last agreement, which may be long after it was written.
  private LocalDate sentOn(Published<JointPublication> open) {
    return open.ground() instanceof Published.Ground.Released released
        ? released.records().stream()
            .map(ConsentRecord::recordedAt)
            .max(Comparator.naturalOrder())
            .map(moment -> LocalDate.ofInstant(moment, clock.getZone()))
            .orElse(open.value().on())
        : open.value().on();
  }

  private List<Task> dates(Map<Long, JointProject> found, Language language) {
    LocalDate today = LocalDate.now(clock);
    return followUps.schedule().list().stream()
        .filter(day -> !day.cancelled() && found.containsKey(day.project()))
        .filter(
            day ->
                !day.planned().last().isBefore(today)
                    && !day.planned().starts().isAfter(today.plusDays(DAYS_BEFORE)))
        .map(
            day ->
                DATE.task(day.planned().title(), day.added(), day.project())
                    .with(Texts.get(language, day.planned().kind().text()))
                    .by(Optional.of(day.planned().starts())))
        .toList();
  }

  private List<Task> ofState(Viewer viewer, Map<Long, JointProject> found, Language language) {
    List<Task> tasks = new ArrayList<>(versions(viewer, found, language));
    for (JointText.Comment comment : texts.comments().list()) {
      if (!comment.state().equals(viewer.party()) && found.containsKey(comment.project())) {
        tasks.add(comment(comment, language));
      }
    }
    List<JointRecommendation.Result> results = followUps.results().list();
    List<JointRecommendation> recommendations = followUps.recommendations().list();
    Set<Long> continued =
        recommendations.stream()
            .flatMap(recommendation -> recommendation.earlier().stream())
            .collect(Collectors.toSet());
    recommendations.stream()
        .filter(
            recommendation ->
                recommendation.owner().equals(viewer.party())
                    && found.containsKey(recommendation.project())
                    && !continued.contains(recommendation.id())
                    && RecommendationResults.status(results, recommendation.id()).isPending())
        .forEach(recommendation -> tasks.add(recommendation(recommendation)));
    return tasks;
  }

  // The latest version of each project, until the State answers it.
  private List<Task> versions(Viewer viewer, Map<Long, JointProject> found, Language language) {
    List<Task> tasks = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    List<JointAgreement> answers = texts.agreements().list();
    for (JointText text : texts.texts().list()) {
      Optional<JointProject> project = Optional.ofNullable(found.get(text.project()));
      // A State that left and takes part again answers again.
      boolean answered =
          answers.stream()
              .filter(answer -> answer.text() == text.id() && answer.state().equals(viewer.party()))
              .reduce((earlier, later) -> later)
              .filter(answer -> !answer.isByLeaving())
              .isPresent();
      boolean waits =
          project.isPresent() && text.concerns(viewer.party()) && seen.add(text.project());
      if (waits && !answered) {
        tasks.add(
            VERSION
                .task(project.get().head().title(), text.on(), text.project(), text.id())
                .with(own.name(text.state(), language)));
      }
    }
    return tasks;
  }

  private Task comment(JointText.Comment comment, Language language) {
    return COMMENT
        .notice(
            "joint-comment/" + comment.id(),
            comment.words(),
            comment.on(),
            comment.project(),
            comment.text())
        .with(own.name(comment.state(), language));
  }

  private static Task recommendation(JointRecommendation recommendation) {
    return RECOMMENDATION
        .task(
            recommendation.words(),
            recommendation.on(),
            recommendation.project(),
            recommendation.id())
        .by(recommendation.due());
  }
}
