package org.clearinghouse1540.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestClock;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.outbox.BlockReason;
import org.clearinghouse1540.outbox.Outbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program with a clock and a mail server, and people who give each other tasks. */
abstract class TaskMailVisits {
  static final String KIND = "outreach.waits";
  @TempDir private static Path folder;
  static TestProgram program;
  static TestClock clock;
  static GreenMail mail;
  static MailServer server;
  static Visitor giver;
  static Visitor administrator;

  final String mark = "Confidential" + System.nanoTime();
  final LocalDate monday = LocalDate.of(2025, 3, 3);

  @BeforeAll
  static void start() throws IOException {
    program = TestProgram.start(folder, TestProgram.freePort());
    clock = program.clock();
    mail =
        new GreenMail(
            new ServerSetup(TestProgram.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    server =
        MailServer.parse("smtp://127.0.0.1:" + mail.getSmtp().getPort() + "?from=desk@example.org");
    giver = program.person(Role.SECRETARIAT, "");
    administrator = program.person(Role.ADMINISTRATOR, "");
  }

  @AfterAll
  static void end() {
    mail.stop();
    program.close();
  }

  // Follow-ups of accounts that other tests closed are tasks of every expert.
  @BeforeEach
  void onMonday() {
    clock.set(monday);
    owner("update outreach_follow_up set state = 'done'");
  }

  record Person(Visitor visitor, String address) {
    String name() {
      return visitor.name();
    }

    void choose(String mailbox, String frequency, Language language) {
      Map<String, String> form =
          Map.of("mailbox", mailbox, "frequency", frequency, "mail-language", language.code());
      assertThat(visitor.post("/account/mail", form).statusCode()).isEqualTo(302);
    }

    List<String> messages() {
      return messagesTo(address);
    }
  }

  static Person person(String frequency, Language language) {
    Visitor visitor = program.person(Role.EXPERT, "");
    Person person = new Person(visitor, "person" + System.nanoTime() + "@example.org");
    person.choose(person.address, "at-once", language);
    send();
    String code = code(person.messages().getFirst());
    assertThat(visitor.post("/account/mail/confirm", Map.of("mail-code", code)).statusCode())
        .isEqualTo(302);
    person.choose(person.address, frequency, language);
    try {
      mail.purgeEmailFromAllMailboxes();
    } catch (FolderException broken) {
      throw new AssertionError(broken);
    }
    return person;
  }

  void giveTasks(Person... people) {
    for (Person person : people) {
      giveTask(person, "");
    }
  }

  void giveTask(Person person, String deadline) {
    String event =
        location(
            giver,
            "/events/new",
            Map.of("status", "planned", "version", "0", "title", mark, "start", "2031-01-01"));
    location(
        giver,
        "/events/" + event.replaceAll("\\D+", "") + "/follow-ups",
        Map.of(
            "words",
            mark + " words",
            "owner-role",
            "expert",
            "owner-name",
            person.name(),
            "by",
            deadline));
  }

  static String location(Visitor visitor, String path, Map<String, String> form) {
    return visitor
        .post(path, form)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }

  static void announce() {
    program.bean(TaskMailer.class).announce();
  }

  static void send() {
    ViewerDataSource.as("program", () -> program.bean(Outbox.class).send(server));
  }

  static void announceAndSend() {
    announce();
    send();
  }

  // The database does not follow the clock of the test, which runs on days that are past.
  static void lastMessageOn(LocalDate day) {
    owner(
        "update outbox_message set made_at = '"
            + day
            + " 12:00-05' where composed = 'TASKS' and made_at > '2026-01-01'");
  }

  void assertBlocked(Person person, BlockReason reason) {
    assertThat(person.messages()).isEmpty();
    assertThat(count(person, "held_back_reason = '" + reason.name() + "'")).isEqualTo(1);
    assertThat(administrator.get("/outbox").body()).contains(Texts.get(Language.EN, reason.text()));
  }

  static int count(Person person, String condition) {
    return program.count(
        "select count(*) from outbox_message where composed = 'TASKS' and for_account = '"
            + person.name()
            + "' and ("
            + condition
            + ")");
  }

  static void owner(String statement) {
    JdbcClient.create(program.owner().plainSource()).sql(statement).update();
  }

  static String code(String message) {
    Matcher code = Pattern.compile("\\b[A-Z2-9]{10}\\b").matcher(message);
    assertThat(code.find()).as(message).isTrue();
    return code.group();
  }

  static List<String> messagesTo(String address) {
    try {
      List<String> found = new ArrayList<>();
      for (MimeMessage message : mail.getReceivedMessages()) {
        if (message.getAllRecipients()[0].toString().equals(address)) {
          found.add(message.getSubject() + "\n" + message.getContent());
        }
      }
      return found;
    } catch (MessagingException | IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
