package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Lines of a plan that a State reads from a file through the pages. */
class PlanReadingTest {
  private static final String STATE = "Example State 149";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final String mark = "mark" + System.nanoTime();
  private final ExamplePlan plan = ExamplePlan.start(own, "Plan " + mark);

  private HttpResponse<String> upload(ExamplePlan to, String name, byte[] file) {
    return own.upload(to.address() + "/reading", name, file);
  }

  private String reading(ExamplePlan to, String name, byte[] file) {
    HttpResponse<String> answer = upload(to, name, file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return ExamplePlan.location(answer);
  }

  private static byte[] csv(String text) {
    return ("sep=,\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  // The form of a page with its proposed decisions, and some of them changed.
  private HttpResponse<String> decide(String reading, Map<String, String> others) {
    Document page = Jsoup.parse(own.get(reading).body());
    Map<String, List<String>> form = new HashMap<>();
    form.put("seen", List.of(page.select("input[name=seen]").attr("value")));
    page.select("input[type=radio][checked]")
        .forEach(radio -> form.put(radio.attr("name"), List.of(radio.val())));
    others.forEach((name, value) -> form.put(name, List.of(value)));
    return own.postAll(reading, form);
  }

  private void fill() {
    String first = plan.line("Draft an act " + mark);
    plan.change(
        first,
        Map.of(
            "row",
            "op3ab.cw.account-use",
            "lead",
            "Ministry A",
            "partners",
            "B\nC",
            "begins",
            "2027-03",
            "ends",
            "2027-03",
            "cost",
            "12500.50",
            "currency",
            "USD",
            "progress",
            "under-way",
            "evidence",
            "Act 5"));
    plan.line("Train inspectors " + mark);
  }

  @Test
  void ourOwnFileChangesNothingInItsPlanAndFillsAnEmptyOne() {
    fill();
    for (String format : List.of("xlsx", "docx")) {
      byte[] file = own.bytes(plan.address() + "/file/" + format + "?in=ar").body();
      String page = own.get(reading(plan, "plan." + format, file)).body();
      assertThat(page)
          .as(format)
          .contains("Lines that are as in the plan: 2")
          .contains("Reported: 0");
      ExamplePlan other = ExamplePlan.start(own, "Other " + mark);
      String found = reading(other, "plan." + format, file);
      assertThat(decide(found, Map.of()).statusCode()).isEqualTo(302);
      assertThat(own.get(found).statusCode()).isEqualTo(404);
      String line = own.get(other.address() + "/lines/1").body();
      assertThat(line)
          .contains("Ministry A")
          .contains("12500.50")
          .contains("op3ab.cw.account-use framework")
          .contains("Act 5");
      assertThat(other.page()).contains("Lines: 2");
    }
  }

  @Test
  void aPersonDecidesOnEachLineAndOnWhatWasReported() {
    fill();
    String found =
        reading(
            plan,
            "plan.csv",
            csv(
                "Number,Action,Lead,Period\n1,Draft an act "
                    + mark
                    + ",Ministry Z,2028\n2,Something else "
                    + mark
                    + ",,soon\n,,Only a body,\n"));
    assertThat(own.get(plan.address()).body()).doesNotContain("Ministry Z");
    Document page = Jsoup.parse(own.get(found).body());
    assertThat(page.select("input[name=line-0][value=change][checked]")).hasSize(1);
    assertThat(page.select("input[name=line-1][value=new][checked]")).hasSize(1);
    assertThat(page.text()).contains("The date is not certain").contains("Its row has no action");
    String piece = page.select("tr:contains(Only a body) input[name=piece]").attr("value");
    assertThat(decide(found, Map.of("piece", piece)).statusCode()).isEqualTo(302);
    assertThat(own.get(plan.address() + "/lines/1").body())
        .contains("Ministry Z")
        .contains("12500.50");
    assertThat(plan.page())
        .contains("Lines: 4")
        .contains("Something else " + mark)
        .contains("Only a body");
    assertThat(decide(found, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileOfAnotherStateIsStoppedAndTheFileIsKeptForItsStateAlone() {
    String table = "Action,Lead\nTrain " + mark + ",X\n";
    HttpResponse<String> stopped =
        upload(plan, "plan.csv", csv("Action plan of Example State 150,\n\n" + table));
    assertThat(stopped.statusCode()).isEqualTo(400);
    assertThat(stopped.body()).contains("Example State 150");
    assertThat(upload(plan, "plan.csv", csv("State,Example State 150\n" + table)).statusCode())
        .isEqualTo(400);
    String found = reading(plan, mark + ".csv", csv("State: " + STATE + ",\n" + table));
    String original =
        Jsoup.parse(own.get(found).body()).select("a[href^=/originals/]").attr("href");
    assertThat(own.get(original).body()).contains(mark);
    Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 150");
    for (Visitor visitor :
        List.of(other, program.person(Role.EXPERT, ""), program.person(Role.AGENCY, STATE))) {
      assertThat(visitor.get(original).statusCode()).as(visitor.name()).isIn(403, 404);
      assertThat(visitor.get(found).statusCode()).as(visitor.name()).isIn(403, 404);
    }
    Visitor administrator = program.person(Role.ADMINISTRATOR, "");
    assertThat(administrator.get("/journal").body()).doesNotContain(mark);
    assertThat(program.person(Role.EXPERT, "").get("/journal").body()).doesNotContain(mark);
  }

  @Test
  void filesThatCannotBeReadAndStaleDecisionsAreRefusedWithTheReason() throws IOException {
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          own.upload(
              plan.address() + "/reading?lang=" + language.code(),
              "a.csv",
              csv("Name,Colour\nA,b\n"));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body().replace("&#39;", "'"))
          .contains(Texts.get(language, "plans.refused.no-lines"));
    }
    own.get("/plans?lang=en");
    plan.line("First " + mark);
    String rows = "Number,Action,Lead\n1,First " + mark + ",A\n1,First " + mark + ",B\n";
    String found = reading(plan, "twice.csv", csv(rows));
    assertThat(decide(found, Map.of()).body())
        .contains(Texts.get(Language.EN, "plans.refused.line-twice", 1));
    assertThat(decide(found, Map.of("line-0", "nothing", "line-1", "nothing")).body())
        .contains(Texts.get(Language.EN, "plans.refused.nothing-chosen"));
    assertThat(decide(found, Map.of("line-1", "nothing", "seen", "0-0")).body())
        .contains(Texts.get(Language.EN, "plans.refused.changed"));
    assertThat(own.post(found, Map.of("drop", "yes")).statusCode()).isEqualTo(302);
    assertThat(plan.page()).contains("Lines: 1");
  }

  @Test
  void hostileFilesAreReadOrRefusedInOneSentenceAndNeverFail() throws IOException {
    fill();
    Random random = new Random(1540);
    List<byte[]> files = new ArrayList<>();
    for (String format : List.of("xlsx", "docx")) {
      byte[] good = own.bytes(plan.address() + "/file/" + format).body();
      for (int round = 0; round < 6; round++) {
        byte[] bad = good.clone();
        for (int i = 0; i < 5; i++) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt();
        }
        files.add(bad);
      }
      files.add(java.util.Arrays.copyOf(good, good.length / 2));
    }
    files.add(bomb());
    files.add(new byte[] {'P', 'K', 3, 4});
    files.add(csv("Action,Lead\n=HYPERLINK(\"http://example.org\"),<script>alert(1)</script>\n"));
    for (byte[] file : files) {
      HttpResponse<String> answer = upload(plan, "plan.xlsx", file);
      assertThat(answer.statusCode()).isIn(302, 400);
      assertThat(answer.body()).doesNotContain("Exception");
      if (answer.statusCode() == 302) {
        HttpResponse<String> page = own.get(ExamplePlan.location(answer));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert(1)");
      }
    }
    assertThat(plan.page()).contains("Lines: 2");
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 120; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
