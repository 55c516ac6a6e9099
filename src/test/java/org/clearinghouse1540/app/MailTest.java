package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outbox.Outbox;
import org.junit.jupiter.api.Test;

/** Waiting messages go to a real mail server if their consent is still valid then. */
class MailTest {
  private final TestProgram program = TestProgram.get();

  @Test
  void messagesLeaveOnceAndWhatWasWithdrawnDoesNot() throws MessagingException, IOException {
    Visitor own = program.person(Role.POINT_OF_CONTACT, "Example State 031");
    String kept = send(own, "kept" + System.nanoTime());
    String withdrawn = send(own, "gone" + System.nanoTime());
    own.post(withdrawn + "/withdrawal", Map.of("use", "providers", "document", "letter 2"));
    String agency = "agency" + System.nanoTime() + "@example.org";
    own.post("/agencies/invite", Map.of("label", "Example Agency", "to", agency));
    GreenMail mail =
        new GreenMail(
            new ServerSetup(TestProgram.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      MailServer server =
          MailServer.parse(
              "smtp://127.0.0.1:" + mail.getSmtp().getPort() + "?from=desk@example.org");
      ViewerDataSource.as("program", () -> program.bean(Outbox.class).send(server));
      ViewerDataSource.as("program", () -> program.bean(Outbox.class).send(server));
      List<MimeMessage> received = List.of(mail.getReceivedMessages());
      StringBuilder all = new StringBuilder();
      for (MimeMessage message : received) {
        all.append(message.getSubject()).append('\n').append(message.getContent()).append('\n');
      }
      assertThat(all.toString()).contains(mark(kept)).doesNotContain(mark(withdrawn));
      assertThat(received)
          .filteredOn(mimeMessage -> recipient(mimeMessage).equals(agency))
          .hasSize(1);
      assertThat(all.toString()).contains("/invitation/");
      assertThat(
              program.count(
                  "select count(*) from outbox_message where body like '%/invitation/%' and sent_at"
                      + " is not null"))
          .as("a secret link is not kept once it left")
          .isZero();
      assertThat(own.get("/outbox").body()).contains(agency).contains("sent ");
    } finally {
      mail.stop();
    }
  }

  @Test
  void aServerThatDoesNotAnswerLosesNothing() throws IOException {
    Visitor own = program.person(Role.POINT_OF_CONTACT, "Example State 032");
    String to = "agency" + System.nanoTime() + "@example.org";
    own.post("/agencies/invite", Map.of("label", "Example Agency", "to", to));
    MailServer nobody =
        MailServer.parse("smtp://127.0.0.1:" + TestProgram.freePort() + "?from=desk@example.org");
    assertThat(ViewerDataSource.as("program", () -> program.bean(Outbox.class).send(nobody)))
        .isZero();
    assertThat(own.get("/outbox").body()).contains(to).contains("waiting").contains("connect");
  }

  @Test
  void anAddressThatIsNoMailServerIsReportedInASentence() {
    for (String wrong :
        List.of(
            "x",
            "http://example.org?from=a@b.org",
            "smtp://example.org",
            "smtp://example.org?from=nobody",
            "smtp://?from=a@b.org")) {
      assertThatThrownBy(() -> MailServer.parse(wrong))
          .as(wrong)
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("smtp://user:password@host:port?from=address");
    }
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException broken) {
      throw new AssertionError(broken);
    }
  }

  private final java.util.Map<String, String> marks = new java.util.HashMap<>();

  private String mark(String path) {
    return java.util.Optional.ofNullable(marks.get(path)).orElseThrow();
  }

  private String send(Visitor own, String mark) {
    String path =
        own.post("/workspace", Map.of("kind", "draft", "title", mark, "words", mark))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    marks.put(path, mark);
    for (String use : List.of("members", "providers")) {
      own.post(path + "/consent", Map.of("use", use, "document", "letter"));
    }
    Visitor secretariat = program.person(Role.SECRETARIAT, "");
    assertThat(
            secretariat
                .post(
                    path.replace("/workspace/", "/shared/") + "/message",
                    Map.of("use", "providers", "to", "provider@example.org"))
                .statusCode())
        .isEqualTo(302);
    return path;
  }
}
