package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of import and comparison with bad input, in every language. */
class ExchangeFormsTest {
  private static final MatrixId ID = new MatrixId("Example State 541", "2017");
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final Forms forms = program.bean(Forms.class);

  @ParameterizedTest
  @EnumSource(Language.class)
  void anUploadNeedsAFileInTheVersionOfTheMatrix(Language language) {
    String path = ID.address() + "/reading?lang=" + language.code();
    refused(expert.post(path, Map.of()), language, "kit.form.file");
    FormVersion older = forms.find("2013").orElseThrow();
    byte[] json = CopyFormat.JSON.write(ExampleCopies.make(older, ID.state(), new Random(1), 5));
    refused(
        expert.upload(path, "copy.json", json), language, "exchange.refused.other-version", "2013");
    byte[] text = "Only words.".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    refused(expert.upload(path, "copy.txt", text), language, "exchange.refused.no-table");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void acceptingNeedsAtLeastOneField(Language language) {
    byte[] json =
        CopyFormat.JSON.write(ExampleCopies.make(forms.current(), ID.state(), new Random(2), 5));
    String page =
        expert
            .upload(ID.address() + "/reading", "copy.json", json)
            .headers()
            .firstValue("Location")
            .orElse("")
            .replaceFirst("^https?://[^/]+", "");
    HttpResponse<String> answer = expert.post(page + "?lang=" + language.code(), Map.of());
    refused(answer, language, "exchange.refused.no-fields");
    assertThat(answer.body()).contains("href=\"#field\"", "type=\"checkbox\"");
    assertThat(expert.post(page, Map.of("drop", "yes")).statusCode()).isEqualTo(302);
    assertThat(expert.get(page).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aComparisonNeedsDatesInTheirOrder(Language language) {
    for (String page : new String[] {"/compare", "/redline"}) {
      String path = ID.address() + page + "?lang=" + language.code();
      HttpResponse<String> answer = expert.get(path + "&from=2026-02-01&to=2026-01-01");
      refused(answer, language, "exchange.refused.dates");
      assertThat(answer.body()).contains("value=\"2026-02-01\"", "href=\"#to\"");
      refused(expert.get(path + "&from=yesterday"), language, "kit.form.day");
    }
  }

  @Test
  void theStateThatACopyNamesIsComparedWithTheMatrix() {
    MatrixCopy other = ExampleCopies.make(forms.current(), "Example State 542", new Random(3), 5);
    String page =
        expert
            .upload(ID.address() + "/reading", "copy.docx", CopyFormat.DOCX.write(other))
            .headers()
            .firstValue("Location")
            .orElse("")
            .replaceFirst("^https?://[^/]+", "");
    assertThat(expert.get(page + "?lang=en").body())
        .contains(Texts.get(Language.EN, "exchange.other-state"))
        .contains("Example State 542");
  }

  private static void refused(
      HttpResponse<String> answer, Language language, String key, Object... arguments) {
    assertThat(answer.statusCode()).as(key + " " + language).isEqualTo(400);
    assertThat(answer.body()).contains(Texts.get(language, key, arguments));
    if (language != Language.EN) {
      assertThat(answer.body()).doesNotContain(Texts.get(Language.EN, key, arguments));
    }
  }
}
