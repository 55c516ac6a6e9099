package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.tasks.ActsOfOthers;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Changes that the other parties of a joint project made: dates far ahead and cancelled ones,
 * files, and lines and files that they withdrew. The withdrawn line or file is not named.
 */
@Component
final class JointChangeTasks implements TaskSource {
  private static final Transition DATE_SET = Transitions.get("joint-date-set");
  private static final Transition DATE_CANCELLED = Transitions.get("joint-date-cancelled");
  private static final Transition LINE_WITHDRAWN = Transitions.get("joint-line-withdrawn");
  private static final Transition FILE_ADDED = Transitions.get("joint-file-added");
  private static final Transition FILE_WITHDRAWN = Transitions.get("joint-file-withdrawn");
  private static final List<String> ACTS =
      List.of(
          JointSchedule.ADDED,
          JointSchedule.CANCELLED,
          JointFiles.SHARED,
          JointFiles.WITHDRAWN,
          JointFiles.ALL_WITHDRAWN,
          SharedLines.WITHDRAWN,
          SharedLines.ALL_WITHDRAWN);
  private static final String JOINED = "invitation " + Participation.Step.ACCEPTED.key();
  private static final Pattern ITEM = Pattern.compile("\"items?\":\\[?(\\d[\\d,]*)");
  private final JointProjects projects;
  private final OwnJointProjects own;
  private final FollowUpRecords records;
  private final ActsOfOthers acts;
  private final SharedLines lineShares;

  JointChangeTasks(
      JointProjects projects,
      OwnJointProjects own,
      FollowUpRecords records,
      ActsOfOthers acts,
      SharedLines lineShares) {
    this.projects = projects;
    this.own = own;
    this.records = records;
    this.acts = acts;
    this.lineShares = lineShares;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!viewer.may(Permission.USE_JOINT_PROJECTS)) {
      return List.of();
    }
    Map<String, JointProject> found = new LinkedHashMap<>();
    projects.list().stream()
        .filter(
            project ->
                OwnJointProjects.takesPart(viewer, project)
                    || OwnJointProjects.organizes(viewer, project))
        .forEach(project -> found.put(JointProject.journalName(project.id()), project));
    List<JournalEntry> entries = acts.entries(viewer, found.keySet(), ACTS);
    if (entries.isEmpty()) {
      return List.of();
    }
    Changes changes = new Changes(viewer, found.values(), language);
    Map<Task, Task> latest = new LinkedHashMap<>();
    for (JournalEntry entry : entries) {
      Optional.ofNullable(found.get(entry.subject()))
          .flatMap(project -> changes.notice(project, entry))
          .ifPresent(task -> latest.put(ActsOfOthers.key(task), task));
    }
    return List.copyOf(latest.values());
  }

  private static Optional<Long> item(JournalEntry entry) {
    return items(entry).findFirst();
  }

  private static Stream<Long> items(JournalEntry entry) {
    Matcher items = ITEM.matcher(entry.after());
    return items.find()
        ? Pattern.compile(",").splitAsStream(items.group(1)).map(Long::valueOf)
        : Stream.empty();
  }

  /** The changes in the projects of one user. */
  private final class Changes {
    private final Viewer viewer;
    private final Language language;
    private final List<JointDate> dates;
    private final Set<Long> lines;
    private final Set<Long> files;
    private final Map<String, Long> joined = new HashMap<>();

    Changes(Viewer viewer, Collection<JointProject> found, Language language) {
      List<Long> ids = found.stream().map(JointProject::id).toList();
      this.viewer = viewer;
      this.language = language;
      this.dates = records.schedule().list();
      this.lines =
          viewer.representsState() ? lineShares.withdrawnFrom(viewer.party(), ids) : Set.of();
      this.files =
          viewer.representsState() ? records.files().withdrawnFrom(viewer.party(), ids) : Set.of();
      acts.own(
              viewer,
              found.stream().map(project -> JointProject.journalName(project.id())).toList(),
              List.of(JOINED))
          .forEach(entry -> joined.put(entry.subject(), entry.seq()));
    }

    Optional<Task> notice(JointProject project, JournalEntry entry) {
      return switch (entry.act()) {
        case JointSchedule.ADDED -> set(entry);
        case JointSchedule.CANCELLED -> cancelled(entry);
        case JointFiles.SHARED -> added(project, entry);
        case JointFiles.WITHDRAWN, JointFiles.ALL_WITHDRAWN ->
            withdrawn(FILE_WITHDRAWN, files, project, entry);
        default -> withdrawn(LINE_WITHDRAWN, lines, project, entry);
      };
    }

    private Optional<JointDate> date(JournalEntry entry) {
      return item(entry).flatMap(id -> dates.stream().filter(date -> date.id() == id).findFirst());
    }

    // One that is nearer is a task.
    private Optional<Task> set(JournalEntry entry) {
      LocalDate near = acts.today().plusDays(JointWorkTasks.DAYS_BEFORE);
      return date(entry)
          .filter(date -> !date.cancelled() && date.planned().starts().isAfter(near))
          .map(
              date ->
                  DATE_SET
                      .notice(
                          "joint-date/" + date.id() + " set",
                          date.planned().title(),
                          acts.day(entry),
                          date.project())
                      .with(Texts.get(language, date.planned().kind().text()))
                      .by(Optional.of(date.planned().starts())));
    }

    private Optional<Task> cancelled(JournalEntry entry) {
      return date(entry)
          .map(
              date ->
                  DATE_CANCELLED
                      .notice(
                          "joint-date/" + date.id() + " cancelled",
                          date.planned().title(),
                          acts.day(entry),
                          date.project())
                      .with(
                          who(entry.actor()),
                          Texts.get(language, date.planned().kind().text()),
                          JointWorkViews.dates(date.planned(), language)));
    }

    private Optional<Task> added(JointProject project, JournalEntry entry) {
      return viewer.representsState()
          ? item(entry)
              .flatMap(
                  id ->
                      records.files().list(project.id()).stream()
                          .filter(file -> file.id() == id && !file.ended())
                          .findFirst())
              .map(
                  file ->
                      FILE_ADDED
                          .notice(
                              "joint-file/" + file.id(), file.name(), acts.day(entry), project.id())
                          .with(who(entry.actor()), project.head().title()))
          : Optional.empty();
    }

    // A State that was only invited could not read what was withdrawn before it joined.
    private Optional<Task> withdrawn(
        Transition handOver, Set<Long> from, JointProject project, JournalEntry entry) {
      boolean tookPart = joined.getOrDefault(entry.subject(), 0L) < entry.seq();
      return tookPart && items(entry).anyMatch(from::contains)
          ? Optional.of(
              handOver
                  .notice(
                      "act/" + entry.seq(), project.head().title(), acts.day(entry), project.id())
                  .with(own.name(ActsOfOthers.party(entry.actor()), language)))
          : Optional.empty();
    }

    private String who(Actor actor) {
      String party = ActsOfOthers.party(actor);
      return party.isEmpty() ? ActsOfOthers.who(actor, language) : own.name(party, language);
    }
  }
}
