package org.clearinghouse1540.outreach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkChange;
import org.clearinghouse1540.bulk.BulkColumn;
import org.clearinghouse1540.bulk.BulkRecord;
import org.clearinghouse1540.bulk.BulkTable;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Events as a table: the information that people record, not that of their sources. */
@Component
final class EventBulkTable implements BulkTable {
  private static final String VERSION = "version";

  private final Events events;
  private final EventRelease releases;
  private final EventEditor editor;
  private final EventForm eventForm;
  private final EventBulkColumns columns;

  EventBulkTable(
      Events events,
      EventRelease releases,
      EventEditor editor,
      EventForm eventForm,
      EventBulkColumns columns) {
    this.events = events;
    this.releases = releases;
    this.editor = editor;
    this.eventForm = eventForm;
    this.columns = columns;
  }

  @Override
  public String kind() {
    return "events";
  }

  @Override
  public String page() {
    return "/events/file";
  }

  @Override
  public Permission permission() {
    return Permission.EDIT_EVENTS;
  }

  @Override
  public List<BulkColumn> columns() {
    return columns.list();
  }

  @Override
  public List<BulkRecord> records(Viewer viewer) {
    List<BulkColumn> all = columns();
    Set<Long> closed = closed(viewer);
    return events.listWithParties().stream()
        .filter(record -> !closed.contains(record.event().id()))
        .map(record -> stored(record, all))
        .toList();
  }

  // After its release, only the secretariat edits an event.
  private Set<Long> closed(Viewer viewer) {
    return EditableEvents.mayEdit(viewer, true)
        ? Set.of()
        : releases.askAll(events.list(), event -> Optional.empty()).stream()
            .map(open -> open.value().id())
            .collect(Collectors.toSet());
  }

  private BulkRecord stored(EventRecord record, List<BulkColumn> all) {
    FormView form = eventForm.fill(SubmittedForm.none().view(page()), record);
    Map<String, List<String>> values = new HashMap<>();
    all.forEach(column -> values.put(column.field(), form.values(column.field())));
    values.put(VERSION, form.values(VERSION));
    return new BulkRecord(record.event().id(), record.event().title(), values);
  }

  @Override
  public Optional<FileTables> tables(SentFile file) {
    return ICalendarTable.read(file.content());
  }

  @Override
  public BulkChange read(Viewer viewer, Optional<BulkRecord> before, Form form) {
    EventEdit edit = eventForm.read(form);
    return new BulkChange(
        before.map(stored -> "event/" + stored.number()).orElse("event"),
        edit.title(),
        actor -> {
          if (before.isPresent()) {
            editor.change(actor, before.get().number(), edit);
          } else {
            editor.plan(actor, edit);
          }
        });
  }
}
