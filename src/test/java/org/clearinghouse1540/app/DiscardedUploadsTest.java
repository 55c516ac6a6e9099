package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.document.EditedSheet;
import org.clearinghouse1540.obligations.Forms;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An upload is on the desk until it is decided; a discarded one has an entry in the journal. */
class DiscardedUploadsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 904";
  private static final String MATRIX = "/matrices/Example%20State%20904/2017";
  private static final String FIELD = "op2.manufacture remarks";
  private final FormSender expert = new FormSender(PROGRAM.person(Role.EXPERT, ""));
  private final FormSender contact = new FormSender(PROGRAM.person(Role.POINT_OF_CONTACT, STATE));

  @Test
  void aCopyThatIsDiscardedIsInTheJournal() {
    String copy = content();
    String reading = uploaded(expert, MATRIX + "/reading", "copy904.json", text(copy));
    assertThat(PROGRAM.person(Role.EXPERT, "").get(MATRIX + "/reading").body())
        .as("a second expert finds it")
        .contains("copy904.json", "href=\"" + reading + "\"");
    discard(expert, reading);
    assertThat(journal("copy discarded").getFirst()).contains("copy904.json", "\"fields\"");
    assertThat(expert.user().get(MATRIX + "/reading").body()).doesNotContain(reading);
  }

  @Test
  void aPacketThatIsDiscardedIsInTheJournal() {
    content();
    expert.send(MATRIX + "/expert", "step=send");
    byte[] out = contact.user().postForBytes(MATRIX + "/packet/out", Map.of("form", "html"));
    String line = "{\"field\":\"" + FIELD + "\",";
    String filled =
        new String(out, StandardCharsets.UTF_8).replace(line, line + "\"words\":\"Ours.\",");
    discard(contact, uploaded(contact, MATRIX + "/packet", "packet.html", text(filled)));
    assertThat(journal("packet discarded").getFirst()).contains("\"answers\"");
    expert.send(MATRIX + "/expert", "step=take-back");
  }

  @Test
  void aFileOfAPlanThatIsDiscardedIsInTheJournal() {
    String plan = contact.send("/plans", "title=Example plan 904");
    String lines = "sep=,\nAction,Lead\nTrain 904,Unit\n";
    discard(contact, uploaded(contact, plan + "/reading", "plan.csv", text(lines)));
    assertThat(journal("plan file discarded").getFirst()).contains("\"lines\"");
  }

  @Test
  void aPacketOfNeedsThatIsDiscardedIsInTheJournal() {
    String needs = "title,detail,kind,number\nNeed 904,Two,equipment,\n";
    int before = journal("packet discarded").size();
    discard(contact, uploaded(contact, "/drafts/packet", "needs.csv", text(needs)));
    assertThat(journal("packet discarded")).hasSize(before + 1);
  }

  @Test
  void aPacketOfAReportThatIsDiscardedIsInTheJournal() {
    String door = "/reports/draft/packet";
    EditedSheet sheet = new EditedSheet(contact.user().bytes(door + "/file?in=en").body());
    String name = "report-" + new Forms().current().version();
    byte[] file = sheet.type(name, 1, 4, "Text 904").saved();
    int before = journal("packet discarded").size();
    discard(contact, uploaded(contact, door, "report.xlsx", file));
    assertThat(journal("packet discarded")).hasSize(before + 1);
  }

  @Test
  void aDiscardedFormStaysOnRecord() {
    String words = expert.user().get("/forms/2017/words.en.csv").body();
    String changed = words.replace("op2.manufacture,manufacture,", "op2.manufacture,make 304,");
    byte[] file = changed.getBytes(StandardCharsets.UTF_8);
    String proposal = expert.upload("/forms?year=2017", "words.en.csv", file);
    expert.send(proposal, "decision=drop");
    assertThat(journal("form discarded").getFirst()).contains("words.en.csv");
    assertThat(
            PROGRAM.count(
                "select count(*) from obligations_form where dropped_at is not null and id = "
                    + proposal.replaceFirst(".*/", "")))
        .isEqualTo(1);
    assertThat(expert.user().get(proposal).statusCode()).isEqualTo(404);
    assertThat(expert.user().get("/forms").body()).doesNotContain(proposal);
  }

  // A draft with a value, as a file.
  private String content() {
    String words = "Words " + System.nanoTime();
    String page = expert.user().get(MATRIX + "/row?row=op2.manufacture").body();
    String version = Jsoup.parse(page).select("input[name=v-remarks]").val();
    Map<String, String> field = Map.of("field", FIELD, "version", version, "words", words);
    assertThat(expert.user().post(MATRIX + "/field", field).statusCode()).isEqualTo(200);
    byte[] copy = expert.user().bytes(MATRIX + "/file/json").body();
    return new String(copy, StandardCharsets.UTF_8);
  }

  private static String uploaded(FormSender user, String door, String name, byte[] content) {
    String page = user.upload(door, name, content);
    assertThat(user.user().get("/desk").body()).as("the desk").contains("href=\"" + page + "\"");
    return page;
  }

  private static void discard(FormSender user, String page) {
    user.send(page, "drop=yes");
    assertThat(user.user().get("/desk").body()).doesNotContain("href=\"" + page + "\"");
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> journal(String act) {
    return JdbcClient.create(PROGRAM.owner().plainSource())
        .sql("select after from kit_journal where act = :act order by seq desc")
        .param("act", act)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
