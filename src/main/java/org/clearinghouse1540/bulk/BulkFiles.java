package org.clearinghouse1540.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.OfflineSheet;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.web.FileSubject;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.sources.Digests;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Component;

/**
 * Records as tables in files: writes them, reads a file back and compares it with the record, and
 * records its rows in the name of a person.
 */
@Component
public final class BulkFiles {
  private final Originals originals;
  private final Journal journal;
  private final FileStates states;

  BulkFiles(Originals originals, Journal journal, FileStates states) {
    this.states = states;
    this.originals = originals;
    this.journal = journal;
  }

  /** The records that a user may change, as XLSX or CSV. */
  public byte[] write(BulkTable table, Viewer viewer, FileFormat format, Language language) {
    return new BulkWriter(table, language).write(table.records(viewer), format);
  }

  /**
   * Reads a file in a separate process and checks it; nothing is recorded.
   *
   * @throws BadInput with all problems, each with its cell
   */
  public BulkPlan plan(BulkTable table, Viewer viewer, SentFile file) {
    return plan(table, viewer, file, Map.of());
  }

  /**
   * Reads a file that other files come with.
   *
   * @param attached these files, by the names that the table calls them
   * @throws BadInput with all problems, each with its cell
   */
  public BulkPlan plan(
      BulkTable table, Viewer viewer, SentFile file, Map<String, SentFile> attached) {
    FileTables tables =
        table.tables(file).orElseGet(() -> SandboxedReader.tables(file.content(), file.name()));
    Optional<OfflinePacket> packet = packet(table, viewer);
    packet.ifPresent(known -> check(tables, known));
    return new BulkReader(table, viewer, attached, packet).read(file, tables);
  }

  private Optional<OfflinePacket> packet(BulkTable table, Viewer viewer) {
    return table instanceof PacketTable known
        ? Optional.of(new OfflinePacket(known, viewer, states.name(viewer.party())))
        : Optional.empty();
  }

  // A packet of another State, of another kind or of another form; a plain table names none.
  private void check(FileTables tables, OfflinePacket packet) {
    List<String> instructions = OfflineSheet.instructions(tables);
    if (instructions.isEmpty()) {
      return;
    }
    boolean sheet =
        tables.blocks().stream()
            .anyMatch(
                block ->
                    block instanceof FileTables.Block.Cells cells
                        && cells.name().equals(packet.table().sheet()));
    if (!sheet) {
      String title = instructions.getFirst();
      throw new BadInput(
          List.of(
              new FileSubject(
                      Optional.<Localized>of(language -> title), packet::title, Optional.empty())
                  .problem("file")));
    }
    states.check("file", OfflinePacket.named(instructions).orElse(""), packet.viewer().party());
  }

  /** The offline packet of some groups of records. */
  public byte[] packet(PacketTable table, Viewer viewer, List<String> groups, Language language) {
    return packet(table, viewer).orElseThrow().xlsx(table.records(viewer, groups), language);
  }

  /**
   * Keeps the file and records its rows: those of one owner all or none.
   *
   * @return the number of rows that were recorded
   * @throws BadInput if rows could not be recorded; those of other owners are recorded, unless the
   *     caller's transaction contains them all
   */
  public int accept(BulkTable table, Viewer viewer, BulkPlan plan) {
    Map<String, List<BulkChange>> byOwner = new LinkedHashMap<>();
    Stream.concat(plan.added().stream(), plan.changed().stream())
        .forEach(
            change ->
                byOwner.computeIfAbsent(change.owner(), key -> new ArrayList<>()).add(change));
    if (byOwner.isEmpty()) {
      return 0;
    }
    if (table.isPersonal()) {
      note(table, viewer, plan.file());
    } else {
      keep(table, viewer, plan.file());
    }
    List<Problem> problems = new ArrayList<>();
    int recorded = 0;
    for (List<BulkChange> changes : byOwner.values()) {
      recorded += BadInput.collect(() -> record(viewer.actor(), changes), problems::add).orElse(0);
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return recorded;
  }

  /**
   * Keeps a file as it was received, before anything of it is recorded.
   *
   * @return its number
   */
  long keep(BulkTable table, Viewer viewer, SentFile file) {
    return originals.receive(viewer.actor(), incoming(table, viewer, file));
  }

  // The digest proves later which file was recorded, without its content.
  private void note(BulkTable table, Viewer viewer, SentFile file) {
    journal.inTransaction(
        () ->
            journal.write(
                viewer.actor(),
                Change.of("file read", journalName(table))
                    .after(Map.of("sha256", Digests.sha256(file.content())))));
  }

  /** A file that was kept for a table, for a user who may open it. */
  Optional<SentFile> kept(BulkTable table, long id) {
    return received(table).stream()
        .filter(file -> file.id() == id && !file.withdrawn())
        .findFirst()
        .flatMap(
            file -> originals.content(file).map(content -> new SentFile(file.fileName(), content)));
  }

  /** Records changes of one owner, all or none. */
  int record(Actor actor, List<BulkChange> changes) {
    journal.inTransaction(() -> changes.forEach(change -> change.write().accept(actor)));
    return changes.size();
  }

  /** The imported files of a table that the current user may know of, as received. */
  public List<Original> received(BulkTable table) {
    return originals.of(journalName(table));
  }

  /** The record to which the files of a table belong, as named in the journal. */
  static String journalName(BulkTable table) {
    return "table" + table.page();
  }

  // The file is as private as the records in it.
  private static IncomingFile incoming(BulkTable table, Viewer viewer, SentFile file) {
    IncomingFile incoming =
        IncomingFile.of(journalName(table), Original.Kind.TABLE, file.name(), file.content());
    if (viewer.representsState()) {
      return incoming.with(viewer.party(), Original.Readership.OWNER);
    }
    return viewer.is(Role.PROVIDER)
        ? incoming.with(viewer.party(), Original.Readership.PROVIDER)
        : incoming;
  }
}
