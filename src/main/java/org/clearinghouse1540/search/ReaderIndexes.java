package org.clearinghouse1540.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.journal.JournalChanges;
import org.clearinghouse1540.kit.retrieval.IndexFolder;
import org.clearinghouse1540.kit.retrieval.PassageSearch;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The indexes of all kinds of readers, each opened by its first search and brought to the state of
 * the database before every search.
 */
@Component
public class ReaderIndexes implements DisposableBean {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);
  // A search brings its index up to date itself; this only spares a reader who continues.
  private static final Duration IN_USE = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(1);

  private final SearchFolder folder;
  private final PassageCollector passages;
  private final JournalChanges changes;
  private final ReferenceDataLoader reference;
  private final Clock clock;
  private final Map<String, ReaderIndex> indexes = new HashMap<>();
  private final Map<String, Instant> used = new HashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  // Without the lock of the indexes, which wait for one that is being updated.
  private volatile Optional<String> basis = Optional.empty();

  ReaderIndexes(
      SearchFolder folder,
      PassageCollector passages,
      JournalChanges changes,
      ReferenceDataLoader reference,
      Clock clock) {
    this.folder = folder;
    this.passages = passages;
    this.changes = changes;
    this.reference = reference;
    this.clock = clock;
  }

  /**
   * The search of a reader in the present state of the database.
   *
   * @return nothing if an index is still being made after some seconds
   */
  Optional<PassageSearch> of(Viewer viewer) {
    ReaderIndex index = index(reader(viewer));
    if (index.isAt(state())) {
      return index.search();
    }
    CompletableFuture<Void> update =
        CompletableFuture.runAsync(() -> index.update(this::state), threads);
    try {
      update.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      return index.search();
    } catch (TimeoutException unfinished) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      throw new CompletionException(failed.getCause());
    }
  }

  /**
   * The kind of reader of a user. The Committee reads the same in each of its roles whatever State
   * a member represents, and administrators read what visitors read.
   */
  static Viewer reader(Viewer viewer) {
    Optional<Role> role = viewer.role().filter(acting -> acting != Role.ADMINISTRATOR);
    return role.map(
            acting -> new Viewer("", acting, viewer.belongsToCommittee() ? "" : viewer.party()))
        .orElseGet(Viewer::visitor);
  }

  private synchronized ReaderIndex index(Viewer reader) {
    String name = name(reader);
    used.put(name, clock.instant());
    // A user of the index of a party uses that of its role too: it is kept as long.
    Optional<ReaderIndex> base =
        reader.party().isEmpty()
            ? Optional.empty()
            : Optional.of(index(new Viewer("", reader.role(), "")));
    return indexes.computeIfAbsent(
        name,
        absent -> new ReaderIndex(reader, folder.path().resolve(name), base, passages, changes));
  }

  private static String name(Viewer reader) {
    StringBuilder name = new StringBuilder(reader.roleKey());
    if (!reader.party().isEmpty()) {
      name.append('.');
      reader
          .party()
          .chars()
          .forEach(
              letter ->
                  name.append(
                      letter < 128 && Character.isLetterOrDigit(letter)
                          ? String.valueOf((char) letter)
                          : "_" + Integer.toHexString(letter)));
    }
    return name.toString();
  }

  private IndexState state() {
    return new IndexState(changes.now(), LocalDate.now(clock).toString(), basis());
  }

  private String basis() {
    String now = basis.orElseGet(() -> folder.version() + " " + reference.digest());
    basis = Optional.of(now);
    return now;
  }

  /**
   * Brings the indexes that were used lately to the state of the database, and deletes those that
   * were not used for a day: a text that was erased does not stay in a file that nobody opens.
   */
  public void update() {
    deleteUnused();
    IndexState state = state();
    for (ReaderIndex index : inUse()) {
      if (!index.isAt(state)) {
        run(
            () -> {
              index.update(this::state);
              index.commit();
            });
      }
    }
  }

  // An interrupted thread would close the files of an index that it is writing.
  private void run(Runnable work) {
    CompletableFuture.runAsync(work, threads).join();
  }

  // Deleted before another can be opened in its folder.
  private synchronized void deleteUnused() {
    Instant since = clock.instant().minus(KEPT);
    List<String> names =
        indexes.keySet().stream()
            .filter(name -> used.getOrDefault(name, Instant.MIN).isBefore(since))
            .toList();
    for (String name : names) {
      used.remove(name);
      Optional.ofNullable(indexes.remove(name)).ifPresent(ReaderIndex::delete);
    }
  }

  // Those of an earlier run that no reader has opened in this one.
  private synchronized void deleteOld() {
    Instant since = clock.instant().minus(KEPT);
    for (Path old : IndexFolder.unchangedSince(folder.path(), since)) {
      if (!indexes.containsKey(String.valueOf(old.getFileName())) && !IndexFolder.isOpen(old)) {
        IndexFolder.delete(old);
      }
    }
  }

  /**
   * Makes the index of visitors, so that the first one does not wait for it, and deletes those that
   * an earlier run of the program left a day ago or before.
   */
  public void prepare() {
    deleteOld();
    ReaderIndex index = index(Viewer.visitor());
    run(() -> index.update(this::state));
  }

  private synchronized List<ReaderIndex> inUse() {
    Instant since = clock.instant().minus(IN_USE);
    return indexes.entrySet().stream()
        .filter(entry -> used.getOrDefault(entry.getKey(), Instant.MIN).isAfter(since))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Deletes all indexes and makes that of visitors again; the others are made by the first search
   * of their readers.
   *
   * @return the number of records that visitors find
   */
  public int rebuild() {
    synchronized (this) {
      close();
      IndexFolder.delete(folder.path());
    }
    prepare();
    return index(Viewer.visitor()).size();
  }

  private synchronized void close() {
    List<ReaderIndex> open = new ArrayList<>(indexes.values());
    indexes.clear();
    used.clear();
    open.forEach(ReaderIndex::close);
  }

  @Override
  public void destroy() {
    threads.shutdown();
    try {
      if (threads.awaitTermination(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        close();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
