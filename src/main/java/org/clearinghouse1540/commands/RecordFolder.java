package org.clearinghouse1540.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkFiles;
import org.clearinghouse1540.bulk.BulkPlan;
import org.clearinghouse1540.bulk.BulkTable;
import org.clearinghouse1540.exchange.BulkImport;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.SentFile;

/**
 * The files that a command imports: tables of records, or an index with the documents that it
 * names.
 *
 * @param attached the documents by their names
 */
record RecordFolder(List<SentFile> tables, Map<String, SentFile> attached) {
  private static final String INDEX = "(?i)index\\.(xlsx|csv)";

  /** Receives the number of the file that is read, and of all files. */
  interface Progress {
    void reading(int number, int all);
  }

  /**
   * Reads the files of a folder, or one file.
   *
   * @throws BadInput if there are none, or no index of the documents
   */
  static RecordFolder at(Path path, String kind) {
    List<SentFile> files = BulkImport.files(path).stream().map(RecordFolder::read).toList();
    if (!kind.equals("documents") || Files.isRegularFile(path)) {
      return new RecordFolder(files, Map.of());
    }
    List<SentFile> index = files.stream().filter(file -> file.name().matches(INDEX)).toList();
    if (index.size() != 1) {
      throw BadInput.of("PATH", "commands.refused.no-index", path);
    }
    Map<String, SentFile> attached = new HashMap<>();
    files.stream()
        .filter(file -> !index.contains(file))
        .forEach(file -> attached.put(file.name(), file));
    return new RecordFolder(index, attached);
  }

  private static SentFile read(Path file) {
    try {
      return new SentFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw BadInput.of("PATH", "exchange.refused.unreadable", file);
    }
  }

  /**
   * Reads and checks all files; records nothing.
   *
   * @throws BadInput with the problems of all files, each with the name of its file
   */
  List<BulkPlan> plan(BulkFiles files, BulkTable table, Viewer viewer, Progress progress) {
    List<BulkPlan> plans = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Set<Long> numbers = new HashSet<>();
    int number = 0;
    for (SentFile file : tables) {
      progress.reading(++number, tables.size());
      BadInput.collect(
              () -> files.plan(table, viewer, file, attached),
              found -> problems.add(problem(file, found.message())))
          .ifPresent(
              plan -> {
                plan.numbers().stream()
                    .filter(record -> !numbers.add(record))
                    .map(record -> Message.of("bulk.refused.number-twice", record))
                    .forEach(twice -> problems.add(problem(file, twice)));
                plans.add(plan);
              });
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return plans;
  }

  private static Problem problem(SentFile file, Message message) {
    return Problem.of("PATH", "exchange.refused.at", file.name(), message);
  }
}
