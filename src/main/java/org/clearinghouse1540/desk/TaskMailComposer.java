package org.clearinghouse1540.desk;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.MailFrequency;
import org.clearinghouse1540.access.Mailbox;
import org.clearinghouse1540.access.Mailboxes;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outbox.BlockReason;
import org.clearinghouse1540.outbox.ComposedMessage;
import org.clearinghouse1540.outbox.MessageComposer;
import org.springframework.stereotype.Component;

/**
 * Composes the message about new tasks when it is sent. It has no content of records: the kinds of
 * tasks, how many, since when and by when, and the link to the desk.
 */
@Component
class TaskMailComposer implements MessageComposer {
  private final Mailboxes mailboxes;
  private final UnannouncedTasks unannounced;
  private final PublicAddress address;

  TaskMailComposer(Mailboxes mailboxes, UnannouncedTasks unannounced, PublicAddress address) {
    this.mailboxes = mailboxes;
    this.unannounced = unannounced;
    this.address = address;
  }

  @Override
  public ComposedMessage.Kind kind() {
    return ComposedMessage.Kind.TASKS;
  }

  @Override
  public ComposedMessage compose(String account) {
    Optional<Mailbox> mailbox = mailboxes.find(account).filter(Mailbox::confirmed);
    if (mailbox.isEmpty()) {
      return new ComposedMessage.NotSent(BlockReason.NO_ADDRESS);
    }
    if (mailbox.get().frequency() == MailFrequency.NEVER) {
      return new ComposedMessage.NotSent(BlockReason.MAIL_OFF);
    }
    List<AnnouncedTask> tasks = unannounced.of(account);
    if (tasks.isEmpty()) {
      return new ComposedMessage.NotSent(BlockReason.NOTHING_LEFT);
    }
    Language language = mailbox.get().language();
    return new ComposedMessage.Ready(
        mailbox.get().address(),
        Texts.get(language, "desk.mail.subject", tasks.size()),
        body(tasks, language),
        tasks.stream().flatMap(task -> task.items().stream()).toList());
  }

  private String body(List<AnnouncedTask> tasks, Language language) {
    TaskMailLines lines = TaskMailLines.of(tasks, language);
    StringBuilder body = new StringBuilder();
    append(body, Texts.get(language, "desk.mail.new"), lines.of(TaskMailLines.Part.NEW));
    append(body, Texts.get(language, "desk.mail.reminder"), lines.of(TaskMailLines.Part.REMINDERS));
    append(body, Texts.get(language, "desk.mail.notices"), lines.of(TaskMailLines.Part.NOTICES));
    return body.append(Texts.get(language, "desk.mail.open", address.of("/desk")))
        .append("\n\n")
        .append(Texts.get(language, "desk.mail.settings", address.of("/account#mail")))
        .append('\n')
        .toString();
  }

  private static void append(StringBuilder body, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      body.append(heading).append('\n');
      lines.forEach(line -> body.append("- ").append(line).append('\n'));
      body.append('\n');
    }
  }
}
