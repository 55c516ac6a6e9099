package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Passkeys belong to one address; at another, the page has a sentence for the refusal. */
class PasskeyAddressTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageSaysThatAnAddressMayNotTakePasskeys(Language language) {
    int port = URI.create(TestProgram.get().address()).getPort();
    Visitor visitor = Visitor.signedOut("http://127.0.0.1:" + port);
    assertThat(visitor.post("/sign-in/passkey/options", Map.of()).body())
        .contains("\"rpId\":\"localhost\"");
    String page = visitor.get("/sign-in?lang=" + language.code()).body();
    assertThat(Jsoup.parse(page).select("[data-passkey=sign-in]").attr("data-failed"))
        .isEqualTo(Texts.get(language, "access.passkey.failed"));
  }
}
