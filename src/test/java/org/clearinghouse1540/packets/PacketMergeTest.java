package org.clearinghouse1540.packets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.packets.PacketRefusalsTest.contact;
import static org.clearinghouse1540.packets.PacketRefusalsTest.fill;
import static org.clearinghouse1540.packets.PacketRefusalsTest.location;
import static org.clearinghouse1540.packets.PacketRefusalsTest.out;
import static org.clearinghouse1540.packets.PacketRefusalsTest.path;
import static org.clearinghouse1540.packets.PacketRefusalsTest.upload;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Merging deletes no comment that its user did not see, and loses no entry. */
class PacketMergeTest {
  private static final FieldKey MARK = new FieldKey("op2.manufacture", "framework.nw");
  private static final FieldKey WORDS = new FieldKey("op2.manufacture", "remarks");
  private static final FieldKey SOURCE = new FieldKey("op2.manufacture", "framework.source");
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void aCommentWrittenAfterThePageWasShownIsNotReplaced() {
    MatrixId id = sent("Example State 426");
    Visitor state = contact(id);
    String html = fill(out(state, id), WORDS, "words", "From the packet 426.");
    write(state, id, "First 426.");
    String page = location(upload(state, path(id), html));
    String seen = seen(state.get(page).body());
    write(program.person(Role.MISSION, id.state()), id, "Second 426.");
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          state.postAll(page + "?lang=" + language.code(), replacing(seen));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(Texts.get(language, "packets.refused.meanwhile"), "Second 426.");
    }
    assertThat(comments(id)).containsExactlyInAnyOrder("First 426.", "Second 426.");
    HttpResponse<String> again = state.postAll(page, replacing(seen(state.get(page).body())));
    assertThat(again.statusCode()).isEqualTo(302);
    assertThat(comments(id)).containsExactly("From the packet 426.");
    assertThat(
            program.count(
                "select count(*)::int from kit_journal where act = 'comment dropped' and"
                    + " before like '%Second 426.%'"))
        .as("the journal keeps the words of a dropped comment")
        .isEqualTo(1);
  }

  @Test
  void entriesThatAreNotChosenStayUntilTheyAreMerged() {
    MatrixId id = sent("Example State 427");
    Visitor state = contact(id);
    String html = fill(out(state, id), WORDS, "words", "Words 427.");
    html = fill(fill(html, SOURCE, "source", "Example Act 427"), MARK, "mark", "NA");
    String page = location(upload(state, path(id), html));
    assertThat(location(state.postAll(page, fields(WORDS)))).isEqualTo(page);
    assertThat(state.get(page).body())
        .contains("Example Act 427", MARK.name())
        .doesNotContain("Words 427.");
    assertThat(state.get(path(id) + "/packet").body()).contains(page);
    assertThat(state.postAll(page, fields(SOURCE, MARK)).statusCode()).isEqualTo(302);
    assertThat(comments(id)).hasSize(3);
    assertThat(state.get(page).statusCode()).isEqualTo(404);
  }

  private MatrixId sent(String state) {
    MatrixId id = new MatrixId(state, "2017");
    expert.post(path(id) + "/expert", Map.of("step", "send"));
    return id;
  }

  private static void write(Visitor who, MatrixId id, String words) {
    assertThat(
            who.post(path(id) + "/comment", Map.of("field", WORDS.name(), "words", words))
                .statusCode())
        .isEqualTo(302);
  }

  private List<String> comments(MatrixId id) {
    return ViewerDataSource.as("program", () -> program.bean(FieldComments.class).of(id)).stream()
        .map(FieldComment::words)
        .toList();
  }

  private static Map<String, List<String>> replacing(String seen) {
    return Map.of(
        "field", List.of(WORDS.name()), "instead", List.of(WORDS.name()), "seen", List.of(seen));
  }

  private static Map<String, List<String>> fields(FieldKey... keys) {
    return Map.of("field", List.of(keys).stream().map(FieldKey::name).toList());
  }

  private static String seen(String page) {
    return Jsoup.parse(page).select("input[name=seen]").val();
  }
}
