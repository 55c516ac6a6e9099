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
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.deliveries.SubscriptionNotifier;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.outbox.BlockReason;
import org.clearinghouse1540.outbox.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    own.post(
        "/agencies/invite",
        Map.of("label", "Example Agency", "to", agency, "message-language", "en"));
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
  void aClosedAccountAndOneWithoutItsRoleGetNothing() throws MessagingException {
    String recovery = "recovery" + System.nanoTime() + "@example.org";
    String subscription = "subscription" + System.nanoTime() + "@example.org";
    Visitor closed = program.person(Role.EXPERT, "");
    Visitor administrator = program.person(Role.ADMINISTRATOR, "");
    administrator.post(
        "/accounts/recover",
        Map.of("name", closed.name(), "to", recovery, "message-language", "en"));
    administrator.post("/accounts/close", Map.of("name", closed.name()));
    String party = "Example Provider 431";
    Visitor provider = program.person(Role.PROVIDER, party);
    provider.post(
        "/subscriptions",
        Map.of("areas", "transit", "regions", "Example State 431", "mailbox", subscription));
    ExampleNeeds.shared(
        "Example State 431", List.of(), Map.of("Need" + System.nanoTime(), "transit"));
    program.bean(SubscriptionNotifier.class).notifyProviders();
    Accounts accounts = program.bean(Accounts.class);
    ViewerDataSource.asProgram(
        () -> {
          accounts.give(
              Actor.program(),
              provider.name(),
              new RoleGrant(Role.PROVIDER, "Example Provider 432"));
          accounts.take(Actor.program(), provider.name(), new RoleGrant(Role.PROVIDER, party));
        });
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      MailServer server =
          MailServer.parse(
              "smtp://127.0.0.1:" + mail.getSmtp().getPort() + "?from=desk@example.org");
      ViewerDataSource.as("program", () -> program.bean(Outbox.class).send(server));
      assertThat(List.of(mail.getReceivedMessages()))
          .extracting(MailTest::recipient)
          .doesNotContain(recovery, subscription);
    } finally {
      mail.stop();
    }
    assertThat(reason(recovery)).isEqualTo(BlockReason.ACCOUNT_CLOSED.name());
    assertThat(reason(subscription)).isEqualTo(BlockReason.ROLE_TAKEN.name());
    assertThat(administrator.get("/outbox").body())
        .contains(recovery, Texts.get(Language.EN, BlockReason.ACCOUNT_CLOSED.text()));
  }

  private String reason(String recipient) {
    return JdbcClient.create(program.owner().plainSource())
        .sql("select held_back_reason from outbox_message where recipient = :recipient")
        .param("recipient", recipient)
        .query(String.class)
        .single();
  }

  @Test
  void aServerThatDoesNotAnswerLosesNothing() throws IOException {
    Visitor own = program.person(Role.POINT_OF_CONTACT, "Example State 032");
    String to = "agency" + System.nanoTime() + "@example.org";
    own.post(
        "/agencies/invite", Map.of("label", "Example Agency", "to", to, "message-language", "en"));
    MailServer nobody =
        MailServer.parse("smtp://127.0.0.1:" + TestProgram.freePort() + "?from=desk@example.org");
    assertThat(ViewerDataSource.as("program", () -> program.bean(Outbox.class).send(nobody)))
        .isZero();
    assertThat(own.get("/outbox").body()).contains(to, "next attempt", "connect");
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
          .hasMessageContaining("smtp://user@host:port?from=address");
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
