package org.clearinghouse1540.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/**
 * The entries of a State for its own users, contact persons among them, those that are shared with
 * the audience of a reader, and the posted ones for all others.
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
    Map<Long, Passage> found = readable(reader);
    shared.posted().forEach(entry -> found.putIfAbsent(entry.value().id(), posted(entry)));
    return List.copyOf(found.values());
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    Map<Long, Passage> readable = readable(reader);
    return SearchSource.numbers(records)
        .flatMap(
            id ->
                Optional.ofNullable(readable.get(id))
                    .or(() -> shared.findPosted(id).map(EntryPassages::posted))
                    .stream())
        .toList();
  }

  // By their pages: that of the State itself, then that of the audience.
  private Map<Long, Passage> readable(Viewer reader) {
    Map<Long, Passage> found = new LinkedHashMap<>();
    if (reader.may(Permission.USE_WORKSPACE) && !reader.party().isEmpty()) {
      entries.listOfState(reader.party()).forEach(entry -> found.put(entry.id(), own(entry)));
    }
    boolean hasAudience = !reader.is(Role.REGIONAL_COORDINATOR) || !reader.party().isEmpty();
    if (reader.may(Permission.READ_SHARED_ENTRIES) && hasAudience) {
      shared.listFor(reader).forEach(entry -> found.put(entry.value().id(), shared(entry.value())));
    }
    if (reader.may(Permission.READ_SHARED_ENTRIES) && reader.belongsToCommittee()) {
      shared.listOffered().forEach(entry -> found.putIfAbsent(entry.id(), shared(entry)));
    }
    return found;
  }

  private static Passage shared(WorkspaceEntry entry) {
    return passage(entry, "/shared/" + entry.id());
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
