package org.clearinghouse1540.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.exchange.CopyFormat;
import org.clearinghouse1540.exchange.MatrixCopies;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixId;

/** The rows that are measured with the installed program and its commands. */
final class CommandRows {
  private static final Path INSTALLED = Path.of("target/program");

  private final BenchReport report;
  private final Path data;
  private final int times;

  CommandRows(BenchReport report, Path folder, int times) throws IOException {
    this.report = report;
    this.data = Files.createDirectories(folder.resolve("installed/data"));
    this.times = times;
  }

  /** Writes the copies that the command imports, one for each matrix. */
  static Path copies(
      TestProgram program, List<Map<MatrixId, Map<FieldKey, FieldValue>>> world, Path folder)
      throws IOException {
    Path copies = Files.createDirectories(folder.resolve("copies"));
    MatrixCopies written = program.bean(MatrixCopies.class);
    int number = 0;
    for (Map<MatrixId, Map<FieldKey, FieldValue>> state : world) {
      for (MatrixId id : state.keySet()) {
        byte[] copy = MatrixBench.as(() -> CopyFormat.CSV.write(written.copy(id)));
        Files.write(copies.resolve("matrix-" + number++ + ".csv"), copy);
      }
    }
    return copies;
  }

  void measure(Path copies, int cells, Timings bareCopy) throws Exception {
    long start = System.nanoTime();
    InstalledProgram.start(data).close();
    report.add(
        BenchRow.times(
            "first start and stop",
            new Timings(List.of((System.nanoTime() - start) / 1e6)),
            "with a new database and the demonstration accounts"));
    Timings imported =
        Timings.once(
            () ->
                InstalledProgram.run(
                    data,
                    "matrix",
                    "import",
                    copies.toString(),
                    "--accept-as",
                    "expert",
                    "--data",
                    data.toString()));
    report.add(
        BenchRow.times("load " + cells + " cells", imported, "matrix import, a CSV per matrix")
            .beside("COPY", bareCopy));
    secondStart();
    report.add(
        BenchRow.size(
            "program on disk",
            bytes(INSTALLED) / 1e6,
            "target/program; tools/distribution makes a smaller archive"));
    Path note = note();
    report.add(
        BenchRow.times(
            "read a note, cold",
            Timings.of(times, () -> InstalledProgram.run(data, "read-note", note.toString())),
            "read-note of a page of text"));
  }

  private void secondStart() throws Exception {
    List<Double> started = new java.util.ArrayList<>();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      try (InstalledProgram program = InstalledProgram.start(data)) {
        started.add((System.nanoTime() - start) / 1e6);
        if (i == times - 1) {
          InstalledProgram.Memory memory = program.memory();
          report.add(BenchRow.times("second start", new Timings(started), prepared()));
          report.add(
              BenchRow.size(
                  "memory with database",
                  memory.program() + memory.database(),
                  Math.round(memory.program())
                      + " MB program, "
                      + Math.round(memory.database())
                      + " MB database, after a start"));
        }
      }
    }
  }

  private static String prepared() {
    return Files.exists(INSTALLED.resolve("start.aot"))
        ? "prepared with ./clearinghouse prepare"
        : "not prepared; ./clearinghouse prepare makes it faster";
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private Path note() throws IOException {
    return Files.writeString(
        data.resolveSibling("note.txt"),
        """
        INFORMATION NOTE

        Example workshop on border control, Example City, 6 to 8 May 2024

        1. The workshop was organized by Example Organization 001. Experts of Example State 001
        and Example State 002 took part.
        2. Example State 001 said that it needs training for twenty customs officers.
        """);
  }
}
