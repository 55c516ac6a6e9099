package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address declares who may call it, and the running program enforces this. */
class AddressesTest {
  private static final TestProgram PROGRAM = TestProgram.get();

  private static final Set<String> IN_THE_CHAIN =
      Set.of(
          "POST /sign-in",
          "POST /sign-out",
          "POST /sign-in/passkey",
          "POST /sign-in/passkey/options",
          "POST /account/passkey",
          "POST /account/passkey/options",
          "GET /sign-in/openid/{key}/done");

  @Test
  void everyPageIsInTheListOfAddressesAndEveryAddressHasItsPage() {
    Set<String> listed = new TreeSet<>();
    Addresses.list().forEach(address -> listed.add(address.method() + " " + address.pattern()));
    Set<String> mapped = new TreeSet<>();
    PROGRAM
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
              for (String pattern : mapping.getPatternValues()) {
                if (!pattern.equals("/error")) {
                  assertThat(methods).as(pattern + " says by which methods").isNotEmpty();
                  methods.forEach(method -> mapped.add(method + " " + pattern));
                }
              }
            });
    Set<String> pages = new TreeSet<>(listed);
    pages.removeIf(value -> value.contains("**"));
    assertThat(pages).containsAll(IN_THE_CHAIN);
    pages.removeAll(IN_THE_CHAIN); // answered by the chain itself, not by a page
    assertThat(mapped).isEqualTo(pages);
  }

  @Test
  void everyAddressAnswersTheRolesOfItsLineAndNoOther() {
    List<String> wrong = new ArrayList<>();
    int calls = 0;
    for (Role role : Role.values()) {
      Visitor visitor = signedIn(role);
      for (Address address : Addresses.list()) {
        boolean may = address.isOpenTo(role);
        boolean ends =
            address.pattern().equals("/account/sessions") || address.pattern().equals("/sign-out");
        calls++;
        int status = call(ends ? signedIn(role) : visitor, address);
        visitor = ends ? signedIn(role) : visitor;
        if (may == (status == 403)) {
          wrong.add(role + " " + address.method() + " " + address.pattern() + ": " + status);
        }
        if (status >= 500) {
          wrong.add(role + " " + address.pattern() + " fails: " + status);
        }
      }
    }
    System.out.printf(
        "addresses x roles: addresses %d, roles %d, calls %d, mismatches %d%n",
        Addresses.list().size(), Role.values().length, calls, wrong.size());
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoIsNotSignedInIsAskedToSignInOrSeesWhatIsPublic() {
    Visitor visitor = Visitor.signedOut(PROGRAM.address());
    List<String> wrong = new ArrayList<>();
    for (Address address : Addresses.list()) {
      HttpResponse<String> answer =
          address.method().equals("GET")
              ? visitor.get(path(address))
              : visitor.post(path(address), Map.of());
      boolean toSignIn =
          answer.statusCode() == 302
              && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
      if (address.isPublic() == toSignIn) {
        wrong.add(address.pattern() + ": " + answer.statusCode());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anAddressThatIsNotOnTheListAnswersNobody() {
    for (Role role : Role.values()) {
      Visitor visitor =
          Visitor.signedIn(PROGRAM.address(), role.key(), PROGRAM.password(role.key()));
      for (String path :
          List.of(
              "/actuator",
              "/error/x",
              "/states.json",
              "/h2-console",
              "/%2e%2e/",
              "/assets/",
              "/webjars/htmx.org/")) {
        assertThat(visitor.get(path).statusCode()).as(path).isBetween(400, 404);
      }
    }
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Visitor expert = Visitor.signedIn(PROGRAM.address(), "expert", PROGRAM.password("expert"));
    assertThat(expert.postWithoutToken("/intake/notes/1/rest").statusCode()).isEqualTo(403);
  }

  @Test
  void anErrorPageHasANumberAndNoStackTrace() {
    Visitor expert = Visitor.signedIn(PROGRAM.address(), "expert", PROGRAM.password("expert"));
    Set<String> numbers = new HashSet<>();
    for (String path :
        List.of("/events/0", "/events/x", "/states/XXX", "/needs/none", "/states/%00", "/x")) {
      HttpResponse<String> answer = expert.get(path);
      assertThat(answer.statusCode()).as(path).isBetween(400, 404);
      assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at org.");
      java.util.regex.Matcher number =
          java.util.regex.Pattern.compile("[0-9a-f]{12}").matcher(answer.body());
      if (!path.contains("%00")) {
        assertThat(number.find()).as(path + " has a number").isTrue();
        numbers.add(number.group());
      }
    }
    assertThat(numbers).hasSize(5);
  }

  private static Visitor signedIn(Role role) {
    return Visitor.signedIn(PROGRAM.address(), role.key(), PROGRAM.password(role.key()));
  }

  private static int call(Visitor visitor, Address address) {
    return address.method().equals("GET")
        ? visitor.get(path(address)).statusCode()
        : visitor.post(path(address), Map.of()).statusCode();
  }

  static String path(Address address) {
    return address
        .pattern()
        .replace("{id}", "0")
        .replace("{need}", "0")
        .replace("{question}", "0")
        .replace("{followUp}", "0")
        .replace("{version}", "none")
        .replace("{secret}", "none")
        .replace("{key}", "none")
        .replace("{job}", "none")
        .replace("{reading}", "0")
        .replace("{item}", "0")
        .replace("{number}", "1")
        .replace("{page}", "1")
        .replace("{year}", "2017")
        .replace("{file}", "rows.csv")
        .replace("{form}", "csv")
        .replace("{step}", "1")
        .replace("{part}", "none")
        .replace("{code}", "KAZ")
        .replace("/assets/**", "/assets/site.css")
        .replace("/webjars/htmx.org/**", "/webjars/htmx.org/2.0.10/dist/htmx.min.js");
  }
}
