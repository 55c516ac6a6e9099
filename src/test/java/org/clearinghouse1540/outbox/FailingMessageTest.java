package org.clearinghouse1540.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A message that cannot be composed waits, and the others are sent. */
class FailingMessageTest {
  private static final Actor SECRETARIAT = new Actor("example.secretariat", "secretariat");
  private final TestProgram program = TestProgram.get();
  private final String account = program.person(Role.EXPERT, "").name();
  private final String recipient = "person" + System.nanoTime() + "@example.org";

  @Test
  void aMessageThatCannotBeComposedDoesNotHoldUpTheOthers() throws IOException {
    Outbox outbox = program.bean(Outbox.class);
    ViewerDataSource.asProgram(
        () -> outbox.put(SECRETARIAT, account, ComposedMessage.Kind.ADDRESS_TO_CONFIRM, List.of()));
    ViewerDataSource.asProgram(
        () ->
            outbox.put(
                SECRETARIAT,
                "",
                new AccountMessage(
                    AccountMessage.Kind.INVITED,
                    recipient,
                    Language.EN,
                    "https://clearinghouse.example/x")));
    MailServer server =
        new MailServer("127.0.0.1", TestProgram.freePort(), "", "", "desk@example.org", false);
    ViewerDataSource.asProgram(() -> failing().send(server));
    assertThat(tried("recipient = '" + recipient + "'")).as("the server was asked").isEqualTo(1);
    assertThat(tried("problem = 'NoSuchElementException' and next_try_at > now()"))
        .as("the other one waits")
        .isEqualTo(1);
  }

  private int tried(String which) {
    return program.count("select count(*) from outbox_message where tries = 1 and " + which);
  }

  /** The outbox with composers that fail for the account. */
  private Outbox failing() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("accounts", program.bean(RecipientAccounts.class));
    program
        .beans(MessageComposer.class)
        .forEach(composer -> beans.addBean(composer.kind().name(), failing(composer)));
    return new Outbox(
        program.bean(OutboxMessages.class),
        program.bean(Announcements.class),
        program.bean(Journal.class),
        new DeliveryCheck(
            program.bean(Gate.class),
            beans.getBeanProvider(RecipientAccounts.class),
            beans.getBeanProvider(MessageComposer.class),
            beans.getBeanProvider(WaitingRecords.class)),
        program.bean(Disclosures.class));
  }

  private MessageComposer failing(MessageComposer composer) {
    return new MessageComposer() {
      @Override
      public ComposedMessage.Kind kind() {
        return composer.kind();
      }

      @Override
      public ComposedMessage compose(String asked) {
        if (asked.equals(account)) {
          throw new NoSuchElementException(asked);
        }
        return composer.compose(asked);
      }
    };
  }
}
