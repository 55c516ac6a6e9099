package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outbox.BlockReason;
import org.clearinghouse1540.outbox.ComposedMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** A code confirms the address to which it was sent, and no other. */
class AddressConfirmationTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final StoredMailboxes mailboxes = PROGRAM.bean(StoredMailboxes.class);
  private final String account = PROGRAM.person(Role.EXPERT, "").name();

  private void put(String address) {
    ViewerDataSource.asProgram(
        () ->
            mailboxes.put(new Mailbox(account, address, MailFrequency.DAILY, Language.EN, false)));
  }

  /** Composes the message; the address is changed before the code is kept. */
  private ComposedMessage composed(String changed) {
    TransactionTemplate changing =
        new TransactionTemplate(PROGRAM.bean(PlatformTransactionManager.class)) {
          private static final long serialVersionUID = 1L;

          @Override
          public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            put(changed);
            return super.execute(action);
          }
        };
    AddressConfirmation confirmation =
        new AddressConfirmation(
            mailboxes, PROGRAM.bean(PublicAddress.class), changing, Clock.systemUTC());
    return ViewerDataSource.as("program", () -> confirmation.compose(account));
  }

  @Test
  void aCodeIsNotSentToAnAddressThatWasChangedMeanwhile() {
    put("first@example.org");
    assertThat(composed("second@example.org"))
        .isEqualTo(new ComposedMessage.NotSent(BlockReason.NO_ADDRESS));
    assertThat(codes()).as("no code confirms the second address").isZero();
    assertThat(composed("second@example.org"))
        .isInstanceOfSatisfying(
            ComposedMessage.Ready.class,
            ready -> assertThat(ready.recipient()).isEqualTo("second@example.org"));
    assertThat(codes()).isEqualTo(1);
  }

  private int codes() {
    return PROGRAM.count(
        "select count(*)::int from access_mailbox m join access_account a on a.id = m.account_id"
            + " where m.code_hash <> '' and a.name = '"
            + account
            + "'");
  }
}
