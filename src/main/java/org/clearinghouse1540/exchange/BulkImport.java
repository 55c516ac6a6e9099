package org.clearinghouse1540.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies of the matrices of many States, one per file. Each file names its State; nothing is
 * recorded while one of the files has a problem, and then the fields of a State all at once.
 */
@Component
public final class BulkImport {
  private final MatrixImports imports;
  private final MatrixFields fields;
  private final FileStates states;
  private final Accounts accounts;
  private final TransactionTemplate transaction;

  BulkImport(
      MatrixImports imports,
      MatrixFields fields,
      FileStates states,
      Accounts accounts,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.fields = fields;
    this.states = states;
    this.accounts = accounts;
    this.transaction = transaction;
  }

  /**
   * A file as it would be recorded.
   *
   * @param changed the fields that differ from the recorded values
   */
  public record Planned(
      String fileName, MatrixId matrix, ImportProposal proposal, List<FieldKey> changed) {
    public Planned {
      changed = List.copyOf(changed);
    }

    /** The passages of the file that no field has a place for, each with its place. */
    public List<Message> unrecognized() {
      return proposal.unrecognized();
    }
  }

  /**
   * The files of a folder, or one file.
   *
   * @throws BadInput if there are none
   */
  public static List<Path> files(Path path) {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    try (Stream<Path> found = Files.isDirectory(path) ? Files.list(path) : Stream.empty()) {
      List<Path> files =
          found
              .filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw BadInput.of("PATH", "exchange.refused.no-files", path);
      }
      return files;
    } catch (IOException unreadable) {
      throw BadInput.of("PATH", "exchange.refused.unreadable", path);
    }
  }

  /**
   * Reads files and compares them with the recorded values; records nothing.
   *
   * @param progress receives each file before it is read
   * @throws BadInput with the problems of all files, each with the name of its file
   */
  public List<Planned> plan(List<Path> files, Consumer<Path> progress) {
    return plan(files, "", progress);
  }

  /**
   * Reads files and compares them with the recorded values; records nothing.
   *
   * @param version of the form for files that fit several versions equally; may be empty
   * @param progress receives each file before it is read
   * @throws BadInput with the problems of all files, each with the name of its file
   */
  public List<Planned> plan(List<Path> files, String version, Consumer<Path> progress) {
    ProblemCollector problems = new ProblemCollector();
    List<Planned> planned = new ArrayList<>();
    Map<MatrixId, String> seen = new HashMap<>();
    for (Path file : files) {
      progress.accept(file);
      String name = file.getFileName().toString();
      Optional<Planned> read = problems.parse(name, () -> plan(file, name, version));
      if (read.isPresent()) {
        String other = seen.putIfAbsent(read.get().matrix(), name);
        if (other == null) {
          planned.add(read.get());
        } else {
          problems.add(name, Message.of("exchange.refused.same-matrix", other));
        }
      }
    }
    if (!problems.problems().isEmpty()) {
      throw new BadInput(
          problems.problems().stream().map(problem -> new Problem("PATH", problem)).toList());
    }
    return planned;
  }

  private Planned plan(Path file, String name, String version) {
    ImportProposal proposal = MatrixCommands.read(file, imports.choice(version));
    String named = proposal.state().strip();
    if (named.isEmpty()) {
      throw BadInput.of("PATH", "exchange.refused.names-no-state");
    }
    String code =
        states
            .code(named)
            .orElseThrow(() -> BadInput.of("PATH", "exchange.refused.no-state", named));
    MatrixId id = new MatrixId(code, proposal.form().version());
    // Whether experts are drafting it; the lock ends with this transaction.
    transaction.executeWithoutResult(status -> fields.draft(id));
    return new Planned(name, id, proposal, imports.diff(id, proposal).changed());
  }

  /**
   * The expert who accepts the values: a person records marks, never the program.
   *
   * @throws BadInput if no account of this name has the role of an expert
   */
  public Actor expert(String name) {
    if (!accounts.holds(name, new RoleGrant(Role.EXPERT, ""))) {
      throw BadInput.of("--accept-as", "exchange.refused.no-expert", name);
    }
    return new Actor(name, Role.EXPERT.key());
  }

  /**
   * Records the fields that changed in one file, all or none.
   *
   * @return the number of fields that changed
   */
  public int accept(Actor actor, Planned planned) {
    return planned.changed().isEmpty()
        ? 0
        : imports.accept(
            actor, planned.matrix(), planned.proposal(), planned.changed(), planned.fileName());
  }
}
