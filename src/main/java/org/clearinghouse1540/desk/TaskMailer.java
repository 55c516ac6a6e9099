package org.clearinghouse1540.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.clearinghouse1540.access.MailFrequency;
import org.clearinghouse1540.access.Mailbox;
import org.clearinghouse1540.access.Mailboxes;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.outbox.ComposedMessage;
import org.clearinghouse1540.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Announces new tasks by mail, as often as the owner of each account chose. A reminder of a
 * deadline does not wait for the day of the week, but there is at most one a day.
 */
@Component
public final class TaskMailer {
  private static final Logger LOG = LoggerFactory.getLogger(TaskMailer.class);

  private final Mailboxes mailboxes;
  private final UnannouncedTasks unannounced;
  private final Outbox outbox;
  private final Clock clock;

  TaskMailer(Mailboxes mailboxes, UnannouncedTasks unannounced, Outbox outbox, Clock clock) {
    this.mailboxes = mailboxes;
    this.unannounced = unannounced;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Puts the messages that are due into the outbox.
   *
   * @return the number of messages
   */
  public synchronized int announce() {
    return ViewerDataSource.as(
        "program",
        () -> {
          List<Mailbox> inUse = mailboxes.inUse();
          int messages = (int) inUse.stream().filter(this::announceTo).count();
          unannounced.keep(inUse.stream().map(Mailbox::account).toList());
          return messages;
        });
  }

  /**
   * The number of tasks on the desks of all accounts with a mailbox, as the last announcement found
   * them; none before the first.
   */
  public OptionalLong waiting() {
    return unannounced.waiting();
  }

  private boolean announceTo(Mailbox mailbox) {
    try {
      List<AnnouncedTask> tasks = unannounced.of(mailbox.account());
      Set<String> items = new HashSet<>();
      tasks.forEach(task -> items.addAll(task.items()));
      boolean news = !items.equals(outbox.queued(mailbox.account(), ComposedMessage.Kind.TASKS));
      if (items.isEmpty() || !news || !isDue(mailbox, tasks)) {
        return false;
      }
      outbox.put(Actor.program(), mailbox.account(), ComposedMessage.Kind.TASKS, items);
      return true;
    } catch (RuntimeException failed) {
      // The desk of one account does not keep messages from the others.
      LOG.warn("the tasks of the account {} could not be announced", mailbox.account(), failed);
      return false;
    }
  }

  private boolean isDue(Mailbox mailbox, List<AnnouncedTask> tasks) {
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> last =
        outbox
            .last(mailbox.account(), ComposedMessage.Kind.TASKS)
            .map(made -> LocalDate.ofInstant(made, DateText.HEADQUARTERS));
    return mailbox.frequency().isDue(last, today)
        || tasks.stream().anyMatch(AnnouncedTask::reminder)
            && MailFrequency.DAILY.isDue(last, today);
  }
}
