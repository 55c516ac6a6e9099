package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * A provider is informed of acts of the secretariat on its offers; its acts make no notice for it.
 */
class OffersOfOthersTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final String party = "Example Provider " + System.nanoTime();
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, party);
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");

  private static String path(Visitor who, String address, Map<String, String> form) {
    return who.post(address, form)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }

  private List<String> lines(String offer) {
    return Jsoup.parse(provider.get("/desk?lang=en").body())
        .select("main li:has(a[href=" + offer + "])")
        .eachText();
  }

  private static String text(String key) {
    return Texts.get(
        Language.EN, "providers.waits." + key, Texts.get(Language.EN, "access.role.secretariat"));
  }

  @Test
  void aProviderIsInformedOfConsentsThatTheSecretariatRecordsInItsName() {
    String registered =
        path(
            provider,
            "/providers",
            Map.of(
                "name",
                party,
                "kind",
                "programme",
                "institution",
                "Example Institution",
                "mailbox",
                "desk@example.org"));
    Map<String, String> form = ExampleNeeds.laws(ExampleNeeds.number(registered));
    form.put("words", "Help " + party);
    String offer = path(provider, "/offers", form);
    provider.post(offer + "/giving", Map.of());
    provider.post(offer + "/consent", Map.of("document", "Letter 1"));
    assertThat(lines(offer)).as("its own acts").isEmpty();
    secretariat.post(offer + "/withdrawal", Map.of("document", "Letter 2"));
    assertThat(lines(offer)).singleElement().asString().contains(text("no-consent"), party);
    secretariat.post(offer + "/consent", Map.of("document", "Letter 3"));
    assertThat(lines(offer)).hasSize(2).anyMatch(line -> line.contains(text("consent")));
  }
}
