package org.clearinghouse1540.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.TestClock;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.JournalChanges;
import org.clearinghouse1540.kit.retrieval.IndexFolder;
import org.clearinghouse1540.kit.retrieval.PassageFilter;
import org.clearinghouse1540.kit.retrieval.PassageQuery;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.workspace.WorkspaceEntries;
import org.clearinghouse1540.workspace.WorkspaceEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The indexes of a node: made again on a new day and by the command, shared with nobody. */
class ReaderIndexesTest {
  private static final String STATE = "Example State 157";
  private static final Viewer OWNER = new Viewer("", Role.POINT_OF_CONTACT, STATE);

  @TempDir private Path folder = Path.of("");
  private final TestProgram program = TestProgram.get();
  private final String word = "indexed" + System.nanoTime();
  private final TestClock clock = new TestClock();
  private final List<ReaderIndexes> nodes = new ArrayList<>();

  private ReaderIndexes node(String name) {
    ReaderIndexes node =
        new ReaderIndexes(
            new SearchFolder(folder.resolve(name), "test"),
            program.bean(PassageCollector.class),
            program.bean(JournalChanges.class),
            program.bean(ReferenceDataLoader.class),
            clock);
    nodes.add(node);
    return node;
  }

  @AfterEach
  void end() {
    nodes.forEach(ReaderIndexes::destroy);
  }

  private int found(ReaderIndexes node) {
    return found(node, OWNER);
  }

  private int found(ReaderIndexes node, Viewer reader) {
    return node.of(reader)
        .orElseThrow()
        .find(PassageQuery.of(word, List.of()), PassageFilter.NONE, 0, 10)
        .found();
  }

  private long record() {
    return asOwner(
        () ->
            program
                .bean(WorkspaceEntries.class)
                .create(
                    new Actor("example", "point-of-contact " + STATE),
                    STATE,
                    WorkspaceEntry.Kind.GAP,
                    "Example",
                    word));
  }

  private static <T> T asOwner(Supplier<T> work) {
    return ViewerDataSource.as(
        new ViewerDataSource.Asker("state", STATE, "example", Role.POINT_OF_CONTACT.key()), work);
  }

  private void changeWithoutJournal(long entry) {
    JdbcClient.create(program.owner().plainSource())
        .sql("update workspace_entry set words = 'another' where id = :id")
        .param("id", entry)
        .update();
  }

  @Test
  void eachOfTwoNodesFindsWhatWasWrittenAndNotWhatWasRemoved() {
    ReaderIndexes first = node("first");
    ReaderIndexes second = node("second");
    assertThat(found(first)).isZero();
    assertThat(found(second)).isZero();
    long entry = record();
    assertThat(found(first)).isEqualTo(1);
    assertThat(found(second)).isEqualTo(1);
    asOwner(
        () -> {
          WorkspaceEntries entries = program.bean(WorkspaceEntries.class);
          entries.remove(
              new Actor("example", "point-of-contact " + STATE),
              entries.find(STATE, entry).orElseThrow());
          return true;
        });
    assertThat(found(first)).isZero();
    assertThat(found(second)).isZero();
  }

  @Test
  void anIndexThatCouldNotBeWrittenIsOpenedAgainByTheNextSearch() {
    ReaderIndexes node = node("failed");
    record();
    assertThat(found(node)).isEqualTo(1);
    // The next segment cannot be written, as to a full disk: the index is closed by it.
    Path files = folder.resolve("failed/point-of-contact.Example_20State_20157");
    assertThat(files).isDirectory();
    IndexFolder.delete(files);
    record();
    assertThatThrownBy(() -> found(node)).hasStackTraceContaining("NoSuchFileException");
    assertThat(found(node)).isEqualTo(2);
    record();
    assertThat(found(node)).isEqualTo(3);
  }

  @Test
  void aNewDayReadsAllRecordsAgain() {
    ReaderIndexes node = node("day");
    long entry = record();
    assertThat(found(node)).isEqualTo(1);
    changeWithoutJournal(entry);
    assertThat(found(node)).as("the journal names no change").isEqualTo(1);
    clock.forward(Duration.ofDays(1));
    assertThat(found(node)).isZero();
  }

  @Test
  void aRebuildReadsAllRecordsAgain() {
    ReaderIndexes node = node("rebuilt");
    long entry = record();
    assertThat(found(node)).isEqualTo(1);
    changeWithoutJournal(entry);
    node.rebuild();
    assertThat(found(node)).isZero();
  }

  @Test
  void anIndexThatWasNotUsedForADayIsDeletedAndMadeAgainWhenItIsUsed() {
    ReaderIndexes node = node("unused");
    record();
    assertThat(found(node)).isEqualTo(1);
    Path files = folder.resolve("unused");
    assertThat(files).isDirectoryContaining(path -> path.toString().contains("point-of-contact"));
    clock.forward(Duration.ofHours(25));
    node.update();
    assertThat(files).isEmptyDirectory();
    assertThat(found(node)).isEqualTo(1);
  }

  @Test
  void theIndexOfARoleIsKeptAsLongAsThatOfOneOfItsParties() {
    ReaderIndexes node = node("kept");
    Viewer other = new Viewer("", Role.POINT_OF_CONTACT, "Example State 372");
    record();
    assertThat(found(node)).isEqualTo(1);
    clock.forward(Duration.ofHours(13));
    assertThat(found(node)).isEqualTo(1);
    clock.forward(Duration.ofHours(13));
    node.update();
    record();
    assertThat(found(node)).isEqualTo(2);
    assertThat(found(node, other)).isZero();
    node.update();
    record();
    assertThat(found(node)).isEqualTo(3);
  }

  @Test
  void anIndexThatAnEarlierRunLeftADayAgoIsDeletedAtTheStart() throws Exception {
    Path left = Files.createDirectories(folder.resolve("left/provider.Example"));
    Files.setLastModifiedTime(left, FileTime.from(clock.instant().minus(Duration.ofHours(25))));
    Path fresh = Files.createDirectories(folder.resolve("left/expert"));
    Files.setLastModifiedTime(fresh, FileTime.from(clock.instant().minus(Duration.ofHours(1))));
    node("left").prepare();
    assertThat(left).doesNotExist();
    assertThat(fresh).exists();
  }
}
