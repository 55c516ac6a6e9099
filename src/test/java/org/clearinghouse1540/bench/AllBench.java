package org.clearinghouse1540.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that {@code bench/all} measures; prints and writes JSON, asserts nothing. */
class AllBench {
  private static final boolean QUICK = Boolean.getBoolean("bench.quick");
  private static final Path JSON =
      Path.of(System.getProperty("bench.json", "target/bench/all.json"));
  private static final String PEERS = System.getProperty("bench.peers", "");
  private static final int STATES = Integer.getInteger("states", 193);
  private static final int TIMES = QUICK ? 40 : 200;
  private static final int STARTS = QUICK ? 3 : 10;
  private static final List<Integer> SIZES =
      QUICK ? List.of(200, 2_000) : List.of(200, 2_000, 20_000);

  private final BenchReport report = new BenchReport();

  @Test
  void prints(@TempDir Path folder) throws Exception {
    try (TestProgram program =
        TestProgram.start(
            Files.createDirectory(folder.resolve("service")), TestProgram.freePort())) {
      machine(program);
      report.heading();
      MatrixWorld matrices = new MatrixWorld(program, STATES);
      List<Map<MatrixId, Map<FieldKey, FieldValue>>> world = matrices.make();
      ServiceRows service = new ServiceRows(program, report, folder, TIMES);
      Timings bareCopy = service.load(world, matrices);
      service.measure();
      growth(program);
      finish();
      Path copies = CommandRows.copies(program, world, folder);
      new CommandRows(report, folder, STARTS).measure(copies, MatrixWorld.cells(world), bareCopy);
      PeerRows peers = new PeerRows(report, TIMES);
      for (String peer : PEERS.isBlank() ? List.<String>of() : List.of(PEERS.split(" "))) {
        peers.measure(peer);
      }
    }
    finish();
    report.machine("JSON", JSON.toString());
  }

  private void machine(TestProgram program) throws IOException {
    report.machine("started", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    report.machine("run", QUICK ? "quick" : "whole");
    report.machine("load before", load());
    report.machine("processors", Runtime.getRuntime().availableProcessors() + " " + processor());
    report.machine(
        "system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    report.machine("Java", Runtime.version().toString());
    try (var connection = program.owner().plainSource().getConnection()) {
      report.machine("PostgreSQL", connection.getMetaData().getDatabaseProductVersion());
    } catch (java.sql.SQLException failed) {
      throw new IOException(failed);
    }
  }

  // Written after each part, so that a part that fails does not lose the others.
  private void finish() throws IOException {
    report.machine("load after", load());
    report.write(JSON);
  }

  private static String load() {
    return String.format(
        Locale.ROOT, "%.2f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    return !Files.isReadable(file)
        ? ""
        : Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.replaceFirst(".*: ", ""))
            .findFirst()
            .orElse("");
  }

  private void growth(TestProgram program) throws Exception {
    PageWorld world = new PageWorld(program);
    Map<PageKind, Visitor> readers = new EnumMap<>(PageKind.class);
    for (PageKind kind : PageKind.values()) {
      readers.put(kind, kind.reader(program));
    }
    for (int size : SIZES) {
      world.grow(size);
      for (Map.Entry<PageKind, Visitor> page : readers.entrySet()) {
        String address = page.getKey().address(program);
        Timings read = Timings.of(QUICK ? 15 : 30, () -> page.getValue().get(address));
        report.add(new GrowthPoint(page.getKey().title(), size, read.p50()));
      }
    }
  }
}
