package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.SubjectArea;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The subscriptions of a provider: their contents, their readers, and their end. */
class SubscriptionPagesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final Subscriptions subscriptions = PROGRAM.bean(Subscriptions.class);
  private final String party = "Example Provider " + System.nanoTime();
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, party);

  private void begin(Visitor who, Map<String, List<String>> form) {
    assertThat(who.postAll("/subscriptions?lang=en", form).statusCode()).isEqualTo(302);
  }

  private static Document page(Visitor who, Language language) {
    return Jsoup.parse(who.get("/subscriptions?lang=" + language.code()).body());
  }

  private static Elements panels(Visitor who) {
    return page(who, Language.EN).select("main .panel");
  }

  private List<Subscription> stored() {
    return ViewerDataSource.as("program", subscriptions::list).stream()
        .filter(subscription -> subscription.party().equals(party))
        .toList();
  }

  @Test
  void aSubscriptionNamesItsAreasRegionsAndMailbox() {
    begin(
        provider,
        Map.of(
            "areas", List.of("legislation", "border-control"),
            "regions", List.of("Example Region; Example State 474"),
            "mailbox", List.of("desk@example.org")));
    assertThat(panels(provider).text())
        .contains("Example Region; Example State 474", "desk@example.org")
        .doesNotContain(Texts.get(Language.EN, "providers.subscriptions.all-areas"));
    assertThat(panels(provider).select(".tag")).hasSize(2);
    Subscription stored = stored().getFirst();
    assertThat(stored.areas())
        .extracting(SubjectArea::key)
        .containsExactlyInAnyOrder("legislation", "border-control");
  }

  @Test
  void anEmptySubscriptionIsToAllAreasAndRegions() {
    begin(provider, Map.of("areas", List.of(), "regions", List.of(" "), "mailbox", List.of("")));
    for (Language language : Language.values()) {
      assertThat(page(provider, language).text())
          .contains(Texts.get(language, "providers.subscriptions.all-areas"))
          .contains(Texts.get(language, "providers.subscriptions.all-regions"));
    }
    assertThat(stored().getFirst().areas()).isEmpty();
    assertThat(stored().getFirst().mailbox()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void messagesAreInTheLanguageInWhichTheProviderSubscribed(Language language) {
    provider.post("/subscriptions?lang=" + language.code(), Map.of("mailbox", "desk@example.org"));
    assertThat(stored()).extracting(Subscription::language).containsExactly(language);
  }

  @Test
  void aSubscriptionIsOfAPartyAndNotOfOneAccount() {
    Visitor colleague = PROGRAM.person(Role.PROVIDER, party);
    begin(provider, Map.of("regions", List.of("Example Region 474")));
    assertThat(panels(colleague).text()).contains("Example Region 474");
    String end = panels(colleague).select("form").attr("action");
    assertThat(colleague.post(end, Map.of()).statusCode()).isEqualTo(302);
    assertThat(panels(provider)).isEmpty();
    assertThat(stored()).isEmpty();
  }

  @Test
  void anotherPartyNeitherSeesNorEndsASubscription() {
    begin(provider, Map.of("regions", List.of("Example Region 475")));
    Visitor other = PROGRAM.person(Role.PROVIDER, "Example Provider 475");
    assertThat(page(other, Language.EN).text()).doesNotContain("Example Region 475");
    String end = panels(provider).select("form").attr("action");
    other.post(end, Map.of());
    assertThat(panels(provider).text()).contains("Example Region 475");
    assertThat(journalled("subscription ended")).isZero();
  }

  @Test
  void aSubscriptionEndsOnceAndTheJournalKeepsBothActs() {
    begin(provider, Map.of("areas", List.of("industry")));
    long id = stored().getFirst().id();
    String end = panels(provider).select("form").attr("action");
    for (int i = 0; i < 2; i++) {
      assertThat(provider.post(end, Map.of()).statusCode()).isEqualTo(302);
    }
    for (String act : List.of("subscription begun", "subscription ended")) {
      assertThat(
              PROGRAM.count(
                  "select count(*) from kit_journal where act = '%s' and subject = 'subscription/%d'"
                      .formatted(act, id)))
          .isEqualTo(1);
    }
  }

  @Test
  void theJournalDoesNotHaveTheMailbox() {
    String mailbox = "desk" + System.nanoTime() + "@example.org";
    begin(provider, Map.of("mailbox", List.of(mailbox)));
    assertThat(journalled("subscription begun")).isEqualTo(1);
    assertThat(
            PROGRAM.count(
                "select count(*) from kit_journal where after::text like '%" + mailbox + "%'"))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "drafting,none", "legislation none", "LEGISLATION"})
  void anUnknownAreaIsRefused(String areas) {
    var answer = provider.postAll("/subscriptions", Map.of("areas", List.of(areas.split(","))));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select("a[href=#areas]")).isNotEmpty();
    assertThat(stored()).isEmpty();
  }

  @Test
  void aMailboxHasAtMost200Characters() {
    String longest = "d".repeat(188) + "@example.org";
    for (String mailbox : List.of("d" + longest, "two@example.org, three@example.org", "d@")) {
      assertThat(provider.post("/subscriptions", Map.of("mailbox", mailbox)).statusCode())
          .as(mailbox)
          .isEqualTo(400);
    }
    assertThat(stored()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PROVIDER"})
  void onlyProvidersSubscribe(Role role) {
    boolean acts =
        Set.of(
                Role.MISSION,
                Role.POINT_OF_CONTACT,
                Role.AGENCY,
                Role.MEMBER,
                Role.REGIONAL_COORDINATOR)
            .contains(role);
    Visitor visitor = PROGRAM.person(role, acts ? "Example State 476" : "");
    assertThat(visitor.get("/subscriptions").statusCode()).isEqualTo(403);
    assertThat(visitor.post("/subscriptions", Map.of()).statusCode()).isEqualTo(403);
  }

  private int journalled(String act) {
    return PROGRAM.count(
        "select count(*) from kit_journal where act = '%s' and after::text like '%%%s%%'"
            .formatted(act, party));
  }
}
