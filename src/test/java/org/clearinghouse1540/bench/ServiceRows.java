package org.clearinghouse1540.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.matrix.FieldCounts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows that are measured over HTTP, at a program that runs in this process. */
final class ServiceRows {
  private static final String FIELD = "op2.manufacture framework.nw";
  private static final String OTHER = "op2.manufacture remarks";
  private static final String MATRIX = "/matrices/Example%20State%20001/2017";

  // Below the number of letters that an account may record in a minute.
  private static final int MOST_CASES = 40;

  private final TestProgram program;
  private final BenchReport report;
  private final Path folder;
  private final int times;
  private final BenchClient expert;
  private final BenchClient visitor;

  ServiceRows(TestProgram program, BenchReport report, Path folder, int times) throws Exception {
    this.program = program;
    this.report = report;
    this.folder = folder;
    this.times = times;
    expert = signedIn("expert");
    visitor = new BenchClient(program.address());
  }

  private BenchClient signedIn(String role) throws Exception {
    return new BenchClient(program.address()).signIn(role, program.password(role), "/desk");
  }

  /** Records a world, and measures the bare copy of the same cells. */
  Timings load(List<Map<MatrixId, Map<FieldKey, FieldValue>>> world, MatrixWorld matrices)
      throws Exception {
    Timings bare = Timings.once(() -> matrices.bareCopy(world));
    Timings stored = Timings.once(() -> MatrixBench.as(() -> matrices.store(world)));
    try (Connection connection = program.owner().plainSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
    report.add(
        BenchRow.times(
                "record " + MatrixWorld.cells(world) + " cells",
                stored,
                "in the program, with history, journal and visibility")
            .beside("COPY", bare));
    return bare;
  }

  void measure() throws Exception {
    page();
    count();
    write();
    csv();
    cases();
    for (String[] page :
        new String[][] {{"home page", "/"}, {"public page of a State", "/public/states/KEN"}}) {
      Timings read = Timings.of(times * 2, () -> visitor.get(page[1]));
      report.add(
          ServedFile.beside(
              BenchRow.times(
                  page[0], read, "visitor, over HTTP; the limit has no HTTP unless it is nginx"),
              visitor.get(page[1]),
              folder,
              times * 2));
    }
  }

  private void page() throws Exception {
    try (Connection connection = program.owner().plainSource().getConnection();
        Statement statement = connection.createStatement()) {
      Timings select =
          Timings.of(
              times,
              () ->
                  read(
                      statement,
                      "select * from matrix_field where state = 'Example State 001' and form ="
                          + " '2017'"));
      report.add(
          BenchRow.times(
                  "one State's matrix", Timings.of(times, () -> expert.get(MATRIX)), "over HTTP")
              .beside("select", select));
    }
  }

  private static void read(Statement statement, String query) throws Exception {
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        rows.getString(1);
      }
    }
  }

  private void count() throws Exception {
    FieldCounts counts = program.bean(FieldCounts.class);
    FieldKey key = FieldKey.of(FIELD);
    Timings counted = Timings.of(times, () -> MatrixBench.as(() -> counts.of("2017", key)));
    try (Connection connection = program.owner().plainSource().getConnection();
        Statement statement = connection.createStatement()) {
      Timings select =
          Timings.of(
              times,
              () ->
                  read(
                      statement,
                      "select mark, count(*) from matrix_field where form = '2017' and row_key ="
                          + " 'op2.manufacture' and column_key = 'framework.nw' group by 1"));
      report.add(
          BenchRow.times("count per field, in the program", counted, "").beside("select", select));
    }
    Timings page = Timings.of(times, () -> expert.get("/counts?rule=form%3D2017+part%3Dop2"));
    report.add(BenchRow.times("count per field, over HTTP", page, "a page of all fields of OP2"));
  }

  private void write() throws Exception {
    JsonMapper json = JsonMapper.builder().build();
    MatrixId id = new MatrixId("Example State 001", "2017");
    int before =
        MatrixBench.as(
            () -> program.bean(MatrixFields.class).get(id, FieldKey.of(OTHER)).version());
    JsonNode[] last = {json.readTree(saved(Integer.toString(before), "first"))};
    Timings written =
        Timings.of(
            times,
            () ->
                last[0] =
                    json.readTree(
                        saved(last[0].get("version").asString(), "at " + System.nanoTime())));
    report.add(
        BenchRow.times("one field written", written, "over HTTP, with journal")
            .beside("fsync", fsync()));
  }

  private String saved(String version, String words) throws Exception {
    return new String(
        expert.post(MATRIX + "/field", Map.of("field", OTHER, "version", version, "words", words)),
        StandardCharsets.UTF_8);
  }

  private Timings fsync() throws Exception {
    try (FileChannel file =
        FileChannel.open(
            folder.resolve("fsync"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      return Timings.of(
          times,
          () -> {
            file.write(ByteBuffer.allocate(8192));
            file.force(true);
          });
    }
  }

  private void csv() throws Exception {
    try (Connection connection = program.owner().plainSource().getConnection()) {
      Timings copy =
          Timings.of(
              3,
              () ->
                  connection
                      .unwrap(PGConnection.class)
                      .getCopyAPI()
                      .copyOut(
                          "copy matrix_field to stdout (format csv)", new ByteArrayOutputStream()));
      report.add(
          BenchRow.times(
                  "all fields as CSV",
                  Timings.of(5, () -> expert.get("/matrices/all.csv")),
                  "over HTTP")
              .beside("COPY", copy));
    }
  }

  private void cases() throws Exception {
    BenchClient secretariat = signedIn("secretariat");
    String day = LocalDate.now(DateText.HEADQUARTERS).minusDays(3).toString();
    Timings created =
        Timings.of(
            Math.min(times, MOST_CASES),
            () ->
                secretariat.post(
                    "/arrivals",
                    Map.of(
                        "channel", "note-verbale",
                        "requester", "Example State 001",
                        "requestedOn", day,
                        "receivedOn", day,
                        "reference", "NV " + System.nanoTime(),
                        "title0", "Training of customs officers",
                        "words0", "Twenty officers, one week.")));
    report.add(
        BenchRow.times("create a case", created, "over HTTP, with its needs")
            .beside("fsync", fsync()));
  }
}
