package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clearinghouse1540.briefs.BriefPackBuilder;
import org.clearinghouse1540.cooperation.ExampleJointProject;
import org.clearinghouse1540.kit.document.PrintedPdf;
import org.clearinghouse1540.kit.document.TornNames;
import org.clearinghouse1540.kit.document.WrittenPaper;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every paper of the program, from rich records, in every format: its words are those of the
 * record, nothing leaves the page or covers other text, and the lines of answers stay. By default
 * each paper is made in two languages, one of them Arabic or Chinese; {@code -Dpapers=all} makes
 * all six. The files are kept in target/papers.
 */
class PapersTest {
  private static final boolean ALL = System.getProperty("papers", "").equals("all");
  private static final Path KEPT = Path.of("target/papers");
  private static final RichRecords RECORDS = new RichRecords(TestProgram.get());
  private static final Map<String, Paper> PAPERS = new LinkedHashMap<>();
  private static String event = "";

  /**
   * A paper.
   *
   * @param reader who downloads it
   * @param path its address, with FORM in place of the format and LANG in place of the language
   * @param formats its formats; the others are compared with the first
   */
  private record Paper(Visitor reader, String path, List<String> formats) {}

  @BeforeAll
  static void create() throws IOException {
    Files.createDirectories(KEPT);
    event = RECORDS.event("Example workshop (plans)");
    RECORDS.need(event);
    RECORDS.release(event);
    String request = RECORDS.request();
    RECORDS.post(request);
    String entry = RECORDS.entry();
    RECORDS.post(entry, "full");
    RECORDS.share(entry, "members");
    RECORDS.post(RECORDS.entry(), "summary");
    String registered = RECORDS.register();
    RECORDS.offer(registered);
    RECORDS.practice();
    RECORDS.report();
    RECORDS.result(registered);
    String draft = RECORDS.draft();
    Visitor open = Visitor.signedOut(TestProgram.get().address());
    Visitor expert = RECORDS.expert();
    Visitor contact = RECORDS.contact();
    add(open, "/public" + event + "/file/FORM?lang=LANG");
    add(expert, event + "/file/FORM?lang=LANG");
    add(open, "/public/events/file/FORM?lang=LANG");
    add(open, "/public/events/list/2031/file/FORM?lang=LANG");
    add(expert, "/events/list/2031/file/FORM?lang=LANG");
    add(open, "/public/requests/file/FORM?lang=LANG");
    add(open, "/public/offers/file/FORM?lang=LANG");
    add(open, "/public/posts/file/FORM?lang=LANG");
    for (String kind : List.of("practices", "reports", "results")) {
      add(open, "/public/" + kind + "/file/FORM?lang=LANG");
    }
    add(open, "/public/posts/" + RichRecords.number(entry) + "/file/FORM?lang=LANG");
    add(expert, "/shared/" + RichRecords.number(entry) + "/file/FORM?lang=LANG");
    add(contact, entry + "/file/FORM?lang=LANG");
    add(expert, "/committee-brief/file/FORM?lang=LANG&first=2024-01-01&last=2031-12-31");
    for (Language language : Language.values()) {
      String in = "?in=" + language.code();
      RECORDS.send(expert, event + "/note" + in, RichRecords.fields());
      RECORDS.send(
          expert,
          event + "/note/issue",
          RichRecords.fields("in", language.code(), "why", "Example"));
    }
    add(expert, event + "/note/file/FORM?in=LANG");
    add(expert, event + "/note/issue/1/file/FORM?in=LANG");
    add(expert, event + "/chair-summary/file/FORM?in=LANG");
    for (Language language : Language.values()) {
      String letter = RECORDS.letter(request, "follow-up", language.code());
      PAPERS.put(
          letter,
          new Paper(
              RECORDS.secretariat(),
              letter + "/file/FORM?lang=" + language.code(),
              List.of("json", "docx", "pdf", "xlsx", "csv")));
    }
    PAPERS.put(
        "template", new Paper(contact, draft + "/template/FORM?in=LANG", List.of("docx", "pdf")));
    String note = "/drafts/note-verbale?draft=" + RichRecords.number(draft) + "&in=LANG";
    PAPERS.put("note-verbale", new Paper(contact, note, List.of("docx")));
    String plan = RECORDS.plan();
    String compilation = "/public/practices/compilation/FORM?in=LANG";
    PAPERS.put("practices", new Paper(open, compilation, List.of("docx", "pdf")));
    PAPERS.put("plan", new Paper(contact, plan + "/file/FORM?in=LANG", List.of("docx", "pdf")));
    PAPERS.put("plan-progress", new Paper(contact, plan + "/progress?in=LANG", List.of("docx")));
    PAPERS.put("report-draft", new Paper(contact, "/reports/draft?in=LANG", List.of("docx")));
    String review = review(expert);
    PAPERS.put("review", new Paper(expert, review + "/file/FORM?in=LANG", List.of("docx", "pdf")));
    PAPERS.put(
        "review-passages",
        new Paper(expert, review + "/file/FORM?in=LANG", List.of("json", "xlsx", "csv")));
    String yearly =
        RECORDS
            .send(expert, "/counts/yearly", RichRecords.fields("year", "2024"))
            .replaceFirst("^https?://[^/]+", "");
    RECORDS.send(
        RECORDS.secretariat(),
        yearly + "/approval",
        RichRecords.fields("given-by", "Committee (invented)", "document", "Letter (invented)"));
    add(expert, yearly + "/file/FORM?in=LANG");
    add(open, yearly.replace("/counts", "/public") + "/file/FORM?in=LANG");
    ExampleJointProject joint = ExampleJointProject.open(contact, "Example joint plan", "Training");
    joint.invite("Example State 195");
    joint.work(contact);
    PAPERS.put(
        "joint-project",
        new Paper(contact, joint.address() + "/file/FORM?in=LANG", List.of("docx", "pdf")));
    String read = plan.replace("/plans/", "/plans/submitted/");
    PAPERS.put(
        "submitted-plan", new Paper(expert, read + "/file/FORM?lang=LANG", List.of("docx", "pdf")));
    add(expert, "/counts/file/FORM?lang=LANG&rule=form%3D2017+part%3Dop2");
    add(expert, "/counts/records/file/FORM?lang=LANG&rule=count%3Drequests+by%3Dorigin");
    add(expert, "/counts/changes/file/FORM?lang=LANG&before=form%3D2013&after=form%3D2017");
    add(expert, "/counts/review/file/FORM?lang=LANG&year=2025");
    String matrix = "/matrices/Example%20State%20791/2017/file/FORM?in=LANG";
    PAPERS.put("matrix", new Paper(expert, matrix, List.of("docx", "pdf")));
  }

  private static String review(Visitor expert) {
    String review = RECORDS.send(expert, "/reviews", RichRecords.fields("title", "Example review"));
    RECORDS.send(
        expert,
        review + "/submission",
        RichRecords.fields(
            "origin", "other",
            "sender", "Example sender (invented)",
            "title", "Example submission (invented)",
            "dated", "2026-01-02",
            "language", "ar",
            "text", RichRecords.ANSWER));
    return review;
  }

  private static void add(Visitor reader, String path) {
    PAPERS.put(path, new Paper(reader, path, List.of("json", "docx", "pdf", "xlsx", "csv")));
  }

  @AfterAll
  static void close() {
    if (!event.isEmpty()) {
      RECORDS.close(event);
    }
  }

  @Test
  void everyPaperSaysWhatItsRecordSays() throws IOException {
    List<String> problems = new ArrayList<>();
    int files = 0;
    int at = 0;
    for (Paper paper : PAPERS.values()) {
      for (Language language : languages(paper, at++)) {
        files += check(paper, language, problems);
      }
    }
    System.out.printf(
        "papers: %d, files: %d, problems: %d%n", PAPERS.size(), files, problems.size());
    assertThat(problems).isEmpty();
  }

  @Test
  void everyBriefSaysInPdfWhatItSaysInWord() throws IOException {
    List<String> problems = new ArrayList<>();
    List<Language> languages = ALL ? List.of(Language.values()) : List.of(Language.AR, Language.EN);
    Map<String, byte[]> pack =
        TestProgram.get()
            .bean(BriefPackBuilder.class)
            .make(
                BriefPackBuilder.EXPERTS,
                new BriefPackBuilder.Order(RichRecords.number(event), languages, List.of()),
                (done, all) -> {});
    for (Map.Entry<String, byte[]> file : pack.entrySet()) {
      Files.write(KEPT.resolve(file.getKey().replace('/', '-')), file.getValue());
      if (file.getKey().endsWith(".pdf")) {
        String word = file.getKey().replace(".pdf", ".docx");
        WrittenPaper wanted = WrittenPaper.ofWord(pack.getOrDefault(word, new byte[0]));
        compare(problems, file.getKey(), PrintedPdf.of(file.getValue()), wanted);
      }
    }
    System.out.printf("briefs: %d files, problems: %d%n", pack.size(), problems.size());
    assertThat(pack).hasSizeGreaterThan(2 * 2 * languages.size());
    assertThat(problems).isEmpty();
  }

  private static void compare(
      List<String> problems, String name, PrintedPdf pages, WrittenPaper wanted) {
    add(problems, name + " missing", pages.missing(wanted.texts()));
    add(problems, name + " outside", pages.outside());
    add(problems, name + " covered", pages.covered());
    add(problems, name + " joined", pages.joined(wanted.texts()));
  }

  private static List<Language> languages(Paper paper, int at) {
    if (!paper.path().contains("LANG")) {
      String code = paper.path().replaceFirst(".*=", "");
      return List.of(Language.find(code).orElseThrow());
    }
    List<Language> shapes = List.of(Language.AR, Language.ZH);
    List<Language> others = List.of(Language.EN, Language.FR, Language.RU, Language.ES);
    return ALL
        ? List.of(Language.values())
        : List.of(shapes.get(at % 2), others.get(at / 2 % others.size()));
  }

  private static int check(Paper paper, Language language, List<String> problems)
      throws IOException {
    WrittenPaper wanted = new WrittenPaper(List.of());
    for (String format : paper.formats()) {
      String path = paper.path().replace("FORM", format).replace("LANG", language.code());
      HttpResponse<byte[]> answer = paper.reader().bytes(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      byte[] file = answer.body();
      String name = path.replaceAll("[^A-Za-z0-9]+", "-") + "." + format;
      Files.write(KEPT.resolve(language.code() + name), file);
      if (format.equals(paper.formats().getFirst())) {
        wanted = format.equals("json") ? WrittenPaper.ofJson(file) : WrittenPaper.ofWord(file);
        assertThat(wanted.texts()).as(path).hasSizeGreaterThan(2);
      } else if (format.equals("pdf")) {
        compare(problems, path, PrintedPdf.of(file), wanted);
      } else {
        WrittenPaper written =
            switch (format) {
              case "docx" -> WrittenPaper.ofWord(file);
              case "xlsx" -> WrittenPaper.ofSheet(file);
              default -> WrittenPaper.ofCsv(file);
            };
        add(problems, path + " missing", written.missing(wanted));
      }
      if (format.equals("docx")) {
        add(problems, path + " torn", TornNames.in(WrittenPaper.ofWord(file), language));
      }
    }
    return paper.formats().size();
  }

  private static void add(List<String> problems, String where, List<String> found) {
    if (!found.isEmpty()) {
      problems.add(where + ": " + found);
    }
  }

  /** The addresses of files that this test does not call, with the reason. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "/events/file/{form}", "a table that comes back; EventBulkPagesTest",
          "/offers/file/{form}", "a table that comes back; OfferBulkPagesTest",
          "/contacts/file/{form}", "a table that comes back; ContactBulkPagesTest",
          "/counts/analyzer/file/{form}", "a table of the page; AnalyzerPagesTest",
          "/public/joint-texts/file/{form}", "the list of the page; OutletFactsTest",
          "/public/review-submissions/file/{form}", "the list of the page; OutletFactsTest",
          "/public/contacts/file/{form}", "the list of the page; OutletFactsTest",
          "/public/yearly/file/{form}", "the list of the page; OutletFactsTest",
          "/public/matrices/{code}/{year}/file/{form}", "the same writer as /matrices",
          "/matrices/{code}/{year}/steps/{step}/file/{form}", "changes; MatrixRecordTest");

  @Test
  void noPaperIsForgotten() {
    List<String> patterns =
        Addresses.list().stream()
            .map(Address::pattern)
            .filter(pattern -> pattern.contains("{form}") && !ELSEWHERE.containsKey(pattern))
            .toList();
    TreeSet<String> missing = new TreeSet<>();
    for (String pattern : patterns) {
      String expression = pattern.replaceAll("\\{[a-z]+}", "[^/]+") + "(\\?.*)?";
      if (PAPERS.values().stream().noneMatch(paper -> paper.path().matches(expression))) {
        missing.add(pattern);
      }
    }
    assertThat(missing).isEmpty();
  }
}
