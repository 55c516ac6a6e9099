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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Mailboxes;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.app.TestClock;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.outbox.BlockReason;
import org.clearinghouse1540.outbox.Outbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task arrives on a desk, and its owner is told by mail as often as was chosen. */
class TaskMailTest {
  private static final String KIND = "outreach.waits";
  @TempDir private static Path folder;
  private static TestProgram program;
  private static TestClock clock;
  private static GreenMail mail;
  private static MailServer server;
  private static Visitor giver;
  private static Visitor administrator;

  private final String mark = "Confidential" + System.nanoTime();
  private final LocalDate monday = LocalDate.of(2025, 3, 3);

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

  @BeforeEach
  void onMonday() {
    clock.set(monday);
  }

  @Test
  void theReceiverIsToldOnceInItsLanguageWithoutAWordOfTheRecord() {
    Person receiver = person("at-once", Language.FR);
    Person other = person("at-once", Language.EN);
    giveTask(receiver, "");
    announceAndSend();
    announceAndSend();
    List<String> messages = receiver.messages();
    assertThat(messages).hasSize(1);
    assertThat(messages.getFirst())
        .contains(
            Texts.get(Language.FR, "desk.mail.subject", 1),
            Texts.get(Language.FR, "desk.mail.new"),
            Texts.get(Language.FR, KIND),
            program.address() + "/desk",
            "/account#mail")
        .doesNotContain(mark, "event", "Title", giver.name());
    assertThat(other.messages()).isEmpty();
    giveTask(receiver, "");
    announceAndSend();
    assertThat(receiver.messages()).hasSize(2);
  }

  @Test
  void onceADayAndOnceAWeekAreKept() {
    Person daily = person("daily", Language.EN);
    Person weekly = person("weekly", Language.EN);
    Person never = person("never", Language.EN);
    giveTasks(daily, weekly, never);
    announceAndSend();
    lastMessageOn(monday);
    giveTasks(daily, weekly, never);
    announceAndSend();
    assertThat(List.of(daily.messages().size(), weekly.messages().size())).containsExactly(1, 1);
    clock.set(monday.plusDays(1));
    announceAndSend();
    lastMessageOn(monday.plusDays(1));
    assertThat(List.of(daily.messages().size(), weekly.messages().size())).containsExactly(2, 1);
    clock.set(monday.plusDays(7));
    announceAndSend();
    assertThat(List.of(daily.messages().size(), weekly.messages().size())).containsExactly(2, 2);
    assertThat(never.messages()).isEmpty();
  }

  @Test
  void aReminderComesThreeWorkingDaysBeforeTheDeadlineAndOnTheDay() {
    Person weekly = person("weekly", Language.ES);
    giveTask(weekly, "2025-03-18");
    announceAndSend();
    lastMessageOn(monday);
    assertThat(weekly.messages()).hasSize(1);
    Map<LocalDate, Integer> expected = new HashMap<>();
    expected.put(LocalDate.of(2025, 3, 12), 1);
    expected.put(LocalDate.of(2025, 3, 13), 2);
    expected.put(LocalDate.of(2025, 3, 17), 2);
    expected.put(LocalDate.of(2025, 3, 18), 3);
    expected.put(LocalDate.of(2025, 3, 19), 3);
    expected.keySet().stream()
        .sorted()
        .forEach(
            day -> {
              clock.set(day);
              announceAndSend();
              lastMessageOn(day);
              assertThat(weekly.messages()).as(day.toString()).hasSize(expected.get(day));
            });
    assertThat(weekly.messages().getLast())
        .contains(Texts.get(Language.ES, "desk.mail.reminder"))
        .doesNotContain(Texts.get(Language.ES, "desk.mail.new"), mark);
  }

  @Test
  void withoutAServerTheNewestSummaryWaitsInPlaceOfTheOthers() {
    Person receiver = person("at-once", Language.EN);
    for (int day = 0; day < 3; day++) {
      giveTask(receiver, "");
      announce();
    }
    assertThat(count(receiver, "replaced_at is not null")).isEqualTo(2);
    assertThat(count(receiver, "replaced_at is null")).isEqualTo(1);
    assertThat(count(receiver, "recipient <> '' or body <> '' or subject <> ''")).isZero();
    assertThat(administrator.get("/outbox").body())
        .contains(receiver.visitor.name(), Texts.get(Language.EN, "outbox.kind.tasks"))
        .doesNotContain(receiver.address, mark);
    send();
    assertThat(receiver.messages()).hasSize(1);
    assertThat(receiver.messages().getFirst()).contains("(3)");
  }

  @Test
  void aServerThatRefusesIsNamedWithTheNextTry() throws IOException {
    Person receiver = person("at-once", Language.EN);
    giveTask(receiver, "");
    announce();
    MailServer nobody =
        MailServer.parse("smtp://127.0.0.1:" + TestProgram.freePort() + "?from=desk@example.org");
    ViewerDataSource.as("program", () -> program.bean(Outbox.class).send(nobody));
    assertThat(count(receiver, "problem <> '' and next_try_at > now()")).isEqualTo(1);
    assertThat(administrator.get("/outbox").body()).contains("next attempt on", " UTC", "connect");
    assertThat(receiver.messages()).isEmpty();
    owner("update outbox_message set next_try_at = now()");
    send();
    assertThat(receiver.messages()).hasSize(1);
  }

  @Test
  void aTaskThatWasDoneBeforeTheMessageLeftIsNotAnnounced() {
    Person receiver = person("at-once", Language.EN);
    giveTask(receiver, "");
    announce();
    owner(
        "update outreach_follow_up set state = 'done' where owner_name = '"
            + receiver.name()
            + "'");
    send();
    assertBlocked(receiver, BlockReason.NOTHING_LEFT);
  }

  @Test
  void aClosedAccountGetsNothingAlsoIfTheMessageWaits() {
    Person receiver = person("at-once", Language.EN);
    giveTask(receiver, "");
    announce();
    ViewerDataSource.asProgram(
        () -> program.bean(Accounts.class).close(Actor.program(), receiver.name()));
    send();
    assertBlocked(receiver, BlockReason.ACCOUNT_CLOSED);
    giveTask(receiver, "");
    announceAndSend();
    assertThat(receiver.messages()).isEmpty();
  }

  @Test
  void anAccountThatLostTheRoleGetsNothingAlsoIfTheMessageWaits() {
    Person receiver = person("at-once", Language.EN);
    giveTask(receiver, "");
    announce();
    Accounts accounts = program.bean(Accounts.class);
    ViewerDataSource.asProgram(
        () -> {
          accounts.give(Actor.program(), receiver.name(), new RoleGrant(Role.CHAIR, ""));
          accounts.take(Actor.program(), receiver.name(), new RoleGrant(Role.EXPERT, ""));
        });
    send();
    assertBlocked(receiver, BlockReason.NOTHING_LEFT);
  }

  @Test
  void anOwnerWhoRemovesTheAddressOrWantsNoMessageGetsNone() {
    Person removed = person("at-once", Language.EN);
    Person off = person("at-once", Language.EN);
    giveTasks(removed, off);
    announce();
    removed.choose("", "daily", Language.EN);
    off.choose(off.address, "never", Language.EN);
    send();
    assertBlocked(removed, BlockReason.NO_ADDRESS);
    assertBlocked(off, BlockReason.MAIL_OFF);
    assertThat(
            program.count(
                "select count(*) from access_mailbox where address = '" + removed.address + "'"))
        .isZero();
  }

  @Test
  void anAddressIsUsedOnlyAfterItsCodeWasEntered() {
    Visitor visitor = program.person(Role.EXPERT, "");
    Person receiver = new Person(visitor, "new" + System.nanoTime() + "@example.org");
    receiver.choose(receiver.address, "at-once", Language.EN);
    giveTask(receiver, "");
    announceAndSend();
    assertThat(receiver.messages()).hasSize(1);
    String code = code(receiver.messages().getFirst());
    assertThat(
            program.count(
                "select count(*) from access_mailbox where code_hash like '%" + code + "%'"))
        .isZero();
    assertThat(visitor.post("/account/mail/confirm", Map.of("mail-code", "ABCDEFGHJK")).body())
        .contains(Texts.get(Language.EN, "access.refused.mail-code"));
    announceAndSend();
    assertThat(receiver.messages()).as("not confirmed").hasSize(1);
    assertThat(visitor.post("/account/mail/confirm", Map.of("mail-code", code)).statusCode())
        .isEqualTo(302);
    announceAndSend();
    assertThat(receiver.messages()).hasSize(2);
    String replaced = "other" + System.nanoTime() + "@example.org";
    receiver.choose(replaced, "at-once", Language.EN);
    giveTask(receiver, "");
    announceAndSend();
    assertThat(receiver.messages()).as("the old address is not used").hasSize(2);
    assertThat(messagesTo(replaced)).as("only the code").hasSize(1);
  }

  @Test
  void nobodyElseSeesAnAddress() {
    Person receiver = person("daily", Language.EN);
    for (String viewer : List.of("administrator", "committee", "state", "public", "signing-in")) {
      assertThat(
              ViewerDataSource.as(
                  viewer, () -> program.bean(Mailboxes.class).find(receiver.name())))
          .as(viewer)
          .isEmpty();
    }
    assertThat(administrator.get("/accounts").body()).doesNotContain(receiver.address);
    assertThat(administrator.get("/outbox").body()).doesNotContain(receiver.address);
    assertThat(
            program.count(
                "select count(*) from kit_journal where (before::text || after::text) like '%"
                    + receiver.address
                    + "%'"))
        .isZero();
  }

  private record Person(Visitor visitor, String address) {
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

  private static Person person(String frequency, Language language) {
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

  private void giveTasks(Person... people) {
    for (Person person : people) {
      giveTask(person, "");
    }
  }

  private void giveTask(Person person, String deadline) {
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

  private static String location(Visitor visitor, String path, Map<String, String> form) {
    return visitor
        .post(path, form)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }

  private static void announce() {
    program.bean(TaskMailer.class).announce();
  }

  private static void send() {
    ViewerDataSource.as("program", () -> program.bean(Outbox.class).send(server));
  }

  private static void announceAndSend() {
    announce();
    send();
  }

  // The database does not follow the clock of the test, which runs on days that are past.
  private static void lastMessageOn(LocalDate day) {
    owner(
        "update outbox_message set made_at = '"
            + day
            + " 12:00-05' where composed = 'TASKS' and made_at > '2026-01-01'");
  }

  private void assertBlocked(Person person, BlockReason reason) {
    assertThat(person.messages()).isEmpty();
    assertThat(count(person, "held_back_reason = '" + reason.name() + "'")).isEqualTo(1);
    assertThat(administrator.get("/outbox").body()).contains(Texts.get(Language.EN, reason.text()));
  }

  private static int count(Person person, String condition) {
    return program.count(
        "select count(*) from outbox_message where composed = 'TASKS' and for_account = '"
            + person.name()
            + "' and ("
            + condition
            + ")");
  }

  private static void owner(String statement) {
    JdbcClient.create(program.owner().plainSource()).sql(statement).update();
  }

  private static String code(String message) {
    Matcher code = Pattern.compile("\\b[A-Z2-9]{10}\\b").matcher(message);
    assertThat(code.find()).as(message).isTrue();
    return code.group();
  }

  private static List<String> messagesTo(String address) {
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
