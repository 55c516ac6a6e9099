package org.clearinghouse1540.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** Rejected forms of a workspace: typed values remain, problems are in the reader's language. */
class WorkspaceFormsTest {
  private static final String STATE = "Example State 042";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor agency = program.person(Role.AGENCY, STATE);
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final String entry =
      own.post("/workspace", Map.of("kind", "gap", "title", "Example gap", "words", "Text"))
          .headers()
          .firstValue("Location")
          .orElseThrow()
          .replaceFirst("https?://[^/]+", "");
  private final String shared = entry.replace("/workspace/", "/shared/");

  /** A form that is rejected: its address, its values, and the fields with a problem. */
  private record Rejected(
      Visitor who, String address, Map<String, String> typed, List<String> fields, String key) {}

  private List<Rejected> forms() {
    own.post(entry + "/consent", Map.of("use", "full", "document", "NV 1"));
    return List.of(
        new Rejected(
            own,
            "/workspace",
            Map.of("kind", "gap", "title", "", "words", "typed text"),
            List.of("title"),
            "kit.form.required"),
        new Rejected(
            own,
            entry,
            Map.of("version", "99", "title", "typed text", "words", "x"),
            List.of(),
            "workspace.refused.changed"),
        new Rejected(
            own,
            entry + "/summary",
            Map.of("summary-title", "typed text", "summary-words", ""),
            List.of("summary-words"),
            "kit.form.required"),
        new Rejected(
            own,
            entry + "/consent",
            Map.of("use", "organization", "document", "typed text", "until", "soon"),
            List.of("organization", "until"),
            "workspace.refused.organization"),
        new Rejected(
            own,
            entry + "/question",
            Map.of("agency", "nobody", "question", "typed text"),
            List.of("agency"),
            "kit.form.choice"),
        new Rejected(
            secretariat,
            shared + "/approval",
            Map.of("use", "members", "given-by", "typed text", "given-on", "x"),
            List.of("use", "document", "given-on"),
            "kit.form.day"),
        new Rejected(
            secretariat,
            shared + "/silence",
            Map.of("use", "providers", "document", "typed text", "days", "99"),
            List.of("from", "days"),
            "kit.form.required"),
        new Rejected(
            secretariat,
            shared + "/message",
            Map.of("use", "providers", "to", "typed-text@example.org"),
            List.of("use"),
            "workspace.refused.no-consent"));
  }

  @Test
  void aRejectedFormKeepsWhatWasTypedInTheLanguageOfTheReader() {
    for (Rejected form : forms()) {
      for (Language language : Language.values()) {
        HttpResponse<String> answer =
            form.who().post(form.address() + "?lang=" + language.code(), form.typed());
        assertThat(answer.statusCode()).as(form.address()).isEqualTo(400);
        assertThat(answer.body())
            .as(form.address() + " in " + language)
            .containsPattern("typed.text")
            .contains(Texts.get(language, form.key()));
        for (String field : form.fields()) {
          assertThat(answer.body()).contains("href=\"#" + field + "\"", "id=\"" + field + "\"");
        }
      }
    }
  }

  @Test
  void aClosedQuestionIsNamedToTheAgency() {
    HttpResponse<String> answer =
        agency.post("/asked/999999?lang=es", Map.of("answer", "typed text"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(Texts.get(Language.ES, "workspace.refused.question"));
  }
}
