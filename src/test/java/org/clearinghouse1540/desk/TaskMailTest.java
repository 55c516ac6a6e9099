package org.clearinghouse1540.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Mailboxes;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.outbox.BlockReason;
import org.clearinghouse1540.outbox.Outbox;
import org.junit.jupiter.api.Test;

/** A task arrives on a desk, and its owner receives mail as often as was chosen. */
class TaskMailTest extends TaskMailVisits {
  @Test
  void theReceiverGetsOneMessageInItsLanguageWithoutAWordOfTheRecord() {
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
              assertThat(weekly.messages())
                  .as(day.toString())
                  .hasSize(expected.getOrDefault(day, 0));
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
        .contains(receiver.visitor().name(), Texts.get(Language.EN, "outbox.kind.tasks"))
        .doesNotContain(receiver.address(), mark);
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
  void aClosedAccountGetsNothingEvenIfAMessageWasQueued() {
    Person receiver = person("at-once", Language.EN);
    giveTask(receiver, "");
    announce();
    ViewerDataSource.asProgram(
        () -> program.bean(Accounts.class).close(Actor.program(), receiver.name()));
    send();
    assertBlocked(receiver, BlockReason.ACCOUNT_CLOSED);
    announceAndSend();
    assertThat(receiver.messages()).isEmpty();
  }

  @Test
  void anAccountThatLostTheRoleGetsNothingEvenIfAMessageWasQueued() {
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
    off.choose(off.address(), "never", Language.EN);
    send();
    assertBlocked(removed, BlockReason.NO_ADDRESS);
    assertBlocked(off, BlockReason.MAIL_OFF);
    assertThat(
            program.count(
                "select count(*) from access_mailbox where address = '" + removed.address() + "'"))
        .isZero();
  }

  @Test
  void anAddressIsUsedOnlyAfterItsCodeWasEntered() {
    Visitor visitor = program.person(Role.EXPERT, "");
    Person receiver = new Person(visitor, "new" + System.nanoTime() + "@example.org");
    receiver.choose(receiver.address(), "at-once", Language.EN);
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
    assertThat(administrator.get("/accounts").body()).doesNotContain(receiver.address());
    assertThat(administrator.get("/outbox").body()).doesNotContain(receiver.address());
    assertThat(
            program.count(
                "select count(*) from kit_journal where (before::text || after::text) like '%"
                    + receiver.address()
                    + "%'"))
        .isZero();
  }
}
