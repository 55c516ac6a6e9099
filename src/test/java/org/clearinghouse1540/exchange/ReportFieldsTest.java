package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Fields of the matrix that a national report gives in the words of the form. */
class ReportFieldsTest {
  private static final FormVersion FORM = new Forms().current();

  private static String text(Language language, String mark) {
    FormVersion form = FORM.in(language);
    FormVersion.Part part = form.partOf("op2.acquire").orElseThrow();
    FormVersion.Row row = part.find("op2.acquire").orElseThrow();
    List<FormVersion.Column> columns = part.markColumns();
    return "Introduction\n"
        + part.title()
        + "\n"
        + row.number()
        + ". "
        + row.label()
        + ": "
        + columns.get(0).label()
        + ": "
        + mark
        + "\n"
        + columns.get(1).label()
        + ": NA\n"
        + columns.get(2).label()
        + ": perhaps\n";
  }

  private static ImportProposal read(String text, Language language) {
    return ReportFields.read("Example State 570", text, FORM, language).proposal();
  }

  @Test
  void marksInTheWordsOfTheFormAreProposedInEachLanguageAndNothingElse() {
    for (Language language : Language.values()) {
      ImportProposal found = read(text(language, "X"), language);
      assertThat(found.contents())
          .as(language.code())
          .hasSize(2)
          .containsEntry(
              new FieldKey("op2.acquire", "framework.nw"),
              FieldValue.of(FieldMark.find("X").orElseThrow()))
          .containsEntry(
              new FieldKey("op2.acquire", "framework.cw"),
              FieldValue.of(FieldMark.find("NA").orElseThrow()));
      assertThat(found.account().total()).isEqualTo(5);
      assertThat(found.account().reported()).hasSize(2);
    }
  }

  @Test
  void marksThatContradictEachOtherOrStandOutsideOfAPartAreNotProposed() {
    String both = text(Language.EN, "X") + text(Language.EN, "?");
    assertThat(read(both, Language.EN).contents()).hasSize(1);
    String outside = text(Language.EN, "X").replaceFirst("(?m)^OP2.*$", "");
    assertThat(read(outside, Language.EN).contents()).isEmpty();
  }

  @Test
  void everyLineIsPlacedOrReported() {
    Random random = new Random(1540);
    List<String> lines = (text(Language.EN, "X") + "1. a: b\n: \nX\n").lines().toList();
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      int count = random.nextInt(20);
      for (int i = 0; i < count; i++) {
        text.append(lines.get(random.nextInt(lines.size()))).append('\n');
      }
      assertThat(read(text.toString(), Language.EN).account().total()).isEqualTo(count);
    }
  }

  @Test
  void anExpertProposesAndAcceptsThemIntoTheMatrix() {
    TestProgram program = TestProgram.get();
    Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 570");
    Visitor expert = program.person(Role.EXPERT, "");
    String fields = "/reports?kind=first&title=Report&dated=2020-01-02&languages=en";
    byte[] file =
        (text(Language.EN, "X") + column("remarks") + ": Remark of the report (invented)\n")
            .getBytes(StandardCharsets.UTF_8);
    String report = location(state.upload(fields, "report.txt", file).headers().map());
    String none =
        location(
            state
                .upload(fields, "b.txt", "Prose".getBytes(StandardCharsets.UTF_8))
                .headers()
                .map());
    assertThat(expert.post(none + "/fields", Map.of()).body())
        .contains(Texts.get(Language.EN, "exchange.refused.report-fields"));
    assertThat(state.post(report + "/fields", Map.of()).statusCode()).isEqualTo(403);
    String proposal = location(expert.post(report + "/fields", Map.of()).headers().map());
    String page = expert.get(proposal).body();
    assertThat(Jsoup.parse(page).select("input[name=field][checked]").eachAttr("value"))
        .containsExactlyInAnyOrder(
            "op2.acquire framework.nw",
            "op2.acquire framework.cw",
            "op2.acquire framework.source",
            "op2.acquire remarks");
    assertThat(page).contains(Texts.get(Language.EN, "exchange.report.not-certain"));
    String matrix = proposal.replaceFirst("/reading/.*", "");
    expert.post(
        matrix + "/citing",
        Map.of("title", "Act 570", "field", "op2.acquire framework.source", "row", "op2.acquire"));
    String longer = "Remark of the report (invented) and more";
    row(expert, matrix, Map.of("framework.nw", "?", "decision-framework.nw", "Decided 570"), 0);
    row(expert, matrix, Map.of("remarks", longer), 0);
    String again = location(expert.post(report + "/fields", Map.of()).headers().map());
    List<String> chosen =
        List.of("op2.acquire framework.nw", "op2.acquire framework.source", "op2.acquire remarks");
    String seen = seen(expert, again);
    row(expert, matrix, Map.of("framework.nw", "NA", "decision-framework.nw", "Decided 570"), 1);
    assertThat(expert.postAll(again, Map.of("field", chosen, "seen", List.of(seen))).body())
        .contains(Texts.get(Language.EN, "exchange.refused.changed"));
    expert.postAll(again, Map.of("field", chosen, "seen", List.of(seen(expert, again))));
    assertThat(expert.get(matrix + "/row?row=op2.acquire").body())
        .as("the source that was recorded stays")
        .contains("Act 570", "Report, NW")
        .contains(longer + "\nRemark of the report (invented)")
        .contains("Decided 570")
        .contains(column("framework.nw") + ": X");
    assertThat(expert.get(matrix + "/row?row=op2.acquire").body()).contains("X");
    assertThat(
            program.count(
                "select count(*) from matrix_field where state = 'Example State 570' and mark = 'X'"))
        .isEqualTo(1);
  }

  @Test
  void ofTwoExpertsWhoAcceptAtOnceOneIsRefused() throws Exception {
    TestProgram program = TestProgram.get();
    Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 360");
    Visitor first = program.person(Role.EXPERT, "");
    Visitor second = program.person(Role.EXPERT, "");
    String fields = "/reports?kind=first&title=Report&dated=2020-01-02&languages=en";
    byte[] file = text(Language.EN, "X").getBytes(StandardCharsets.UTF_8);
    String report = location(state.upload(fields, "report.txt", file).headers().map());
    String one = location(first.post(report + "/fields", Map.of()).headers().map());
    String other = location(second.post(report + "/fields", Map.of()).headers().map());
    List<String> chosen = List.of("op2.acquire framework.nw", "op2.acquire framework.source");
    Map<String, List<String>> early = Map.of("field", chosen, "seen", List.of(seen(first, one)));
    Map<String, List<String>> late = Map.of("field", chosen, "seen", List.of(seen(second, other)));
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> sent = new ArrayList<>();
      // Nobody writes the matrix before both have sent their decisions.
      ViewerDataSource.asProgram(
          () ->
              program
                  .bean(TransactionTemplate.class)
                  .executeWithoutResult(
                      status -> {
                        program
                            .bean(MatrixFields.class)
                            .draft(new MatrixId("Example State 360", FORM.version()));
                        sent.add(people.submit(() -> first.postAll(one, early).statusCode()));
                        sent.add(people.submit(() -> second.postAll(other, late).statusCode()));
                        while (waiting(program) < 2) {
                          Thread.onSpinWait();
                        }
                      }));
      for (Future<Integer> answer : sent) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).containsExactlyInAnyOrder(302, 400);
    assertThat(
            program.count("select count(*) from sources_cited where state = 'Example State 360'"))
        .as("the report is cited once")
        .isEqualTo(1);
  }

  private static int waiting(TestProgram program) {
    return program.count(
        "select count(*)::int from pg_locks where locktype = 'advisory' and not granted");
  }

  private static void row(Visitor visitor, String matrix, Map<String, String> values, int version) {
    Map<String, String> form = new HashMap<>(values);
    form.put("row", "op2.acquire");
    values.keySet().stream()
        .filter(name -> !name.startsWith("decision-"))
        .forEach(name -> form.put("v-" + name, String.valueOf(version)));
    assertThat(visitor.post(matrix + "/row", form).statusCode()).isEqualTo(302);
  }

  private static String seen(Visitor visitor, String page) {
    return Jsoup.parse(visitor.get(page).body()).select("input[name=seen]").attr("value");
  }

  private static String column(String key) {
    return FORM.in(Language.EN)
        .partOf("op2.acquire")
        .flatMap(part -> part.column(key))
        .orElseThrow()
        .label();
  }

  @Test
  void sourcesAndRemarksOfAReportAreProposedAsItWritesThem() {
    String sources =
        text(Language.EN, "X")
            + column("framework.source")
            + ": Example Act, s. 4; Other Act, art. 2\n"
            + column("remarks")
            + ": One remark\n";
    ImportProposal found = read(sources, Language.EN);
    FieldValue source =
        found
            .contents()
            .getOrDefault(new FieldKey("op2.acquire", "framework.source"), FieldValue.NOTHING);
    assertThat(source.citations()).hasSize(2);
    assertThat(source.citations().getFirst().places()).containsExactly("s. 4");
    assertThat(found.documents().values())
        .extracting(document -> document.title())
        .containsExactlyInAnyOrder("Example Act", "Other Act");
    assertThat(found.contents())
        .containsEntry(new FieldKey("op2.acquire", "remarks"), FieldValue.of("One remark"));
    String twice = sources + column("remarks") + ": Another remark\n";
    ImportProposal contradicting = read(twice, Language.EN);
    assertThat(contradicting.contents()).doesNotContainKey(new FieldKey("op2.acquire", "remarks"));
    assertThat(contradicting.account().reported())
        .filteredOn(line -> line.reason().key().equals("exchange.report.contradicts"))
        .extracting(line -> line.text())
        .containsExactly(
            column("remarks") + ": One remark", column("remarks") + ": Another remark");
    assertThat(contradicting.account().total()).isEqualTo(8);
  }

  @Test
  void nobodyReadsOrAcceptsAProposalFromAFileThatItsStateWithdrew() {
    TestProgram program = TestProgram.get();
    Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 677");
    Visitor expert = program.person(Role.EXPERT, "");
    byte[] file = text(Language.EN, "X").getBytes(StandardCharsets.UTF_8);
    String fields = "/reports?kind=first&title=Report&dated=2020-01-02&languages=en";
    String report = location(state.upload(fields, "report.txt", file).headers().map());
    String proposal = location(expert.post(report + "/fields", Map.of()).headers().map());
    String matrix = proposal.replaceFirst("/reading/.*", "");
    byte[] copy = expert.bytes(matrix + "/file/json").body();
    String upload = matrix + "/reading?form=" + FORM.version();
    String read = location(expert.upload(upload, "copy.json", copy).headers().map());
    List<String> chosen = List.of("op2.acquire framework.nw");
    Map<String, List<String>> decision =
        Map.of("field", chosen, "seen", List.of(seen(expert, proposal)));
    withdraw(state, expert, report);
    withdraw(program.person(Role.SECRETARIAT, ""), expert, matrix + "/reading");
    for (String page : List.of(proposal, read)) {
      assertThat(expert.get(page).statusCode()).isEqualTo(404);
    }
    assertThat(expert.postAll(proposal, decision).statusCode()).isEqualTo(404);
    assertThat(
            program.count(
                "select count(*) from matrix_field where state = 'Example State 677' and mark = 'X'"))
        .isZero();
  }

  // The State withdraws its report, and the Committee the copy that it uploaded.
  private static void withdraw(Visitor owner, Visitor reader, String page) {
    String original =
        Jsoup.parse(reader.get(page).body()).select("a[href^=/originals/]").attr("href");
    assertThat(owner.post(original + "/withdrawal", Map.of("why", "Wrong file")).statusCode())
        .isEqualTo(302);
  }

  private static String location(Map<String, List<String>> headers) {
    return headers
        .getOrDefault("location", List.of(""))
        .getFirst()
        .replaceFirst("^https?://[^/]+", "");
  }
}
