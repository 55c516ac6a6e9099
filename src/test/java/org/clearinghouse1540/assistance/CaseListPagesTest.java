package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of cases and of requests: filters, pages, order and readers. */
class CaseListPagesTest {
  private static final Pattern ROW = Pattern.compile("<td><a href=\"/requests/(\\d+)\">");
  private static final String MANY = "Example State 650";
  private static final int NUMBER = 53;
  private static final List<Long> CASES = many();
  private final Visitor expert = RecordedCase.PROGRAM.person(Role.EXPERT, "");

  // The longest waiting comes first.
  private static List<Long> many() {
    List<Long> cases = new ArrayList<>();
    for (int at = 0; at < NUMBER; at++) {
      LocalDate day = RecordedCase.now().minusDays(100L - at);
      cases.add(RecordedCase.of(MANY, day, "Laws").id());
    }
    return cases;
  }

  private static String query(String words) {
    return "/cases?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private List<Long> found(String address) {
    HttpResponse<String> answer = expert.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    return ROW.matcher(answer.body())
        .results()
        .map((MatchResult row) -> Long.valueOf(row.group(1)))
        .toList();
  }

  @Test
  void fiftyCasesAreOnAPageTheLongestWaitingFirst() {
    assertThat(found(query(MANY))).isEqualTo(CASES.subList(0, 50));
    assertThat(found(query(MANY) + "&page=2")).isEqualTo(CASES.subList(50, NUMBER));
    String body = expert.get(query(MANY) + "&lang=en").body();
    assertThat(body)
        .contains("Requests listed: " + NUMBER)
        .contains("<strong aria-current=\"page\">1</strong>")
        .contains("href=\"/cases?q=Example+State+650&amp;at=&amp;page=2\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "999999", "9999999", "x", "-1", "0", ""})
  void aPageThatDoesNotExistIsTheNearestOne(String page) {
    boolean beyond = page.equals("3") || page.equals("999999");
    assertThat(found(query(MANY) + "&page=" + page))
        .isEqualTo(beyond ? CASES.subList(50, NUMBER) : CASES.subList(0, 50));
  }

  @Test
  void casesAreFoundByTheReferenceOfTheirLetter() {
    RecordedCase one = RecordedCase.of("Example State 651", "Laws");
    String reference = one.read().receipt().reference();
    assertThat(found(query(reference))).containsExactly(one.id());
    assertThat(found(query(reference.toLowerCase(Locale.ROOT)))).hasSize(1);
    assertThat(found(query(reference + "9"))).isEmpty();
  }

  @Test
  void casesAreFilteredByTheirStage() {
    Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
    Visitor member = RecordedCase.PROGRAM.person(Role.MEMBER, "Example State 653");
    RecordedCase waiting = RecordedCase.of("Example State 652", "Laws");
    RecordedCase held = RecordedCase.of("Example State 652", "Sites").steps(clerk, "authenticate");
    held.post(member, "hold", "why", "To consult the capital");
    String address = query("Example State 652") + "&at=";
    assertThat(found(address + "authenticate")).contains(waiting.id()).doesNotContain(held.id());
    assertThat(found(address + "hold")).contains(held.id()).doesNotContain(waiting.id());
    assertThat(found(address + "nonsense")).isEmpty();
    assertThat(expert.get(address + "hold").body()).contains("<option value=\"hold\" selected>");
  }

  @Test
  void memberSeesOnlyCasesBeforeTheCommittee() {
    Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
    Visitor member = RecordedCase.PROGRAM.person(Role.MEMBER, "Example State 653");
    RecordedCase found = RecordedCase.of("Example State 654", "Laws");
    assertThat(member.get(query("Example State 654")).body()).doesNotContain(found.page() + "\"");
    found.steps(clerk, "authenticate");
    assertThat(member.get(query("Example State 654")).body()).contains(found.page() + "\"");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"POINT_OF_CONTACT", "MISSION", "PROVIDER", "REGIONAL_COORDINATOR", "AGENCY"})
  void othersDoNotSeeTheListOfCases(Role role) {
    Visitor visitor = RecordedCase.PROGRAM.person(role, "Example State 655");
    assertThat(visitor.get("/cases").statusCode()).isEqualTo(403);
  }

  private static String link(long request) {
    return "/requests/" + request + "\"";
  }

  private int pageThatLists(long request) {
    int page = 1;
    while (!expert.get("/requests?page=" + page).body().contains(link(request))) {
      page++;
      assertThat(page).as("pages of the list of requests").isLessThan(100);
    }
    return page;
  }

  @Test
  void theListOfRequestsIsSearchedByNeedAndShowsReceivedRequestsFirst() {
    String word = "Unicorn" + System.nanoTime();
    RecordedCase one = RecordedCase.of("Example State 656", word);
    assertThat(expert.get("/requests?q=" + word).body()).contains("/requests/" + one.id() + "\"");
    assertThat(expert.get("/requests?q=" + word + "x").body())
        .doesNotContain("/requests/" + one.id() + "\"");
    long published =
        RecordedCase.PROGRAM.count(
            "select min(id)::int from assistance_request where origin = 'reference'");
    int received = pageThatLists(one.id());
    assertThat(pageThatLists(published)).isGreaterThanOrEqualTo(received);
    String page = expert.get("/requests?page=" + received).body();
    int later = page.indexOf(link(published));
    // Published requests follow, on this page of the list or on a later one.
    assertThat(later < 0 || page.indexOf(link(one.id())) < later).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPublishedRequestShowsTheProcedureOfItsDate(Language language) {
    int published =
        RecordedCase.PROGRAM.count(
            "select min(id)::int from assistance_request where origin = 'reference'");
    String address = "/requests/" + published + "?lang=" + language.code();
    Request request =
        RecordedCase.PROGRAM.bean(Requests.class).list().stream()
            .filter(found -> found.id() == published)
            .findFirst()
            .orElseThrow();
    String version = RecordedCase.PROGRAM.bean(Procedures.class).of(request).version();
    assertThat(expert.get(address).body())
        .contains(Texts.get(language, "assistance.procedure", version))
        .contains(Texts.get(language, "assistance.procedure.lead"));
    assertThat(expert.get("/requests/999999999").statusCode()).isEqualTo(404);
  }
}
