package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.ProgramProcess;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An official copy is compared, and a person takes its words over, on a page or by a command. */
class OfficialCopyPagesTest {
  private static final FormVersion FORM = new Forms().current();
  private static final String MATRIX = "/matrices/Example%20State%20611/2017";
  private static final String WORKING = "Working wording. The words of this form";
  @TempDir private Path folder = Path.of("");

  @Test
  void theChosenWordsOfAnOfficialCopyReplaceTheWorkingWording() throws IOException {
    Path data = folder.resolve("data");
    TestProgram own = TestProgram.start(data, TestProgram.freePort());
    String account;
    try {
      Visitor secretary = own.person(Role.SECRETARIAT, "");
      account = secretary.name();
      accept(secretary, own.person(Role.EXPERT, ""), own.person(Role.MEMBER, "Example State 602"));
      refuse(secretary);
    } finally {
      own.close();
    }
    adoptByCommand(data, account);
  }

  private void accept(Visitor secretary, Visitor expert, Visitor member) {
    assertThat(expert.get(MATRIX).body()).contains(WORKING);
    byte[] copy = copy("en").cell(1, 1, 1, "a wholly different sentence").docx();
    String page = sent(secretary, copy);
    String shown = secretary.get(page).body();
    assertThat(shown).as("folded by part").contains("<details class=\"panel\">");
    assertThat(shown).containsOnlyOnce("<details class=\"panel\" open");
    assertThat(shown)
        .contains("manufacture *")
        .contains("place not certain")
        .contains("The same words. They become official.");
    assertThat(expert.get("/desk").body()).as("a task of the experts").contains(page);
    assertThat(expert.get(MATRIX).body())
        .as("not yet")
        .contains(WORKING)
        .doesNotContain("manufacture *");
    List<String> words = List.of("op2.manufacture", "op2.acquire", "op2");
    Map<String, List<String>> chosen = Map.of("decision", List.of("accept"), "word", words);
    assertThat(member.postAll(page, chosen).statusCode()).isEqualTo(403);
    assertThat(secretary.post(page, Map.of("decision", "accept")).body())
        .contains("Select at least one word");
    for (Language language : Language.values()) {
      String address = page + "?lang=" + language.code();
      assertThat(secretary.post(address, Map.of("decision", "accept")).body())
          .contains(Texts.get(language, "obligations.refused.no-words"));
    }
    assertThat(secretary.postAll(page, chosen).statusCode()).isEqualTo(302);

    String matrix = expert.get(MATRIX).body();
    assertThat(matrix)
        .contains("manufacture *")
        .contains("a wholly different sentence")
        .contains("Working wording in these places: preamble; meaning of the codes;")
        .contains("part 1, all rows; part 2, rows 3\u2013")
        .doesNotContain("develop *");
    assertThat(expert.get(MATRIX + "?lang=fr").body())
        .as("another language is not changed")
        .contains(start(Language.FR))
        .doesNotContain(" *<");
    assertThat(secretary.get("/forms").body())
        .as("the copy stays with the form")
        .contains("official.docx");
    assertThat(expert.get("/forms/2017/words.en.csv").body())
        .contains("op2.manufacture,manufacture *,official: official.docx (form-proposal/");
  }

  private static String start(Language language) {
    return Texts.get(language, "obligations.wording.all").split("[.。]", 2)[0];
  }

  private void refuse(Visitor secretary) {
    byte[] own =
        CopyFormat.DOCX.write(ExampleCopies.make(FORM, "Example State 001", new Random(1), 5));
    for (byte[] wrong :
        List.of(own, "nothing".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2})) {
      HttpResponse<String> answer = secretary.upload("/forms/adopt", "wrong.docx", wrong);
      assertThat(answer.statusCode()).isEqualTo(400);
    }
    byte[] later =
        OfficialCopyFiles.of(FORM.in(Language.FR), "2031", word -> word).without(0, 1).docx();
    for (Language language : Language.values()) {
      String address = "/forms/adopt?lang=" + language.code();
      assertThat(secretary.upload(address, "later.docx", later).body())
          .contains(Texts.get(language, "exchange.refused.new-version", "2031"));
    }
    assertThat(secretary.get("/forms").body()).doesNotContain("/forms/proposed/");
  }

  private void adoptByCommand(Path data, String account) throws IOException {
    Path file = folder.resolve("officiel.docx");
    Files.write(file, copy("fr").row(0, 2, "77", "Traité inventé").docx());
    String[] command = {"forms", "adopt", file.toString(), "--data", data.toString()};
    ProgramProcess.Ended plan = ended(0, command);
    assertThat(plan.out()).contains("[op2.manufacture]").contains("Nothing was changed");
    assertThat(plan.errors()).contains("Traité inventé").contains("only from a complete copy");
    assertThat(ended(0, command).out()).as("nothing was changed").isEqualTo(plan.out());
    assertThat(ended(2, with(command, "--accept-as", "nobody")).errors())
        .contains(Texts.get(Language.EN, "commands.refused.no-adopter", "nobody"));
    String[] unknown = with(command, "--accept-as", account, "--word", "op9.none");
    assertThat(ended(2, unknown).errors())
        .contains(Texts.get(Language.EN, "exchange.refused.no-word", "op9.none"));
    assertThat(ended(0, with(command, "--accept-as", account)).out()).contains("were adopted");
    assertThat(ended(2, command).errors())
        .contains(Texts.get(Language.EN, "exchange.refused.nothing-new", "2017"));

    Path wrong = folder.resolve("wrong.pdf");
    Files.writeString(wrong, "nothing");
    ended(2, "forms", "adopt", wrong.toString(), "--data", data.toString());
    ended(2, "forms", "adopt", folder.resolve("none").toString(), "--data", data.toString());
    Path next = folder.resolve("next.docx");
    Files.write(next, OfficialCopyFiles.of(FORM, "2031", words -> words).docx());
    String[] version = {"forms", "adopt", next.toString(), "--data", data.toString()};
    assertThat(ended(0, with(version, "--accept-as", account)).out()).contains("2031");

    TestProgram again = TestProgram.start(data, TestProgram.freePort());
    try {
      Visitor expert = again.person(Role.EXPERT, "");
      assertThat(expert.get(MATRIX + "?lang=fr").body()).contains("fabriquer *");
      assertThat(expert.get(MATRIX + "?lang=en").body()).contains("manufacture *");
      assertThat(expert.get("/forms").body()).contains("Files for the 2031 version");
    } finally {
      again.close();
    }
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Arrays.stream(command), Arrays.stream(more)).toArray(String[]::new);
  }

  private static ProgramProcess.Ended ended(int status, String... command) {
    ProgramProcess.Ended ended = ProgramProcess.here(command);
    assertThat(ended.status()).as(ended.errors()).isEqualTo(status);
    return ended;
  }

  private static OfficialCopyFiles copy(String language) {
    FormVersion form = FORM.in(Language.find(language).orElseThrow());
    return OfficialCopyFiles.of(form, "2017", words -> words.length() < 3 ? words : words + " *");
  }

  private static String sent(Visitor secretary, byte[] copy) {
    HttpResponse<String> answer = secretary.upload("/forms/adopt", "official.docx", copy);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]+", "");
  }
}
