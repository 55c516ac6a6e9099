package org.clearinghouse1540.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages about accounts and offers: the sender reads Arabic, the receiver Russian. */
class LanguageOfReceiverTest {
  private static final String ARABIC = "?lang=ar";
  private final TestProgram program = TestProgram.get();
  private final String mark = "" + System.nanoTime();
  private final String to = "receiver" + mark + "@example.org";

  private String title() {
    return JdbcClient.create(program.owner().plainSource())
        .sql("select subject from outbox_message where recipient = :to order by id desc limit 1")
        .param("to", to)
        .query(String.class)
        .single();
  }

  @ParameterizedTest
  @EnumSource(AccountMessage.Kind.class)
  void aMessageIsInTheLanguageOfItsReceiver(AccountMessage.Kind kind) {
    switch (kind) {
      case INVITED -> invite();
      case RECOVER -> recover();
      case OFFER_TO_CONFIRM -> askToConfirm(true);
    }
    assertThat(title()).isEqualTo(new AccountMessage(kind, to, Language.RU, "").title());
  }

  @Test
  void aProviderWithoutSubscriptionIsAskedInTheLanguageOfItsAccount() {
    askToConfirm(false);
    assertThat(title())
        .isEqualTo(
            new AccountMessage(AccountMessage.Kind.OFFER_TO_CONFIRM, to, Language.RU, "").title());
  }

  private void invite() {
    Visitor administrator = program.person(Role.ADMINISTRATOR, "");
    Map<String, String> form =
        Map.of("label", "Example", "role", "expert", "to", to, "message-language", "ru");
    assertThat(administrator.post("/accounts/invite" + ARABIC, form).statusCode()).isEqualTo(200);
  }

  private void recover() {
    Visitor lost = program.person(Role.EXPERT, "");
    address(lost);
    Visitor administrator = program.person(Role.ADMINISTRATOR, "");
    Map<String, String> form = Map.of("name", lost.name(), "to", to);
    assertThat(administrator.post("/accounts/recover" + ARABIC, form).statusCode()).isEqualTo(200);
  }

  private static void address(Visitor owner) {
    Map<String, String> chosen =
        Map.of(
            "mailbox", owner.name() + "@example.org", "frequency", "daily", "mail-language", "ru");
    assertThat(owner.post("/account/mail", chosen).statusCode()).isLessThan(400);
  }

  private void askToConfirm(boolean subscribed) {
    Visitor provider = program.person(Role.PROVIDER, "Example Provider " + mark);
    long register = ExampleNeeds.register(provider, "Provider " + mark);
    ExampleNeeds.owner(
        "update providers_provider set mailbox = '" + to + "' where id = " + register);
    if (subscribed) {
      provider.post("/subscriptions?lang=ru", Map.of("areas", "transit", "mailbox", to));
    } else {
      address(provider);
    }
    String offer =
        provider
            .post("/offers", ExampleNeeds.laws(register))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    provider.post(offer.replaceFirst("https?://[^/]+", "") + "/giving", Map.of());
    ExampleNeeds.owner(
        "update providers_offer set confirmed_on = '2020-01-02' where provider_id = " + register);
    Visitor secretariat = program.person(Role.SECRETARIAT, "");
    assertThat(secretariat.post("/offers/asking" + ARABIC, Map.of()).statusCode()).isEqualTo(302);
  }

  @Test
  void aMessageToAPersonWithoutAddressNeedsALanguage() {
    Visitor administrator = program.person(Role.ADMINISTRATOR, "");
    Visitor contact = program.person(Role.POINT_OF_CONTACT, "Example State 433");
    Visitor lost = program.person(Role.EXPERT, "");
    for (HttpResponse<String> refused :
        List.of(
            administrator.post(
                "/accounts/invite?lang=en", Map.of("label", "A", "role", "expert", "to", to)),
            contact.post("/agencies/invite?lang=en", Map.of("label", "A", "to", to)),
            administrator.post(
                "/accounts/recover?lang=en", Map.of("name", lost.name(), "to", to)))) {
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains(Texts.get(Language.EN, "access.message-language"), to);
    }
  }
}
