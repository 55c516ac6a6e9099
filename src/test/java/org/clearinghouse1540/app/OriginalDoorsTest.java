package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.exchange.OfficialCopyFiles;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.startup.JournalChecks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every address that takes a file keeps its bytes; a changed byte is found; nobody else downloads.
 */
class OriginalDoorsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 931";
  private static final String ROW = "op2.manufacture";
  private final FormSender expert = new FormSender(PROGRAM.person(Role.EXPERT, ""));
  private final FormSender secretariat = new FormSender(PROGRAM.person(Role.SECRETARIAT, ""));
  private final FormSender contact = new FormSender(PROGRAM.person(Role.POINT_OF_CONTACT, STATE));

  /** A file that went in, with who sent it. */
  private record Sent(String door, FormSender sender, byte[] content) {}

  private final List<Sent> sent = new ArrayList<>();

  private String send(String door, FormSender sender, String path, byte[] content) {
    sent.add(new Sent(door, sender, content));
    String name = door.replaceAll("[^a-z]+", "-") + "." + ending(content);
    return sender.upload(path, name, content);
  }

  private static String ending(byte[] content) {
    return content[0] == 'P' ? "docx" : "txt";
  }

  // A byte order mark, line ends of two kinds and a last line without an end: nothing is tidied.
  private static byte[] text(String words) {
    return ("\uFEFF" + words + "\r\nSecond line\nيوم  x").getBytes(StandardCharsets.UTF_8);
  }

  private void sendAll() {
    String own = "" + System.nanoTime();
    letters(own);
    send("/intake/notes", expert, "/intake/notes", note(own));
    matrixAndPacket(own);
    TableDoors.send(own, contact, expert, (door, by, file) -> sent.add(new Sent(door, by, file)));
    ContactDoors.send(own, secretariat, (door, by, file) -> sent.add(new Sent(door, by, file)));
    procedure(own);
    PracticeDoors.send(own, contact, (door, by, file) -> sent.add(new Sent(door, by, file)));
    byte[] official = OfficialCopyFiles.of(new Forms().current(), "2017", word -> word).docx();
    String adopted = send("/forms/adopt", secretariat, "/forms/adopt", official);
    secretariat.send(adopted, "decision=drop");
    String words = expert.user().get("/forms/2017/words.en.csv").body() + "\r\n";
    words = words.replace("op2.manufacture,manufacture,", "op2.manufacture,make,");
    byte[] copy = words.getBytes(StandardCharsets.UTF_8);
    String forms = expert.upload("/forms?year=2017", "words.en.csv", copy);
    sent.add(new Sent("/forms", expert, copy));
    expert.send(forms, "decision=drop");
    String event =
        expert.send(
            "/events/new",
            "start=2031-05-03;status=planned;version=0;title=Example seminar 931;role-invited="
                + STATE);
    expert.send(event + "/note?in=en", "");
    byte[] edited = expert.user().bytes(event + "/note/file/docx?in=en").body();
    send("/events/{id}/note/reading", expert, event + "/note/reading?in=en", edited);
  }

  // In force from a day that no request of a test has.
  private void procedure(String own) {
    String latest =
        Jsoup.parse(secretariat.user().get("/procedures").body())
            .select("a[href$=/steps.csv]")
            .getFirst()
            .attr("href");
    byte[] steps =
        secretariat
            .user()
            .get(latest)
            .body()
            .replaceFirst("acknowledge receipt", "acknowledge receipt " + own)
            .getBytes(StandardCharsets.UTF_8);
    secretariat.upload("/procedures?why=Test&from=2990-01-01", "steps.csv", steps);
    sent.add(new Sent("/procedures", secretariat, steps));
  }

  private void letters(String own) {
    String request =
        send("/arrivals", secretariat, "/arrivals?" + arrival(), text("Letter " + own));
    String record = "record=request/" + request.replaceAll("\\D", "") + "&about=Annex";
    String sending = DraftSending.address(contact.user(), "Need " + own);
    send("/drafts/sending", contact, sending, text("Note verbale " + own));
    send("/originals", contact, "/originals?" + record, text("Annex " + own));
  }

  private static String arrival() {
    return "channel=note-verbale&requester=Example+State+931&requestedOn=2024-02-01"
        + "&receivedOn=2024-02-02&words0=A+need";
  }

  private static byte[] note(String own) {
    return text(
        "Information Note\n\nEvent: Example workshop "
            + own
            + " (invented)\n\nParticipants: Example State 931\n\n1. Background\nInvented.\n");
  }

  private void matrixAndPacket(String own) {
    String matrix = "/matrices/Example%20State%20931/2017";
    Map<String, String> mark = Map.of("field", ROW + " framework.nw", "version", "0", "mark", "X");
    expert.user().post(matrix + "/field", mark);
    String page = expert.user().get(matrix + "/citing?row=" + ROW).body();
    String cell = Jsoup.parse(page).select("input[name=field]").getFirst().val();
    expert.send(matrix + "/citing", "row=" + ROW + ";field=" + cell + ";title=Act " + own);
    int cited = PROGRAM.count("select max(id)::int from sources_cited");
    send("/cited/{id}/text", expert, "/cited/" + cited + "/text", text("Act " + own));
    String copy =
        new String(expert.user().bytes(matrix + "/file/json").body(), StandardCharsets.UTF_8)
                .replace("\"X\"", "\"?\"")
            + "\r\n ";
    send(
        "/matrices/{code}/{year}/reading",
        expert,
        matrix + "/reading",
        copy.getBytes(StandardCharsets.UTF_8));
    expert.send(matrix + "/expert", "step=send");
    byte[] packet = contact.user().postForBytes(matrix + "/packet/out", Map.of("form", "html"));
    String line = "{\"field\":\"" + ROW + " remarks\",";
    String filled =
        new String(packet, StandardCharsets.UTF_8).replace(line, line + "\"words\":\"Ours.\",");
    send(
        "/matrices/{code}/{year}/packet",
        contact,
        matrix + "/packet",
        (filled + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Long> original(byte[] content) {
    return JdbcClient.create(PROGRAM.owner().plainSource())
        .sql(
            """
            select o.id from sources_original o
            join sources_original_content c on c.original_id = o.id
            where c.content = :content and o.sha256 = encode(sha256(:content), 'hex')
              and o.bytes = length(:content)
            """)
        .param("content", content)
        .query(Long.class)
        .optional();
  }

  @Test
  void everyDoorKeepsTheExactBytesAndTheySayTheSameWhenTheyAreDownloaded() {
    sendAll();
    Map<String, Long> kept = new LinkedHashMap<>();
    for (Sent file : sent) {
      long id = original(file.content()).orElseThrow(() -> new AssertionError(file.door()));
      kept.put(file.door(), id);
      HttpResponse<byte[]> answer = file.sender().user().bytes("/originals/" + id + "/file");
      assertThat(answer.body()).as(file.door()).isEqualTo(file.content());
      assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment");
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .as(file.door())
          .doesNotContain("html")
          .doesNotContain("script");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      String page = file.sender().user().get("/originals/" + id).body();
      assertThat(page).contains(sha256(id));
    }
    assertThat(kept.keySet()).as("every form with a file").isEqualTo(doors());
    onlyItsReaders(kept);
    aChangedByteIsFound(kept.getOrDefault("/arrivals", 0L));
  }

  private static String sha256(long id) {
    return JdbcClient.create(PROGRAM.owner().plainSource())
        .sql("select sha256 from sources_original where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** The addresses of all forms that keep a file; a file of contacts has personal data. */
  private static Set<String> doors() {
    return ExampleForms.get().byPattern().values().stream()
        .filter(form -> !form.form().select("input[type=file]").isEmpty())
        .map(FormCrawler.FoundForm::pattern)
        .filter(door -> !door.equals("/contacts/file"))
        .collect(Collectors.toSet());
  }

  private void onlyItsReaders(Map<String, Long> kept) {
    List<Visitor> others =
        List.of(
            PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 932"),
            PROGRAM.person(Role.MISSION, "Example State 932"),
            PROGRAM.person(Role.PROVIDER, STATE),
            PROGRAM.person(Role.AGENCY, STATE),
            PROGRAM.person(Role.REGIONAL_COORDINATOR, "Example Organization"),
            PROGRAM.person(Role.ADMINISTRATOR, ""));
    for (long id : kept.values()) {
      for (Visitor other : others) {
        assertThat(other.get("/originals/" + id).statusCode()).isIn(403, 404);
        assertThat(other.bytes("/originals/" + id + "/file").statusCode()).isIn(403, 404);
        assertThat(other.post("/originals/" + id + "/withdrawal", Map.of("why", "x")).statusCode())
            .isIn(403, 404);
      }
    }
    long packet = kept.getOrDefault("/matrices/{code}/{year}/packet", 0L);
    assertThat(expert.user().get("/originals/" + packet).statusCode())
        .as("a State's packet is its own")
        .isEqualTo(404);
    Visitor member = PROGRAM.person(Role.MEMBER, "Example State 933");
    long letter = kept.getOrDefault("/arrivals", 0L);
    assertThat(member.get("/originals/" + letter).statusCode())
        .as("the request is not before the members")
        .isEqualTo(404);
    assertThat(contact.user().get("/originals/" + letter).statusCode()).isEqualTo(200);
    assertThat(contact.user().get("/originals/" + kept.get("/intake/notes")).statusCode())
        .isEqualTo(404);
  }

  private void aChangedByteIsFound(long id) {
    assertThat(found()).doesNotContain("sources_original_content");
    flip(id);
    try {
      assertThat(found()).contains("sources_original_content").contains("" + id);
      for (Language language : Language.values()) {
        HttpResponse<String> answer =
            secretariat.user().get("/originals/" + id + "/file?lang=" + language.code());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(Texts.get(language, "sources.refused.damaged"));
      }
    } finally {
      flip(id);
    }
    assertThat(found()).doesNotContain("sources_original_content");
  }

  private static String found() {
    SigningKey key = PROGRAM.bean(SigningKey.class);
    return String.valueOf(
        JournalChecks.of(PROGRAM.owner().plainSource(), Optional.of(key))
            .run(List.of(), key.publicKey())
            .rows()
            .orElseThrow()
            .findings());
  }

  // As somebody with all rights on the database, who goes round the triggers too.
  private static void flip(long id) {
    JdbcClient.create(PROGRAM.owner().plainSource())
        .sql(
            """
            do $$ begin
              set local session_replication_role = replica;
              update sources_original_content
              set content = set_byte(content, 3, get_byte(content, 3) # 1) where original_id = %d;
            end $$
            """
                .formatted(id))
        .update();
  }

  @Test
  void theProgramsRoleCannotChangeOrDeleteWhatWasReceived() {
    send("/intake/notes", expert, "/intake/notes", note("" + System.nanoTime()));
    JdbcClient program = PROGRAM.bean(JdbcClient.class);
    for (String attempt :
        List.of(
            "update sources_original_content set content = ''",
            "delete from sources_original_content",
            "update sources_original set sha256 = ''",
            "update sources_original set record = 'request/1'",
            "delete from sources_original",
            "truncate sources_original_content")) {
      assertThatThrownBy(() -> ViewerDataSource.as("program", () -> program.sql(attempt).update()))
          .as(attempt)
          .hasStackTraceContaining("permission denied");
    }
  }
}
