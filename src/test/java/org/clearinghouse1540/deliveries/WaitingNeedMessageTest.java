package org.clearinghouse1540.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outbox.Outbox;
import org.junit.jupiter.api.Test;

/** A message on new needs that waits: what changes before it is sent, changes what it says. */
class WaitingNeedMessageTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 343";
  private final String box = "box" + System.nanoTime() + "@example.org";
  private final String mark = "Need" + System.nanoTime();
  private final long request = queued();

  private long queued() {
    PROGRAM
        .person(Role.PROVIDER, "Example Provider 343")
        .post("/subscriptions", Map.of("areas", "transit", "regions", STATE, "mailbox", box));
    long id =
        ExampleNeeds.shared(
            STATE,
            List.of(),
            Map.of(mark + "A", "transit", mark + "B", "transit", mark + "C", "transit"));
    PROGRAM.bean(SubscriptionNotifier.class).notifyProviders();
    return id;
  }

  @Test
  void aNeedThatIsWithheldOrMetAfterItsMessageWasQueuedDoesNotLeave()
      throws MessagingException, IOException {
    assertThat(waiting()).contains(mark + "A", mark + "B", mark + "C");
    List<Long> needs = ExampleNeeds.items(request);
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
    Map<String, String> withheld =
        Map.of("item", needs.get(1).toString(), "document", "Note 343 (invented)", "end", "no");
    assertThat(state.post("/requests/" + request + "/keeping", withheld).statusCode())
        .isEqualTo(302);
    assertThat(waiting()).contains(mark + "A", mark + "C").doesNotContain(mark + "B");
    ExampleNeeds.owner("update assistance_need_item set status = 'met' where id = " + needs.get(2));
    assertThat(waiting()).contains(mark + "A").doesNotContain(mark + "B", mark + "C");
    assertThat(sent()).contains(mark + "A").doesNotContain(mark + "B", mark + "C");
  }

  private String waiting() {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Outbox.class).list(0, 1_000)).stream()
        .filter(message -> message.recipient().equals(box))
        .map(message -> message.body())
        .reduce("", String::concat);
  }

  private String sent() throws MessagingException, IOException {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      MailServer server =
          MailServer.parse(
              "smtp://127.0.0.1:" + mail.getSmtp().getPort() + "?from=desk@example.org");
      ViewerDataSource.as("program", () -> PROGRAM.bean(Outbox.class).send(server));
      StringBuilder text = new StringBuilder();
      for (MimeMessage message : mail.getReceivedMessages()) {
        if (message.getAllRecipients()[0].toString().equals(box)) {
          text.append(message.getContent());
        }
      }
      return text.toString();
    } finally {
      mail.stop();
    }
  }
}
