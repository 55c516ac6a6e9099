package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies of the matrices of several States are read in the background and decided together. */
class BatchPagesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String PAGE = "/matrices/import";
  private static final FormVersion FORM = new Forms().list().getLast();
  private final BatchReadings readings = PROGRAM.bean(BatchReadings.class);
  private final Visitor expert = PROGRAM.person(Role.EXPERT, "");
  private final Viewer viewer = new Viewer(expert.name(), Role.EXPERT, "");
  private CompletableFuture<Integer> batch = CompletableFuture.completedFuture(0);

  private static SentFile copy(String state, int seed) {
    MatrixCopy copy = ExampleCopies.make(FORM, state, new Random(seed), 20);
    return new SentFile("m" + seed + ".json", CopyFormat.JSON.write(copy));
  }

  private BatchReadings.Progress finished() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (readings.find(viewer).orElseThrow().running()) {
      assertThat(System.nanoTime()).as("the files are read").isLessThan(end);
      Thread.sleep(20);
    }
    return readings.find(viewer).orElseThrow();
  }

  private void begin(List<SentFile> files) {
    ViewerDataSource.as(
        viewer.asker(),
        () -> {
          readings.begin(viewer, files, "");
          return true;
        });
  }

  @Test
  void filesOfSeveralStatesAreReadAndRecordedTogetherOnceConfirmed() throws InterruptedException {
    SentFile first = copy("Example State 981", 981);
    SentFile broken = new SentFile("broken.docx", "no document".getBytes(StandardCharsets.UTF_8));
    begin(List.of(first, copy("No such State", 982), broken));
    BatchReadings.Progress read = finished();
    assertThat(read.done()).isEqualTo(3);
    assertThat(read.problems()).hasSize(2);
    HttpResponse<String> answer =
        expert.upload(PAGE, "m.json", copy("Example State 983", 983).content());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(finished().problems()).isEmpty();
    String page = expert.get(PAGE).body();
    assertThat(page)
        .contains("Example State 981", "Example State 983")
        .contains(Texts.get(Language.EN, "exchange.batch.progress", 1, 1));
    assertThat(fields("Example State 981")).isZero();

    String last = Jsoup.parse(page).select("input[name=last]").val();
    HttpResponse<String> check = expert.check(PAGE + "/accept", Map.of("last", last));
    assertThat(Jsoup.parse(check.body()).text()).contains("Example State 981", "Example State 983");
    assertThat(fields("Example State 981")).isZero();
    expert.confirm(check);
    assertThat(fields("Example State 981")).isPositive();
    assertThat(fields("Example State 983")).isPositive();
    begin(List.of(copy("Example State 987", 987)));
    finished();
    String more = Jsoup.parse(expert.get(PAGE).body()).select("input[name=last]").val();
    expert.post(PAGE + "/accept", Map.of("last", more));
    assertThat(fields("Example State 987")).as("a second act is another one").isPositive();
    for (Language language : Language.values()) {
      HttpResponse<String> again =
          expert.post(PAGE + "/accept?lang=" + language.code(), Map.of("last", "0"));
      assertThat(again.statusCode()).isEqualTo(400);
      assertThat(again.body()).contains(Texts.get(language, "exchange.refused.batch-empty"));
    }
  }

  @Test
  void aFileWhoseMatrixCannotBeRecordedIsNamedAndTheOthersAreRecorded()
      throws InterruptedException {
    expert.post(
        "/matrices/Example%20State%20402/" + FORM.version() + "/expert", Map.of("step", "send"));
    begin(
        List.of(
            copy("Example State 402", 402),
            copy("Example State 403", 403),
            copy("Example State 403", 404)));
    finished();
    String last = Jsoup.parse(expert.get(PAGE).body()).select("input[name=last]").val();
    int before = fields("Example State 402");
    HttpResponse<String> check = expert.check(PAGE + "/accept?lang=en", Map.of("last", last));
    assertThat(Jsoup.parse(check.body()).text())
        .contains(
            Texts.get(
                Language.EN,
                "exchange.batch.not-drafted",
                "Example State 402",
                FORM.version(),
                "m402.json"))
        .contains(
            Texts.get(
                Language.EN,
                "exchange.batch.second",
                "Example State 403",
                FORM.version(),
                "m404.json"));
    expert.confirm(check);
    assertThat(fields("Example State 402")).isEqualTo(before);
    assertThat(fields("Example State 403")).isPositive();
    assertThat(expert.get(PAGE).body()).contains("m402.json", "m404.json");
  }

  /** The journal says that a copy whose fields are all as recorded was accepted. */
  @Test
  void aCopyWithoutDifferencesIsNotRecordedAsDiscarded() throws InterruptedException {
    for (int time = 0; time < 2; time++) {
      begin(List.of(copy("Example State 989", 989)));
      finished();
      String last = Jsoup.parse(expert.get(PAGE).body()).select("input[name=last]").val();
      expert.post(PAGE + "/accept", Map.of("last", last));
    }
    assertThat(decisions("copy accepted")).isEqualTo(2);
    assertThat(decisions("copy discarded")).isZero();
  }

  private static int decisions(String action) {
    return PROGRAM.count(
        "select count(*)::int from kit_journal where act = '"
            + action
            + "' and subject like '%Example State 989%'");
  }

  @Test
  void anotherExpertWhoSavesAFieldOfALaterMatrixIsNoObstacle() throws Exception {
    begin(List.of(copy("Example State 976", 976), copy("Example State 977", 977)));
    finished();
    String last = Jsoup.parse(expert.get(PAGE).body()).select("input[name=last]").val();
    MatrixId later = new MatrixId("Example State 977", FORM.version());
    ViewerDataSource.asProgram(
        () ->
            PROGRAM
                .bean(TransactionTemplate.class)
                .executeWithoutResult(
                    status -> {
                      PROGRAM.bean(MatrixFields.class).draft(later);
                      batch = post(last);
                      waitFor(later);
                      // The batch has not written in the journal yet, so this does not wait for it.
                      PROGRAM
                          .bean(Journal.class)
                          .write(viewer.actor(), Change.of("field changed", later.journalName()));
                    }));
    assertThat(batch.get(1, TimeUnit.MINUTES)).isEqualTo(302);
    assertThat(fields("Example State 976")).isPositive();
    assertThat(fields("Example State 977")).isPositive();
  }

  private CompletableFuture<Integer> post(String last) {
    return CompletableFuture.supplyAsync(
        () -> expert.post(PAGE + "/accept", Map.of("last", last)).statusCode());
  }

  // Until somebody waits for the lock of a matrix.
  private static void waitFor(MatrixId id) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (PROGRAM.count(
            "select count(*)::int from pg_locks where locktype = 'advisory' and not granted"
                + " and classid = 1540 and objid::bigint = hashtext('"
                + id.journalName()
                + "')::bigint & 4294967295")
        == 0) {
      assertThat(System.nanoTime()).as("the batch waits").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static int fields(String state) {
    return PROGRAM.count("select count(*)::int from matrix_field where state = '" + state + "'");
  }

  @Test
  void theReadingIsStoppedBetweenTwoFilesAndAnotherBeginsAfterIt() throws InterruptedException {
    begin(List.of(copy("Example State 984", 984), copy("Example State 985", 985)));
    assertThat(catchThrowableOfType(BadInput.class, () -> begin(List.of(copy("x", 1)))).problems())
        .extracting(problem -> problem.message().key())
        .containsExactly("exchange.refused.batch-running");
    assertThat(expert.post(PAGE + "/stop", Map.of()).statusCode()).isEqualTo(302);
    BatchReadings.Progress stopped = finished();
    assertThat(stopped.stopped() || stopped.done() == 2).isTrue();
    begin(List.of(copy("Example State 986", 986)));
    assertThat(finished().done()).isEqualTo(1);
  }
}
