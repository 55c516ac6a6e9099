package org.clearinghouse1540.workspace;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/**
 * The entries of a State for its own users, contact persons among them, and the posted ones for all
 * others. Entries that are shared with one audience only are not found: each reading of them is
 * recorded for their State, and a list of results would be one.
 */
@Component
class EntryPassages implements SearchSource {
  private static final String KIND = "entry";

  private final WorkspaceEntries entries;
  private final SharedEntries shared;

  EntryPassages(WorkspaceEntries entries, SharedEntries shared) {
    this.entries = entries;
    this.shared = shared;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    if (reader.may(Permission.USE_WORKSPACE) && !reader.party().isEmpty()) {
      return Stream.concat(
              entries.listOfState(reader.party()).stream().map(EntryPassages::own),
              shared.posted().stream()
                  .filter(entry -> !entry.value().state().equals(reader.party()))
                  .map(EntryPassages::posted))
          .toList();
    }
    return shared.posted().stream().map(EntryPassages::posted).toList();
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    boolean own = reader.may(Permission.USE_WORKSPACE) && !reader.party().isEmpty();
    return SearchSource.numbers(records)
        .flatMap(
            id ->
                own && entries.find(reader.party(), id).isPresent()
                    ? entries.find(reader.party(), id).map(EntryPassages::own).stream()
                    : shared.findPosted(id).map(EntryPassages::posted).stream())
        .toList();
  }

  private static Passage own(WorkspaceEntry entry) {
    return passage(entry, "/workspace/" + entry.id());
  }

  private static Passage posted(Published<WorkspaceEntry> entry) {
    return passage(entry.value(), "/public/posts/" + entry.value().id());
  }

  private static Passage passage(WorkspaceEntry entry, String address) {
    return Passage.of(KIND + "/" + entry.id(), address, entry.title(), entry.words())
        .by(entry.state())
        .on(entry.changedOn());
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return subject.startsWith("workspace/")
        ? SearchScope.of(KIND + subject.substring("workspace".length()))
        : SearchScope.NONE;
  }
}
