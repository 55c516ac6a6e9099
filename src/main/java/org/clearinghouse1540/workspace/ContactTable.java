package org.clearinghouse1540.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkChange;
import org.clearinghouse1540.bulk.BulkColumn;
import org.clearinghouse1540.bulk.BulkRecord;
import org.clearinghouse1540.bulk.BulkTable;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Component;

/** The contacts in a State's own workspace as a table. A contact of another State is refused. */
@Component
final class ContactTable implements BulkTable {
  private static final String STATE = "state";

  private final WorkspaceEntries entries;
  private final FileStates states;

  ContactTable(WorkspaceEntries entries, FileStates states) {
    this.entries = entries;
    this.states = states;
  }

  @Override
  public String kind() {
    return "contacts";
  }

  @Override
  public String page() {
    return "/workspace/file";
  }

  @Override
  public Permission permission() {
    return Permission.USE_WORKSPACE;
  }

  @Override
  public List<BulkColumn> columns() {
    return List.of(
        BulkColumn.text(STATE, "outreach.country"),
        BulkColumn.text("title", "workspace.entry.title"),
        BulkColumn.text("words", "workspace.entry.words"));
  }

  @Override
  public List<BulkRecord> records(Viewer viewer) {
    return contacts(viewer).stream()
        .map(
            entry ->
                new BulkRecord(
                    entry.id(),
                    entry.title(),
                    Map.of(
                        STATE,
                        List.of(entry.state()),
                        "title",
                        List.of(entry.title()),
                        "words",
                        List.of(entry.words()))))
        .toList();
  }

  private List<WorkspaceEntry> contacts(Viewer viewer) {
    return entries.listOfState(viewer.party()).stream()
        .filter(entry -> entry.kind() == WorkspaceEntry.Kind.CONTACT)
        .toList();
  }

  @Override
  public BulkChange read(Viewer viewer, Optional<BulkRecord> before, Form form) {
    String state = viewer.party();
    String named = form.value(STATE);
    if (!named.isEmpty() && !states.isState(named, state)) {
      form.problem(STATE, "workspace.refused.file-state", states.name(named), states.name(state));
    }
    String title = form.requiredText("title", WorkspacePages.LONGEST_TITLE);
    String words = form.longText("words", WorkspacePages.LONGEST_TEXT);
    form.check();
    Optional<WorkspaceEntry> seen = before.flatMap(stored -> entries.find(state, stored.number()));
    return new BulkChange(
        state,
        title,
        actor -> {
          if (seen.isPresent()) {
            entries.change(actor, seen.get(), title, words);
          } else {
            entries.create(actor, state, WorkspaceEntry.Kind.CONTACT, title, words);
          }
        });
  }
}
