package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.IdentityProvider;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in through institutions, against a real identity provider, in a real browser. */
class InstitutionsWalkTest {
  private static final Browser browser = new Browser();
  @TempDir private static Path folder = Path.of("");
  private static TestProgram program = TestProgram.get();
  private static final List<AutoCloseable> open = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    int port = TestProgram.freePort();
    IdentityProvider provider = IdentityProvider.start(folder, "http://localhost:" + port);
    open.add(provider);
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("institutions.json"), provider.institutions());
    program = TestProgram.start(data, port);
    open.add(program);
  }

  @AfterAll
  static void close() throws Exception {
    browser.close();
    for (AutoCloseable autoCloseable : open.reversed()) {
      autoCloseable.close();
    }
  }

  @Test
  void aPersonTiedToAnAccountSignsInThroughOpenIdConnectAndNobodyElse() {
    Page page = browser.page(1280, true);
    page.navigate(program.address() + "/sign-in");
    clickThrough(page.locator("a:has-text('Example Institution')"));
    vouch(page);
    page.waitForURL(url -> url.endsWith("/sign-in?failed=institution"));
    assertThat(page.locator("main").textContent()).contains("no account is linked");
    page.navigate(program.address() + "/desk");
    assertThat(page.url()).as("not signed in at all").contains("/sign-in");

    Visitor person = tie("example-openid", IdentityProvider.SUBJECT);
    page.navigate(program.address() + "/sign-in");
    clickThrough(page.locator("a:has-text('Example Institution')"));
    page.waitForURL("**/desk");
    assertThat(page.locator(".who").textContent()).contains(person.name());
  }

  @Test
  void aPersonTiedToAnAccountSignsInThroughSamlAndNothingForgedDoes() {
    Visitor person = tie("example-saml", IdentityProvider.USER);
    Page page = browser.page(1280, true);
    List<String> answers = new ArrayList<>();
    page.onRequest(request -> answer(request).ifPresent(answers::add));
    page.navigate(program.address() + "/sign-in");
    clickThrough(page.locator("a:has-text('Example Ministry')"));
    vouch(page);
    page.waitForURL("**/desk");
    assertThat(page.locator(".who").textContent()).contains(person.name());
    assertThat(answers).hasSize(1);

    String answer = answers.getFirst();
    forged(answer)
        .forEach(
            (how, forgery) ->
                assertThat(post(Visitor.signedOut(program.address()), forgery))
                    .as(how)
                    .endsWith("failed=institution"));
    written(answer).forEach((how, sent) -> assertThat(sent).as(how).endsWith("failed=institution"));
    assertThat(
            page.request()
                .post(
                    program.address() + "/sign-in/saml/example-saml",
                    RequestOptions.create().setForm(FormData.create().set("SAMLResponse", answer)))
                .url())
        .as("replayed by the browser for which it was")
        .endsWith("failed=institution");
    Visitor thief = Visitor.signedOut(program.address());
    String ticket = post(thief, answer);
    assertThat(ticket).as("the answer itself still holds").contains("/done?ticket=");
    assertThat(location(thief, ticket))
        .as("but not for a browser that did not ask")
        .endsWith("failed=institution");
    Visitor asker = Visitor.signedOut(program.address());
    asker.get("/sign-in/saml/example-saml");
    assertThat(location(asker, post(asker, answer)))
        .as("nor for one that asked something else")
        .endsWith("failed=institution");
  }

  @Test
  void anInstitutionThatDoesNotAnswerKeepsNobodyElseOut() {
    Visitor visitor = Visitor.signedOut(program.address());
    HttpResponse<String> silent = visitor.get("/sign-in/openid/silent");
    assertThat(silent.headers().firstValue("Location").orElse(""))
        .endsWith("/sign-in?failed=silent");
    assertThat(visitor.get("/sign-in?failed=silent").body()).contains("does not respond");
    assertThat(visitor.get("/sign-in/openid/unknown").statusCode()).isBetween(400, 404);
    assertThat(visitor.get("/sign-in/saml/unknown").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/sign-in").body())
        .contains("Example Institution")
        .contains("Institution that does not answer");
    assertThat(visitor.get("/sign-in/saml/example-saml/metadata").body())
        .contains("AssertionConsumerService")
        .contains(program.address() + "/sign-in/saml/example-saml");
  }

  private static Map<String, String> forged(String answer) {
    String xml = new String(Base64.getDecoder().decode(answer), StandardCharsets.UTF_8);
    Map<String, String> forged = new LinkedHashMap<>();
    forged.put("another name", xml.replace(">" + IdentityProvider.USER + "<", ">another.person<"));
    forged.put("no signature", xml.replaceAll("(?s)<dsig:Signature.*?</dsig:Signature>", ""));
    String assertion = xml.replaceFirst("(?s).*(<saml:Assertion.*</saml:Assertion>).*", "$1");
    String evil =
        assertion
            .replaceAll("(?s)<dsig:Signature.*?</dsig:Signature>", "")
            .replaceFirst("ID=\"[^\"]+\"", "ID=\"ID_evil\"")
            .replace(">" + IdentityProvider.USER + "<", ">another.person<");
    forged.put("an assertion beside the signed one", xml.replace(assertion, evil + assertion));
    forged.put(
        "the signed one inside another",
        xml.replace(assertion, evil.replace("</saml:Assertion>", assertion + "</saml:Assertion>")));
    forged.put("for another audience", xml.replace("example-saml/metadata<", "other/metadata<"));
    forged.put(
        "with an entity of its own",
        xml.replaceFirst(
            "<samlp:Response",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><samlp:Response"));
    forged.replaceAll(
        (how, text) -> {
          assertThat(text).as(how + " differs").isNotEqualTo(xml);
          return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        });
    forged.put("nothing", "");
    forged.put("no base 64", "%%%");
    forged.put("long", "A".repeat(40_000));
    return forged;
  }

  /** The redirects if the genuine answer is sent twice or something is in the address. */
  private static Map<String, String> written(String answer) {
    String path = "/sign-in/saml/example-saml";
    Visitor visitor = Visitor.signedOut(program.address());
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put(
        "twice", location(visitor.postAll(path, Map.of("SAMLResponse", List.of(answer, answer)))));
    sent.put(
        "twice, one empty",
        location(visitor.postAll(path, Map.of("SAMLResponse", List.of("", answer)))));
    for (String query : List.of("?SAMLResponse=x", "?%53AMLResponse=x", "?RelayState=x")) {
      sent.put(
          "with " + query + " in the address",
          location(visitor.postElsewhere(path + query, Map.of("SAMLResponse", answer))));
    }
    return sent;
  }

  private static String post(Visitor visitor, String answer) {
    return location(
        visitor.postElsewhere("/sign-in/saml/example-saml", Map.of("SAMLResponse", answer)));
  }

  private static String location(Visitor visitor, String path) {
    return location(visitor.get(path));
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private static java.util.Optional<String> answer(Request request) {
    String sent = java.util.Optional.ofNullable(request.postData()).orElse("");
    if (!request.url().endsWith("/sign-in/saml/example-saml") || !sent.contains("SAMLResponse=")) {
      return java.util.Optional.empty();
    }
    String value = sent.replaceFirst("(?s).*SAMLResponse=([^&]*).*", "$1");
    return java.util.Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
  }

  private Visitor tie(String institution, String subject) {
    Visitor person = program.person(Role.MEMBER, "Example State 003");
    Visitor administrator = program.person(Role.ADMINISTRATOR, "");
    assertThat(
            administrator
                .post(
                    "/accounts/tie",
                    Map.of("name", person.name(), "institution", institution, "subject", subject))
                .statusCode())
        .isEqualTo(302);
    return person;
  }

  /** The person tells the institution who they are. */
  private static void vouch(Page page) {
    page.locator("#username").fill(IdentityProvider.USER);
    page.locator("#password").fill(IdentityProvider.PASSWORD);
    clickThrough(page.locator("#kc-login"));
  }
}
