package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.SentForm;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file that was sent with a rejected form need not be sent again by the same user. */
class KeptFilesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");
  private final String name = "letter-" + System.nanoTime() + ".txt";
  private final byte[] content =
      ("Invented letter " + name + " of Example State 721.").getBytes(StandardCharsets.UTF_8);

  /** Sends the file with a form that has no requester; the token on the page that is answered. */
  private String rejected(Visitor user) {
    HttpResponse<String> answer =
        user.upload("/arrivals?channel=note-verbale&lang=en", name, content);
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#file-kept").text())
        .isEqualTo(Texts.get(Language.EN, "kit.form.kept", name));
    assertThat(page.select("a[href=#requester]")).isNotEmpty();
    return page.select("input[name=file.kept]").val();
  }

  private HttpResponse<String> complete(Visitor user, String token) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "channel", "note-verbale",
                "requester", "Example State 721",
                "requestedOn", "2024-02-01",
                "receivedOn", "2024-02-02",
                "words0", "Training (invented)"));
    form.put("file.kept", token);
    return user.post("/arrivals", form);
  }

  private int recorded() {
    return PROGRAM.count(
        "select count(*) from sources_original where file_name = '"
            + name
            + "' and bytes = "
            + content.length);
  }

  @Test
  void theSecondAttemptHasTheFileOfTheFirst() {
    String token = rejected(clerk);
    assertThat(recorded()).isZero();
    assertThat(complete(clerk, token).statusCode()).isEqualTo(302);
    assertThat(recorded()).isEqualTo(1);
    assertThat(kept(clerk)).as("nothing stays kept of a form that was processed").isZero();
  }

  @Test
  void aFileIsStillKeptAfterSigningInAgain() {
    String token = rejected(clerk);
    assertThat(clerk.post("/sign-out", Map.of()).statusCode()).isEqualTo(302);
    assertThat(clerk.get("/arrivals").headers().firstValue("Location").orElse(""))
        .endsWith("/sign-in");
    Visitor again = Visitor.signedIn(PROGRAM.address(), clerk.name(), TestProgram.PASSWORD);
    assertThat(complete(again, token).statusCode()).isEqualTo(302);
    assertThat(recorded()).isEqualTo(1);
  }

  @Test
  void anotherUserCannotUseTheTokenOfAFile() {
    String token = rejected(clerk);
    Visitor colleague = PROGRAM.person(Role.SECRETARIAT, "");
    assertThat(complete(colleague, token).statusCode()).isEqualTo(302);
    assertThat(recorded()).as("the request of the colleague has no file").isZero();
    HttpResponse<String> answer = colleague.post("/arrivals", Map.of("file.kept", token));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain(name).doesNotContain(token);
    assertThat(complete(clerk, token).statusCode()).isEqualTo(302);
    assertThat(recorded()).isEqualTo(1);
  }

  @Test
  void aFileThatIsKeptIsKeptAgainWhenTheFormIsRejectedAgain() {
    String token = rejected(clerk);
    HttpResponse<String> answer =
        clerk.post("/arrivals?lang=en", Map.of("file.kept", token, "channel", "note-verbale"));
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#file-kept").text()).contains(name);
    String next = page.select("input[name=file.kept]").val();
    assertThat(complete(clerk, next).statusCode()).isEqualTo(302);
    assertThat(recorded()).isEqualTo(1);
  }

  @Test
  void aNewFileReplacesTheOneThatIsKept() {
    String token = rejected(clerk);
    String query =
        "?channel=note-verbale&requester=Example+State+721&requestedOn=2024-02-01"
            + "&receivedOn=2024-02-02&words0=Training&file.kept="
            + token;
    byte[] other = "Another invented letter.".getBytes(StandardCharsets.UTF_8);
    assertThat(clerk.upload("/arrivals" + query, "other-" + name, other).statusCode())
        .isEqualTo(302);
    assertThat(recorded()).isZero();
    assertThat(kept(clerk)).as("also the replaced one is removed").isZero();
    assertThat(
            PROGRAM.count(
                "select count(*) from sources_original where file_name = 'other-" + name + "'"))
        .isEqualTo(1);
  }

  @Test
  void everyFileOfAFieldIsKept() {
    Visitor expert = PROGRAM.person(Role.EXPERT, "");
    byte[] files = SentForm.and(content, "second-" + name, content);
    HttpResponse<String> answer =
        expert.upload("/matrices/import?form=none&lang=en", "first-" + name, files);
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#file-kept li").eachText())
        .containsExactly("first-" + name, "second-" + name);
    List<String> tokens = page.select("input[name=file.kept]").eachAttr("value");
    assertThat(tokens).hasSize(2).doesNotHaveDuplicates();
    HttpResponse<String> begun =
        expert.postAll("/matrices/import", Map.of("file.kept", tokens, "form", List.of("")));
    assertThat(begun.statusCode()).isEqualTo(302);
    assertThat(Jsoup.parse(expert.get("/matrices/import?lang=en").body()).text())
        .containsPattern("Files that were read: [0-2] of 2\\.");
  }

  @Test
  void aTokenThatDoesNotExistIsNoFile() {
    assertThat(complete(clerk, "0".repeat(32)).statusCode()).isEqualTo(302);
    assertThat(recorded()).isZero();
  }

  private static int kept(Visitor user) {
    return PROGRAM.count(
        "select count(*)::int from kit_kept_file where account = '" + user.name() + "'");
  }

  @Test
  void filesAreRemovedAfterADay() {
    String token = rejected(clerk);
    JdbcClient.create(PROGRAM.owner().plainSource())
        .sql("update kit_kept_file set kept_at = now() - interval '25 hours' where token = ?")
        .param(token)
        .update();
    ViewerDataSource.asProgram(PROGRAM.bean(KeptFiles.class)::removeOld); // As the job does.
    assertThat(PROGRAM.count("select count(*) from kit_kept_file where token = '" + token + "'"))
        .isZero();
    assertThat(complete(clerk, token).statusCode()).isEqualTo(302);
    assertThat(recorded()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageNamesTheFileInTheLanguageOfTheReader(Language language) {
    HttpResponse<String> answer =
        clerk.upload("/arrivals?lang=" + language.code(), "C:\\folder\\" + name, content);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("html").attr("dir")).isEqualTo(language.direction());
    assertThat(page.select("#file-kept").text())
        .as("without folders")
        .isEqualTo(Texts.get(language, "kit.form.kept", Isolated.name(name, language)));
  }
}
