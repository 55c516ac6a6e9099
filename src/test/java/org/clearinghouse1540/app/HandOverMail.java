package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.MailFrequency;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.desk.TaskMailer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.outbox.BlockReason;
import org.clearinghouse1540.outbox.ComposedMessage;
import org.clearinghouse1540.outbox.MessageComposer;
import org.clearinghouse1540.outbox.Outbox;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The mail of the receivers in the walk of all hand-overs. The message of each account, in its own
 * language, names the kinds of the tasks on its desk with their numbers, and no word of a record.
 */
final class HandOverMail {
  private static final Pattern HEADING = Pattern.compile("(.+) \\((\\d+)\\)");
  private static final List<MailFrequency> WAYS =
      List.of(MailFrequency.AT_ONCE, MailFrequency.DAILY, MailFrequency.WEEKLY);

  private final TestProgram program;
  private final MessageComposer composer;
  private final Set<String> announced = new TreeSet<>();
  private final Set<String> ended = new TreeSet<>();

  HandOverMail(TestProgram program) {
    this.program = program;
    this.composer =
        program.beans(MessageComposer.class).stream()
            .filter(found -> found.kind() == ComposedMessage.Kind.TASKS)
            .findFirst()
            .orElseThrow();
  }

  /** The transitions whose mail was found. */
  Set<String> announced() {
    return Set.copyOf(announced);
  }

  /** The transitions that the mail did not name any more after they had ended. */
  Set<String> ended() {
    return Set.copyOf(ended);
  }

  /** The message in the way that the receiver chose announces the tasks that are on its desk. */
  void arrives(String id, Role role, FormSender receiver) {
    choose(role, receiver);
    program.bean(TaskMailer.class).announce();
    if (compose(receiver) instanceof ComposedMessage.Ready ready) {
      requireDesk(id, role, receiver, ready);
      Set<String> queued =
          ViewerDataSource.as(
              "program",
              () ->
                  program
                      .bean(Outbox.class)
                      .queued(receiver.user().name(), ComposedMessage.Kind.TASKS));
      if (way(role) == MailFrequency.AT_ONCE) {
        assertThat(queued).as(id + ": queued").isEqualTo(Set.copyOf(ready.announced()));
      } else {
        assertThat(queued).as(id + ": queued").isNotEmpty();
      }
    } else {
      throw new AssertionError(id + ": no message for " + role);
    }
    announced.add(id);
    forget();
  }

  /** A task that has ended is not in the message that is queued. */
  void gone(String id, Role role, FormSender receiver, DeskAsSeen seen) {
    choose(role, receiver);
    switch (compose(receiver)) {
      case ComposedMessage.Ready ready -> requireDesk(id, role, receiver, ready);
      case ComposedMessage.NotSent none -> {
        assertThat(none.reason()).as(id).isEqualTo(BlockReason.NOTHING_LEFT);
        assertThat(seen.page().select("main h3:not([id])")).as(id).isEmpty();
      }
    }
    ended.add(id);
    forget();
  }

  private void requireDesk(
      String id, Role role, FormSender receiver, ComposedMessage.Ready message) {
    Language language = language(role);
    Document desk = desk(receiver, language);
    int tasks = 0;
    for (Element heading : desk.select("main h3")) {
      Matcher kind = HEADING.matcher(heading.text());
      if (kind.matches()) {
        int number = Integer.parseInt(kind.group(2));
        tasks += number;
        String line =
            Texts.get(language, "desk.mail.line", kind.group(1), number, "\u0001")
                .replaceFirst("\u0001.*", "");
        assertThat(message.body()).as(id + " in " + language).contains(line);
      }
    }
    assertThat(message.title()).as(id).isEqualTo(Texts.get(language, "desk.mail.subject", tasks));
    for (String title : desk.select("main li > a.received").eachText()) {
      assertThat(title.length() > 4 && message.body().contains(title))
          .as(id + " names the record " + title)
          .isFalse();
    }
    // A page that costs little, for the language of what follows.
    receiver.user().get("/sign-in?lang=en");
  }

  private static Document desk(FormSender receiver, Language language) {
    return Jsoup.parse(receiver.user().get("/desk?lang=" + language.code()).body());
  }

  private static Language language(Role role) {
    return Language.values()[role.ordinal() % Language.values().length];
  }

  private static MailFrequency way(Role role) {
    return WAYS.get(role.ordinal() % WAYS.size());
  }

  private ComposedMessage compose(FormSender receiver) {
    return ViewerDataSource.as("program", () -> composer.compose(receiver.user().name()));
  }

  // Only the receiver has an address at this time, so that the others cost no time.
  private void choose(Role role, FormSender receiver) {
    sql(
        "insert into access_mailbox (account_id, address, frequency, language, confirmed_at)"
            + " select id, 'desk@example.org', '"
            + way(role).key()
            + "', '"
            + language(role).code()
            + "', now() from access_account where name = '"
            + receiver.user().name()
            + "'");
  }

  private void forget() {
    sql("delete from access_mailbox");
  }

  private void sql(String statement) {
    JdbcClient.create(program.owner().plainSource()).sql(statement).update();
  }
}
