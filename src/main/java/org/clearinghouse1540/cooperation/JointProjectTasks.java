package org.clearinghouse1540.cooperation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Tasks of joint projects: an invitation waits for its State; a line that was changed since it was
 * shared waits for its own State; lines that others share, and answers, are notices.
 */
@Component
final class JointProjectTasks implements TaskSource {
  private static final Transition INVITED = Transitions.get("joint-invited");
  private static final Transition ACCEPTED = Transitions.get("joint-accepted");
  private static final Transition DECLINED = Transitions.get("joint-declined");
  private static final Transition LEFT = Transitions.get("joint-left");
  private static final Transition SHARED = Transitions.get("joint-line-shared");
  private static final Transition CHANGED = Transitions.get("joint-line-changed");
  private static final Transition JOINED = Transitions.get("joint-line-joined");
  private final JointProjects projects;
  private final OwnJointProjects own;
  private final Participations participations;
  private final JointLines lines;
  private final SharedLines shared;

  JointProjectTasks(
      JointProjects projects,
      OwnJointProjects own,
      Participations participations,
      JointLines lines,
      SharedLines shared) {
    this.projects = projects;
    this.own = own;
    this.participations = participations;
    this.lines = lines;
    this.shared = shared;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!viewer.may(Permission.USE_JOINT_PROJECTS)) {
      return List.of();
    }
    Map<Long, JointProject> found = new LinkedHashMap<>();
    projects.list().forEach(project -> found.put(project.id(), project));
    if (found.isEmpty()) {
      return List.of();
    }
    List<Task> tasks = new ArrayList<>();
    List<Participation> events = participations.list();
    for (JointProject project : found.values()) {
      List<Participation> ofProject =
          events.stream().filter(event -> event.project() == project.id()).toList();
      invitation(viewer, project, ofProject, language).ifPresent(tasks::add);
      ofProject.forEach(event -> notice(viewer, project, event, language).ifPresent(tasks::add));
    }
    if (viewer.representsState()) {
      tasks.addAll(ofLines(viewer, found, language));
    }
    return tasks;
  }

  // Of several invitations of a State the last one waits.
  private Optional<Task> invitation(
      Viewer viewer, JointProject project, List<Participation> events, Language language) {
    return events.reversed().stream()
        .filter(
            event ->
                event.event() == Participation.Step.INVITED
                    && event.state().equals(viewer.party())
                    && project.hasInvited(viewer.party()))
        .findFirst()
        .map(
            event ->
                INVITED
                    .task(project.head().title(), event.on(), project.id())
                    .with(own.organizer(project, language)));
  }

  private Optional<Task> notice(
      Viewer viewer, JointProject project, Participation event, Language language) {
    if (!OwnJointProjects.organizes(viewer, project) || event.state().equals(viewer.party())) {
      return Optional.empty();
    }
    return handOver(event.event())
        .map(
            answered ->
                answered
                    .notice(
                        "joint-answer/" + event.id(),
                        project.head().title(),
                        event.on(),
                        project.id())
                    .with(own.name(event.state(), language)));
  }

  private static Optional<Transition> handOver(Participation.Step step) {
    return switch (step) {
      case INVITED -> Optional.empty();
      case ACCEPTED -> Optional.of(ACCEPTED);
      case DECLINED -> Optional.of(DECLINED);
      case LEFT -> Optional.of(LEFT);
    };
  }

  private List<Task> ofLines(Viewer viewer, Map<Long, JointProject> found, Language language) {
    List<Task> tasks = new ArrayList<>();
    Map<Long, SharedLine> current = new HashMap<>();
    for (SharedLine line : shared.list()) {
      if (line.state().equals(viewer.party())) {
        current.put(line.line(), line);
      } else {
        tasks.add(received(line, language));
      }
    }
    for (JointLine line : lines.list()) {
      Optional.ofNullable(found.get(line.project()))
          .filter(project -> OwnJointProjects.takesPart(viewer, project))
          .flatMap(project -> own(line, project, Optional.ofNullable(current.get(line.id()))))
          .ifPresent(tasks::add);
    }
    return tasks;
  }

  private Task received(SharedLine line, Language language) {
    return SHARED
        .notice("joint-line/" + line.id(), line.entry().action(), line.on(), line.project())
        .with(own.name(line.state(), language));
  }

  // Changed since it was shared, or a State takes part that was not named then.
  private static Optional<Task> own(
      JointLine line, JointProject project, Optional<SharedLine> shared) {
    return shared
        .filter(
            now ->
                now.version() != line.version()
                    || !now.receivers().containsAll(project.others(line.state())))
        .map(
            now ->
                (now.version() == line.version() ? JOINED : CHANGED)
                    .task(line.entry().action(), line.changed(), line.project(), line.id()));
  }
}
