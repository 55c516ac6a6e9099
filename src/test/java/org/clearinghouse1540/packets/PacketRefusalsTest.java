package org.clearinghouse1540.packets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packets of matrices that were sent: refusals in six languages, roles, and discarded packets. */
class PacketRefusalsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final FieldKey WORDS = new FieldKey("op2.manufacture", "remarks");
  private static final FieldKey SOURCE = new FieldKey("op2.manufacture", "framework.source");
  private final Visitor expert = PROGRAM.person(Role.EXPERT, "");

  @Test
  void aPacketWithoutEntriesIsRefused() {
    MatrixId id = sent("Example State 552");
    Visitor state = contact(id);
    isRefused(state, id, out(state, id), "packets.refused.empty");
    String blank = fill(out(state, id), WORDS, "words", " \\n\\t ");
    isRefused(state, id, blank, "packets.refused.empty");
    assertThat(state.get(path(id)).body()).doesNotContain("/packet/");
  }

  @Test
  void aPacketOfAnotherStateOrAnotherFormIsRefused() {
    MatrixId id = sent("Example State 553");
    MatrixId other = sent("Example State 554");
    String html = fill(out(contact(id), id), WORDS, "words", "FOREIGN553");
    for (Language language : Language.values()) {
      HttpResponse<String> answer = upload(contact(other), path(other), language, html);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(
              Isolated.sentence(
                  language, "kit.file.elsewhere", name(language, id), name(language, other)))
          .contains("href=\"" + path(id) + "/packet\"");
    }
    assertThat(contact(other).get(path(other)).body()).doesNotContain("FOREIGN553");
    assertThat(upload(contact(id), path(id), html).statusCode()).isEqualTo(302);
  }

  @Test
  void theLongestEntriesAreAcceptedAndLongerOnesRefusedWithTheirPlace() {
    MatrixId id = sent("Example State 555");
    Visitor state = contact(id);
    String html = out(state, id);
    Object[] limits = {FieldComments.LONGEST, 500};
    String words = "w".repeat(FieldComments.LONGEST);
    String source = "s".repeat(500);
    isRefused(
        state, id, fill(html, WORDS, "words", words + "w"), "packets.refused.too-long", limits);
    isRefused(
        state, id, fill(html, SOURCE, "source", source + "s"), "packets.refused.too-long", limits);
    String both = fill(fill(html, WORDS, "words", words), SOURCE, "source", source);
    assertThat(upload(state, path(id), both).statusCode()).isEqualTo(302);
  }

  @Test
  void aMergeWithoutAFieldIsRefusedAndThePacketIsKept() {
    MatrixId id = sent("Example State 556");
    Visitor state = contact(id);
    String merge = uploaded(state, id, "Entry 556.");
    for (Language language : Language.values()) {
      HttpResponse<String> answer = state.post(merge + "?lang=" + language.code(), Map.of());
      assertThat(answer.statusCode()).as(language.code()).isEqualTo(400);
      assertThat(answer.body())
          .contains(Texts.get(language, "packets.refused.no-fields"))
          .contains("Entry 556.")
          .doesNotContain("name=\"field\" value=\"" + WORDS.name() + "\" checked");
    }
    assertThat(state.get(merge).statusCode()).isEqualTo(200);
    assertThat(state.get(path(id)).body()).doesNotContain("Entry 556.");
  }

  @Test
  void aDiscardedPacketLeavesNoEntryAndCanBeUploadedAgain() {
    MatrixId id = sent("Example State 557");
    Visitor state = contact(id);
    String html = fill(out(state, id), WORDS, "words", "Entry 557.");
    String merge = location(upload(state, path(id), html));
    assertThat(state.get(path(id) + "/packet").body()).contains(merge);
    assertThat(state.post(merge, Map.of("drop", "yes")).statusCode()).isEqualTo(302);
    assertThat(state.get(path(id) + "/packet").body()).doesNotContain(merge);
    assertThat(state.post(merge, Map.of("field", WORDS.name())).statusCode()).isEqualTo(404);
    assertThat(location(upload(state, path(id), html))).isEqualTo(merge);
    assertThat(state.post(merge, Map.of("field", WORDS.name())).statusCode()).isEqualTo(302);
    assertThat(state.get(path(id)).body()).contains("Entry 557.");
  }

  @Test
  void theSecondReturnOfAPacketWaitsUntilTheFirstIsDecided() {
    MatrixId id = sent("Example State 394");
    Visitor state = contact(id);
    String html = out(state, id);
    String merge = location(upload(state, path(id), fill(html, WORDS, "words", "Of one office.")));
    String second = fill(html, SOURCE, "source", "Act of another office");
    isRefused(state, id, second, "packets.refused.waiting");
    assertThat(upload(state, path(id), second).body()).contains("href=\"" + merge + "\"");
    assertThat(state.get(merge).body())
        .contains("Of one office.")
        .doesNotContain("Act of another office");
    assertThat(state.post(merge, Map.of("field", WORDS.name())).statusCode()).isEqualTo(302);
    assertThat(location(upload(state, path(id), second))).isEqualTo(merge);
    assertThat(state.get(merge).body()).contains("Act of another office");
  }

  @Test
  void theAccountOnThePageIsThatOfThePacketsOwnFile() {
    MatrixId id = sent("Example State 395");
    Visitor state = contact(id);
    String first = uploaded(state, id, "Short.");
    String account = account(state, first);
    String both = fill(fill(out(state, id), WORDS, "words", "Longer."), SOURCE, "source", "Act 5");
    String second = location(upload(state, path(id), both));
    assertThat(state.get(second).body()).contains("Act 5");
    assertThat(account(state, second)).isNotEqualTo(account);
    assertThat(account(state, first)).isNotEmpty().isEqualTo(account);
  }

  private static String account(Visitor state, String merge) {
    return Jsoup.parse(state.get(merge).body())
        .select("section[aria-labelledby=account]")
        .outerHtml();
  }

  @Test
  void twoMergesOfAPacketAtOnceRecordItsEntriesOnce() {
    MatrixId id = sent("Example State 396");
    String merge = uploaded(contact(id), id, "Entry 396.");
    String packet = merge.replaceFirst(".*/", "");
    Packets packets = PROGRAM.bean(Packets.class);
    ViewerDataSource.as("program", () -> packets.merge(id, packet, uploaded -> List.of()));
    assertThatThrownBy(
            () ->
                ViewerDataSource.as(
                    "program", () -> packets.merge(id, packet, uploaded -> List.of())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aPacketIsMergedOnceByTwoUsersOfAState() {
    MatrixId id = sent("Example State 558");
    String merge = uploaded(contact(id), id, "Entry 558.");
    Map<String, String> chosen = Map.of("field", WORDS.name());
    Visitor mission = PROGRAM.person(Role.MISSION, id.state());
    assertThat(mission.get(merge).body()).contains("Entry 558.");
    assertThat(mission.post(merge, chosen).statusCode()).isEqualTo(302);
    assertThat(contact(id).post(merge, chosen).statusCode()).isEqualTo(404);
    assertThat(PROGRAM.count("select count(*)::int from matrix_comment where words = 'Entry 558.'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"EXPERT", "MEMBER", "CHAIR", "SECRETARIAT", "PROVIDER", "ADMINISTRATOR"})
  void onlyTheStateHasPackets(Role role) {
    MatrixId id = new MatrixId("Example State 559", "2017");
    Visitor other = PROGRAM.person(role, role == Role.PROVIDER ? "Example Provider 559" : "");
    String packet = path(id) + "/packet";
    assertThat(other.get(packet).statusCode()).isEqualTo(403);
    assertThat(other.post(packet + "/out", Map.of("form", "html")).statusCode()).isEqualTo(403);
    assertThat(upload(other, path(id), "<html></html>").statusCode()).isEqualTo(403);
  }

  @Test
  void anotherStateDoesNotFindThePacketOrItsPage() {
    MatrixId id = sent("Example State 560");
    String merge = uploaded(contact(id), id, "Entry 560.");
    Visitor neighbour = PROGRAM.person(Role.MISSION, "Example State 561");
    for (String address : List.of(path(id) + "/packet", merge)) {
      assertThat(neighbour.get(address).statusCode()).as(address).isEqualTo(404);
    }
    assertThat(neighbour.post(merge, Map.of("drop", "yes")).statusCode()).isEqualTo(404);
    String own = merge.replace("560", "561");
    assertThat(neighbour.get(own).statusCode()).as("in the own matrix").isEqualTo(404);
    assertThat(contact(id).get(merge).statusCode()).isEqualTo(200);
  }

  private MatrixId sent(String state) {
    MatrixId id = new MatrixId(state, "2017");
    assertThat(expert.post(path(id) + "/expert", Map.of("step", "send")).statusCode())
        .isEqualTo(302);
    return id;
  }

  static Visitor contact(MatrixId id) {
    return PROGRAM.person(Role.POINT_OF_CONTACT, id.state());
  }

  static String path(MatrixId id) {
    return "/matrices/" + id.state().replace(" ", "%20") + "/" + id.form();
  }

  static String out(Visitor state, MatrixId id) {
    return state.post(path(id) + "/packet/out", Map.of("form", "html")).body();
  }

  private static String uploaded(Visitor state, MatrixId id, String words) {
    return location(upload(state, path(id), fill(out(state, id), WORDS, "words", words)));
  }

  static HttpResponse<String> upload(Visitor who, String path, String html) {
    return who.upload(path + "/packet", "packet.html", html.getBytes(StandardCharsets.UTF_8));
  }

  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  // As the script of the packet writes an entry.
  static String fill(String html, FieldKey key, String name, String value) {
    String line = "{\"field\":\"" + key.name() + "\",";
    assertThat(html).contains(line);
    return html.replace(line, line + "\"" + name + "\":\"" + value + "\",");
  }

  private static String name(Language language, MatrixId id) {
    return Isolated.sentence(language, "kit.file.version", id.state(), id.form());
  }

  private static HttpResponse<String> upload(
      Visitor who, String path, Language language, String html) {
    return who.upload(
        path + "/packet?lang=" + language.code(),
        "packet.html",
        html.getBytes(StandardCharsets.UTF_8));
  }

  private static void isRefused(
      Visitor who, MatrixId id, String html, String key, Object... arguments) {
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          who.upload(
              path(id) + "/packet?lang=" + language.code(),
              "packet.html",
              html.getBytes(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(key + " " + language).isEqualTo(400);
      assertThat(answer.body()).contains(Isolated.sentence(language, key, arguments));
    }
  }
}
