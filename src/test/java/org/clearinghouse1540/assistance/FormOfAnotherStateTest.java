package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A completed request form enters only the request of the State that it names. */
class FormOfAnotherStateTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String AUTHOR = "Example State 161";
  private static final String OTHER = "Example State 162";
  private static final Visitor CLERK = PROGRAM.person(Role.SECRETARIAT, "");

  private static String draft(Visitor state) {
    String address =
        state
            .post("/drafts", Map.of())
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst(".*//[^/]+", "");
    state.post(
        address, Map.of("version", "1", "detail", "Four monitors", "subject-area", "transit"));
    return address;
  }

  private static byte[] form(Language language) {
    Visitor author = PROGRAM.person(Role.POINT_OF_CONTACT, AUTHOR);
    return author.bytes(draft(author) + "/template/docx?in=" + language.code()).body();
  }

  private static String arrival(Language language, String state, String confirmed) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("lang", language.code());
    fields.put("channel", "template");
    fields.put("requester", state);
    fields.put("requestedOn", RecordedCase.now().toString());
    fields.put("receivedOn", RecordedCase.now().toString());
    fields.put("count", "1");
    fields.put("words0", "Four monitors");
    fields.put("this-record", confirmed);
    return "/arrivals?" + query(fields);
  }

  private static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue().replace(" ", "%20"))
        .collect(Collectors.joining("&"));
  }

  private static void isStopped(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#this-record-problem").text().replaceAll("[\\u2066-\\u2069]", ""))
        .contains(AUTHOR, OTHER);
    assertThat(page.select("input[name=this-record]")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSecretariatTypesTheNameOfTheStateToRecordAFormOfAnother(Language language) {
    byte[] form = form(language);
    isStopped(CLERK.upload(arrival(language, OTHER, ""), "form.docx", form));
    isStopped(CLERK.upload(arrival(language, OTHER, AUTHOR), "form.docx", form));
    assertThat(CLERK.upload(arrival(language, OTHER, OTHER), "form.docx", form).statusCode())
        .isEqualTo(302);
    assertThat(CLERK.upload(arrival(language, AUTHOR, ""), "own.docx", form(language)).statusCode())
        .as("its own form")
        .isEqualTo(302);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aStateSendsNoFormOfAnother(Language language) {
    Visitor other = PROGRAM.person(Role.POINT_OF_CONTACT, OTHER);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("lang", language.code());
    fields.put("draft", draft(other).replaceAll("\\D", ""));
    fields.put("reference", "NV 162 (invented)");
    byte[] form = form(language);
    isStopped(other.checkUpload("/drafts/sending?" + query(fields), "form.docx", form));
    fields.put("this-record", OTHER);
    HttpResponse<String> confirmed =
        other.checkUpload("/drafts/sending?" + query(fields), "form.docx", form);
    assertThat(Jsoup.parse(confirmed.body()).select("#this-record-problem")).isEmpty();
  }
}
