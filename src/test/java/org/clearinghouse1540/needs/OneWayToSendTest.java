package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A State sends a request in one place, under one name. */
class OneWayToSendTest {
  private static final String STATE = "Example State 737";
  private static final String SENDING = "/drafts/sending";
  private static final TestProgram PROGRAM = TestProgram.get();

  // Every page to which the pages of the State link, without those of single records.
  private static Map<String, Element> pages(Visitor visitor, String draft, Language language) {
    Map<String, Element> pages = new LinkedHashMap<>();
    List<String> open = new ArrayList<>(List.of("/desk", "/requests", "/drafts", draft, SENDING));
    for (int i = 0; i < open.size(); i++) {
      String address = open.get(i);
      Element page =
          Jsoup.parse(
              visitor
                  .get(address + (address.contains("?") ? "&" : "?") + "lang=" + language.code())
                  .body());
      pages.put(address, page);
      if (i == 0) {
        page.select("nav a[href^=/]").eachAttr("href").stream()
            .filter(link -> !link.contains("lang=") && !open.contains(link))
            .forEach(open::add);
      }
    }
    return pages;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkThatSendsARequestHasOneNameAndOneAddress(Language language) {
    Visitor own = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
    String draft =
        own.post("/drafts", Map.of())
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst(".*//[^/]+", "");
    String name = Texts.get(language, "needs.send.go");
    Set<String> names = new LinkedHashSet<>();
    Set<String> addresses = new LinkedHashSet<>();
    List<String> recordsLetters = new ArrayList<>();
    pages(own, draft, language)
        .forEach(
            (address, page) -> {
              for (Element link : page.select("a[href]:not([hreflang])")) {
                String target = link.attr("href").replaceFirst("\\?.*", "");
                if (target.equals(SENDING)) {
                  names.add(link.text());
                }
                if (link.text().equals(name)) {
                  addresses.add(target);
                }
                if (target.equals("/arrivals")) {
                  recordsLetters.add(address);
                }
              }
            });
    assertThat(names).containsExactly(name);
    assertThat(addresses).containsExactly(SENDING);
    assertThat(Texts.get(language, "needs.sending")).isEqualTo(name);
    assertThat(recordsLetters).isEmpty();
    for (Role role : List.of(Role.POINT_OF_CONTACT, Role.MISSION, Role.AGENCY)) {
      assertThat(PROGRAM.person(role, STATE).post("/arrivals", Map.of("text", "x")).statusCode())
          .as(role + " records no letter of its own")
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void withoutADraftThePageLeadsToWritingOne(Language language) {
    Visitor other = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 738");
    Element page = Jsoup.parse(other.get(SENDING + "?lang=" + language.code()).body());
    assertThat(page.select("main a[href=/drafts]").eachText())
        .contains(Texts.get(language, "needs.begin"));
  }
}
