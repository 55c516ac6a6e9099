package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
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
  private final EventTerms terms;
  private final EventRoles roles;

  EventBulkTable(
      Events events,
      EventRelease releases,
      EventEditor editor,
      EventForm eventForm,
      EventTerms terms,
      EventRoles roles) {
    this.events = events;
    this.releases = releases;
    this.editor = editor;
    this.eventForm = eventForm;
    this.terms = terms;
    this.roles = roles;
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
    List<BulkColumn> columns =
        new ArrayList<>(
            List.of(
                BulkColumn.text("title", "outreach.title"),
                BulkColumn.text("other-titles", "outreach.other-titles"),
                BulkColumn.choice("kind", "outreach.kind", terms::types),
                BulkColumn.choice("status", "outreach.status", EventBulkTable::statuses),
                BulkColumn.text("start", "outreach.start"),
                BulkColumn.text("end", "outreach.end"),
                BulkColumn.text("days", "outreach.days"),
                BulkColumn.text("opens", "outreach.opens"),
                BulkColumn.text("closes", "outreach.closes"),
                BulkColumn.choice("online", "outreach.is-online", EventBulkTable::yes),
                BulkColumn.choices(
                    "languages", "outreach.languages", language -> EventRecordForms.languages()),
                BulkColumn.choices(
                    "areas", "outreach.areas", language -> terms.areas(language, false))));
    for (int place = 0; place < EventForm.PLACES; place++) {
      columns.add(BulkColumn.text("city-" + place, at(place, "outreach.city")));
      columns.add(BulkColumn.text("country-" + place, at(place, "outreach.country")));
      columns.add(BulkColumn.text("venue-" + place, at(place, "outreach.venue")));
      columns.add(BulkColumn.text("zone-" + place, at(place, "outreach.zone")));
    }
    for (EventRoles.EventRole role : roles.list()) {
      columns.add(BulkColumn.text("role-" + role.key(), role::name));
    }
    return List.copyOf(columns);
  }

  private static Localized at(int place, String label) {
    return Message.of(
        "outreach.file.place",
        Message.of("outreach.place.number", Integer.toString(place + 1)),
        Message.of(label));
  }

  private static List<Option> statuses(Language language) {
    return Arrays.stream(EventStatus.values())
        .map(status -> new Option(status.key(), Texts.get(language, status.text())))
        .toList();
  }

  private static List<Option> yes(Language language) {
    return List.of(new Option("yes", Texts.get(language, "outreach.file.yes")));
  }

  @Override
  public List<BulkRecord> records(Viewer viewer) {
    List<BulkColumn> columns = columns();
    Set<Long> closed = closed(viewer);
    return events.listWithParties().stream()
        .filter(record -> !closed.contains(record.event().id()))
        .map(record -> stored(record, columns))
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

  private BulkRecord stored(EventRecord record, List<BulkColumn> columns) {
    FormView form = eventForm.fill(SubmittedForm.none().view(page()), record);
    Map<String, List<String>> values = new HashMap<>();
    columns.forEach(column -> values.put(column.field(), form.values(column.field())));
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
