package org.clearinghouse1540.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.ActsOfOthers;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Files that another party added to a record, corrected or withdrew: an act of a State is a notice
 * for the users who work on its records, and their act is one for the State.
 */
@Component
final class FileTasks implements TaskSource {
  private static final Transition ADDED = Transitions.get("file-added");
  private static final Transition REPLACED = Transitions.get("file-replaced");
  private static final Transition WITHDRAWN = Transitions.get("file-withdrawn");
  private static final Transition OWN_ADDED = Transitions.get("own-file-added");
  private static final Transition OWN_REPLACED = Transitions.get("own-file-replaced");
  private static final Transition OWN_WITHDRAWN = Transitions.get("own-file-withdrawn");
  private static final Transition UPLOAD_WITHDRAWN = Transitions.get("upload-withdrawn");
  private static final String RECEIVED_ACT = "file received";
  private static final String WITHDRAWN_ACT = "file withdrawn";

  private final RecentFiles files;
  private final ActsOfOthers acts;
  private final ObjectProvider<RecordFiles> records;
  private final States states;

  FileTasks(
      RecentFiles files, ActsOfOthers acts, ObjectProvider<RecordFiles> records, States states) {
    this.files = files;
    this.acts = acts;
    this.records = records;
    this.states = states;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!ADDED.isFor(viewer) && !OWN_ADDED.isFor(viewer)) {
      return List.of();
    }
    List<Original> added = files.added(acts.since());
    List<Original> withdrawn = files.withdrawn(acts.since());
    if (added.isEmpty() && withdrawn.isEmpty()) {
      return List.of();
    }
    List<String> names =
        Stream.concat(added.stream(), withdrawn.stream()).map(Original::record).distinct().toList();
    List<JournalEntry> entries = acts.entries(viewer, names, List.of(RECEIVED_ACT, WITHDRAWN_ACT));
    Found found = new Found(viewer, language, entries, titles(viewer, added));
    List<Task> tasks = new ArrayList<>();
    added.forEach(file -> found.added(file).ifPresent(tasks::add));
    withdrawn.forEach(file -> found.withdrawn(file).ifPresent(tasks::add));
    return tasks;
  }

  private Map<String, String> titles(Viewer viewer, Collection<Original> added) {
    List<String> names = added.stream().map(Original::record).distinct().toList();
    Map<String, String> titles = new HashMap<>();
    if (!names.isEmpty()) {
      records.forEach(module -> titles.putAll(module.titles(viewer, names)));
    }
    return titles;
  }

  /** The notices of one user, from the entries of other parties about the records of the files. */
  private final class Found {
    private final Viewer viewer;
    private final Language language;
    private final Map<String, List<JournalEntry>> byRecord;
    private final Map<String, String> titles;

    Found(
        Viewer viewer, Language language, List<JournalEntry> entries, Map<String, String> titles) {
      this.viewer = viewer;
      this.language = language;
      this.byRecord = entries.stream().collect(Collectors.groupingBy(JournalEntry::subject));
      this.titles = titles;
    }

    Optional<Task> added(Original file) {
      Transition handOver =
          viewer.representsState()
              ? (file.replaces().isPresent() ? OWN_REPLACED : OWN_ADDED)
              : (file.replaces().isPresent() ? REPLACED : ADDED);
      return entry(RECEIVED_ACT, file)
          .map(entry -> notice(handOver, "file/" + file.id(), file, entry));
    }

    Optional<Task> withdrawn(Original file) {
      String event = "file/" + file.id() + " withdrawn";
      if (!file.owner().isEmpty()) {
        Transition handOver = viewer.representsState() ? OWN_WITHDRAWN : WITHDRAWN;
        return entry(WITHDRAWN_ACT, file).map(entry -> notice(handOver, event, file, entry));
      }
      return file.withdrawal()
          .filter(withdrawal -> !withdrawal.by().equals(viewer.name()))
          .filter(withdrawal -> UPLOAD_WITHDRAWN.isFor(viewer))
          .filter(withdrawal -> WithdrawalReceiver.of(file, false) == WithdrawalReceiver.EXPERTS)
          .map(
              withdrawal ->
                  UPLOAD_WITHDRAWN.notice(
                      event, file.fileName(), acts.day(withdrawal.at()), file.id()));
    }

    private Optional<JournalEntry> entry(String act, Original file) {
      String number = "\"original\":" + file.id();
      return byRecord.getOrDefault(file.record(), List.of()).stream()
          .filter(entry -> entry.act().equals(act))
          .filter(
              entry -> entry.after().contains(number + ",") || entry.after().contains(number + "}"))
          .reduce((earlier, later) -> later);
    }

    private Task notice(Transition handOver, String event, Original file, JournalEntry entry) {
      String title =
          Optional.ofNullable(titles.get(file.record()))
              .map(record -> Isolated.name(record, language) + ": " + file.fileName())
              .orElse(file.fileName());
      return handOver
          .notice(event, title, acts.day(entry), file.id())
          .with(
              viewer.representsState() ? who(entry.actor()) : states.name(file.owner(), language));
    }

    private String who(Actor actor) {
      return ActsOfOthers.who(actor, language);
    }
  }
}
