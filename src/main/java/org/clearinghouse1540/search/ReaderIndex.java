package org.clearinghouse1540.search;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.journal.JournalChanges;
import org.clearinghouse1540.kit.retrieval.IndexFolder;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.retrieval.PassageIndex;
import org.clearinghouse1540.kit.retrieval.PassageSearch;

/**
 * The index of one kind of reader: exactly the passages that the database and the gate give to this
 * reader. The index of a party has only what differs from the index of its role without a party.
 */
final class ReaderIndex implements AutoCloseable {
  private static final int MOST_CHANGES = 2_000;

  private final Viewer reader;
  private final Path folder;
  private final Optional<ReaderIndex> base;
  private final PassageCollector passages;
  private final JournalChanges changes;
  private Optional<PassageIndex> opened = Optional.empty();
  private boolean ended;

  ReaderIndex(
      Viewer reader,
      Path folder,
      Optional<ReaderIndex> base,
      PassageCollector passages,
      JournalChanges changes) {
    this.reader = reader;
    this.folder = folder;
    this.base = base;
    this.passages = passages;
    this.changes = changes;
  }

  /** Whether it corresponds to a state of the database. */
  boolean isAt(IndexState state) {
    Optional<PassageIndex> index = now();
    return index
            .filter(PassageIndex::isOpen)
            .flatMap(PassageIndex::stamp)
            .filter(state.text()::equals)
            .isPresent()
        && base.map(below -> below.isAt(state)).orElse(true);
  }

  /** The search in it, once it was brought to a state; nothing if it was closed meanwhile. */
  Optional<PassageSearch> search() {
    Optional<PassageIndex> own = now();
    return base.map(
            below -> own.flatMap(mine -> below.now().map(other -> PassageSearch.in(other, mine))))
        .orElseGet(() -> own.map(mine -> PassageSearch.in(mine)));
  }

  private synchronized Optional<PassageIndex> now() {
    return opened;
  }

  /** Brings it to a state of the database, by what changed since the state that it has. */
  void update(Supplier<IndexState> current) {
    base.ifPresent(below -> below.update(current));
    updateThis(current);
  }

  private synchronized void updateThis(Supplier<IndexState> current) {
    if (ended) {
      return; // Its folder may be that of another index by now.
    }
    // The state is read before the records, so that later changes are read again.
    IndexState state = current.get();
    // One that was closed by a failure is read again from its last state on the disk.
    opened.filter(failed -> !failed.isOpen()).ifPresent(PassageIndex::discard);
    opened = opened.filter(PassageIndex::isOpen);
    PassageIndex index = opened.orElseGet(() -> PassageIndex.open(folder));
    opened = Optional.of(index);
    Optional<IndexState> before = index.stamp().flatMap(IndexState::parse);
    if (before.filter(state::equals).isPresent()) {
      return;
    }
    boolean follows =
        before.filter(state::follows).filter(old -> changes.contains(old.journal())).isPresent();
    List<String> subjects =
        follows
            ? changes.subjectsAfter(before.orElseThrow().journal().seq(), MOST_CHANGES)
            : List.of();
    if (follows && subjects.size() < MOST_CHANGES) {
      subjects(index, subjects);
      index.publish(state.text());
    } else {
      index.replaceAll(differing(passages.all(reader), below(Optional.empty())));
      index.publish(state.text());
      index.commit();
    }
  }

  private void subjects(PassageIndex index, List<String> subjects) {
    for (SearchSource source : passages.sources()) {
      SearchScope scope =
          subjects.stream().map(source::touchedBy).reduce(SearchScope.NONE, SearchScope::and);
      Set<String> removed = new HashSet<>();
      Map<String, List<Passage>> found;
      if (scope.records().isEmpty()) {
        removed.addAll(index.records(source.kind()));
        found = differing(passages.all(reader, source), below(Optional.of(source.kind())));
      } else if (!scope.records().get().isEmpty()) {
        removed.addAll(scope.records().get());
        Set<String> below = new HashSet<>(below(Optional.of(source.kind())));
        below.retainAll(removed);
        found = differing(passages.of(reader, source, removed), below);
      } else {
        continue;
      }
      index.replace(removed, found);
    }
  }

  private Set<String> below(Optional<String> kind) {
    return base.flatMap(ReaderIndex::now)
        .map(index -> kind.map(index::records).orElseGet(index::records))
        .orElse(Set.of());
  }

  // Records that are the same in the index below are left out here. A record that it has and this
  // reader does not see is written here without passages, which take its place.
  private Map<String, List<Passage>> differing(
      Map<String, List<Passage>> found, Set<String> below) {
    Optional<PassageIndex> other = base.flatMap(ReaderIndex::now);
    if (other.isEmpty()) {
      return found;
    }
    Map<String, List<Passage>> differing = new HashMap<>();
    found.forEach(
        (record, list) -> {
          if (!other.get().has(record, list)) {
            differing.put(record, list);
          }
        });
    below.stream()
        .filter(record -> !found.containsKey(record))
        .forEach(record -> differing.put(record, List.of()));
    return differing;
  }

  /** The number of records. */
  int size() {
    return now().map(PassageIndex::size).orElse(0);
  }

  /** Writes what was changed to the disk. */
  synchronized void commit() {
    opened.ifPresent(PassageIndex::commit);
  }

  /** Closes it and deletes its files; it is not used afterwards. */
  synchronized void delete() {
    close();
    IndexFolder.delete(folder);
  }

  /** Closes it for good. */
  @Override
  public synchronized void close() {
    ended = true;
    opened.ifPresent(PassageIndex::close);
    opened = Optional.empty();
  }
}
