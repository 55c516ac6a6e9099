package org.clearinghouse1540.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of messages. */
class AccountMessageTest {
  private static final String LINK = "https://clearinghouse.example/invitation/a_b-c";

  @ParameterizedTest
  @EnumSource(AccountMessage.Kind.class)
  void everyMessageHasItsLinkAndATitleInEveryLanguage(AccountMessage.Kind kind) {
    List<AccountMessage> messages =
        Arrays.stream(Language.values())
            .map(language -> new AccountMessage(kind, "a@example.org", language, LINK))
            .toList();
    assertThat(messages).allMatch(message -> message.body().contains(LINK));
    assertThat(messages).allMatch(message -> !message.title().contains("\n"));
    assertThat(messages.stream().map(AccountMessage::title)).doesNotHaveDuplicates();
    assertThat(messages.stream().map(AccountMessage::body)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a@example.org", " a@example.org ", "a.b+c@sub.example.org"})
  void anEmailAddressOrNoneIsAccepted(String recipient) {
    assertThat(Outbox.accepts(recipient)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a@",
        "@example.org",
        "a b@example.org",
        "a@example.org, b@example.org",
        "a@example.org\nBcc: b@example.org",
        "Name <a@example.org>"
      })
  void anythingElseIsNoRecipient(String recipient) {
    assertThat(Outbox.accepts(recipient)).isFalse();
  }

  @Test
  void theTextOfAMessageWithContentIsThatOfItsParts() {
    OutboxMessage message = message(Optional.of(ground()), "unused", "First", "", "Second");
    assertThat(message.text()).isEqualTo("First\n\nSecond");
    assertThat(message.withParts(List.of()).text()).isEmpty();
    assertThat(message.withParts(message.parts().subList(2, 3)).text()).isEqualTo("Second");
  }

  @Test
  void theTextOfAMessageAboutAnAccountIsItsOwn() {
    assertThat(message(Optional.empty(), "Your link").text()).isEqualTo("Your link");
  }

  private static OutboxMessage.Ground ground() {
    return new OutboxMessage.Ground(Subject.Kind.WORKSPACE, Audience.PROVIDERS);
  }

  private static OutboxMessage message(
      Optional<OutboxMessage.Ground> ground, String body, String... parts) {
    return new OutboxMessage(
        1,
        Optional.empty(),
        Optional.empty(),
        "a@example.org",
        "Title",
        body,
        ground,
        Arrays.stream(parts)
            .map(part -> new OutboxMessage.Part(Subject.workspace(1), part))
            .toList(),
        Instant.EPOCH,
        "",
        new OutboxEntry.DeliveryState.Queued());
  }
}
