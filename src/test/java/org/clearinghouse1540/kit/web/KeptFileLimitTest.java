package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;

/** The limits of the files that an account keeps, and the form of a user at such a limit. */
class KeptFileLimitTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");
  private final String name = "letter-" + System.nanoTime() + ".txt";
  private final byte[] content = ("Invented letter " + name).getBytes(StandardCharsets.UTF_8);

  /** A field with a file that is kept loses nothing when another field has no space. */
  @Test
  void aFileThatCannotBeKeptIsAProblemOfItsFieldAndAllOthersStay() {
    String token = keep(name, content);
    for (int at = 1; at < 100; at++) {
      keep(at + name, content);
    }
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/procedures");
    SentFile first = new SentFile(name, content);
    FormReader.addToken(request, first, token);
    Form form =
        new Form(
            Map.of(),
            new TreeMap<>(
                Map.of("a", List.of(first), "b", List.of(new SentFile("new.txt", content)))));
    List<Problem> problems = new ArrayList<>();
    Map<String, List<KeptFile>> files =
        asClerk(() -> PROGRAM.bean(FormRedisplay.class).keep(form, request, problems::add));
    assertThat(files).containsExactly(Map.entry("a", List.of(new KeptFile(token, name))));
    assertThat(problems).containsExactly(Problem.of("b", "kit.form.kept-full", "new.txt"));
    UnsentFormView view = answered(parts());
    assertThat(view.values()).doesNotContainKey("file.kept");
    assertThat(view.unkept().getFirst().field()).isEqualTo("file");
    assertThat(view.unkept().getFirst().message().in(Language.EN)).contains("first-", "second-");
  }

  @Test
  void everyFileOfAFieldIsKeptWhenTheSessionHasEnded() {
    List<String> tokens = answered(parts()).values().get("file.kept");
    assertThat(tokens).hasSize(2);
    for (String file : List.of("first-" + name, "second-" + name)) {
      assertThat(
              PROGRAM.count(
                  "select count(*) from kit_kept_file where name = '"
                      + file
                      + "' and token in ('"
                      + String.join("', '", tokens)
                      + "')"))
          .isEqualTo(1);
    }
  }

  private MockHttpServletRequest parts() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/procedures");
    request.setContentType("multipart/form-data");
    request.addPart(new MockPart("file", "folder\\first-" + name, content));
    request.addPart(new MockPart("file", "second-" + name, content));
    return request;
  }

  private UnsentFormView answered(MockHttpServletRequest request) {
    return asClerk(
        () -> {
          try {
            PROGRAM.bean(UnsentForms.class).answer(request, new MockHttpServletResponse(), true);
            return UnsentForms.of(request).orElseThrow();
          } catch (ServletException | IOException failed) {
            throw new AssertionError(failed);
          }
        });
  }

  private <T> T asClerk(Supplier<T> work) {
    return ViewerDataSource.as(new Viewer(clerk.name(), Role.SECRETARIAT, "").asker(), work);
  }

  /** A small form that names many large files reads no more than one request may send. */
  @Test
  void oneFormCannotNameMoreThanARequestMaySend() {
    List<String> tokens = new ArrayList<>();
    for (int at = 0; at < 3; at++) {
      tokens.add(keep(at + name, new byte[12 << 20]));
    }
    HttpResponse<String> answer =
        clerk.postAll("/arrivals?lang=en", Map.of("file.kept", tokens, "channel", List.of("x")));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void anAccountKeepsALimitedNumberOfFilesAndReadsASentence() {
    for (int at = 0; at < 100; at++) {
      keep(at + name, content);
    }
    assertThatThrownBy(() -> keep("one more", content))
        .isInstanceOfSatisfying(
            BadInput.class,
            full ->
                assertThat(full.problems().getFirst().message().key())
                    .isEqualTo("kit.form.kept-full"));
    HttpResponse<String> answer = clerk.upload("/arrivals?lang=en", name, content);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).text())
        .contains(Texts.get(Language.EN, "kit.form.kept-full", name));
    assertThat(kept(clerk)).as("nothing of the last hour is removed").isEqualTo(100);
    JdbcClient.create(PROGRAM.owner().plainSource())
        .sql(
            "update kit_kept_file set kept_at = kept_at - interval '2 hours'"
                + " where account = ? and name <> ?")
        .param(clerk.name())
        .param("99" + name)
        .update();
    keep("newest", content);
    assertThat(kept(clerk)).as("the oldest made room").isEqualTo(100);
    assertThat(PROGRAM.count("select count(*) from kit_kept_file where name = '99" + name + "'"))
        .isEqualTo(1);
  }

  private String keep(String file, byte[] bytes) {
    return asClerk(
            () ->
                PROGRAM
                    .bean(KeptFiles.class)
                    .keep("/arrivals", "file", List.of(new SentFile(file, bytes))))
        .getFirst()
        .token();
  }

  private static int kept(Visitor user) {
    return PROGRAM.count(
        "select count(*)::int from kit_kept_file where account = '" + user.name() + "'");
  }
}
