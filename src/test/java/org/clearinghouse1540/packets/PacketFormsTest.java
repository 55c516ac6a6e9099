package org.clearinghouse1540.packets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.MatrixId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of offline packets with bad input, in every language. */
class PacketFormsTest {
  private static final MatrixId ID = new MatrixId("Example State 551", "2017");
  private final TestProgram program = TestProgram.get();
  private final Visitor state = program.person(Role.POINT_OF_CONTACT, ID.state());

  @ParameterizedTest
  @EnumSource(Language.class)
  void anUploadNeedsAPacketAndADownloadAMatrixThatWasSent(Language language) {
    String path = ID.address() + "/packet";
    String choice = "?lang=" + language.code();
    refused(state.post(path + choice, Map.of()), language, "kit.form.file");
    byte[] file = ("<i id=\"" + PacketFile.ELEMENT + "\">{}</i>").getBytes(StandardCharsets.UTF_8);
    refused(state.upload(path + choice, "packet.html", file), language, "packets.refused.seal");
    byte[] broken = ("<i id=\"" + PacketFile.ELEMENT + "\">{</i>").getBytes(StandardCharsets.UTF_8);
    refused(
        state.upload(path + choice, "packet.html", broken), language, "packets.refused.no-packet");
    refused(
        state.post(path + "/out" + choice, Map.of("form", "html")),
        language,
        "packets.refused.stage");
  }

  private static void refused(HttpResponse<String> answer, Language language, String key) {
    assertThat(answer.statusCode()).as(key + " " + language).isEqualTo(400);
    assertThat(answer.body()).contains(Texts.get(language, key));
    if (language != Language.EN) {
      assertThat(answer.body()).doesNotContain(Texts.get(Language.EN, key));
    }
  }
}
