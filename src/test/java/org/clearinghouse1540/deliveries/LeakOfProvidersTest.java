package org.clearinghouse1540.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;

/**
 * Drafts of offers, feedback and its summary, practices: the pages that show them are called for
 * every audience, and every outlet for those who stand outside.
 */
class LeakOfProvidersTest {
  private static final List<String> PAGES =
      List.of(
          "/desk",
          "/offers",
          "/who-does-what",
          "/deliveries",
          "/practices",
          "/public/offers",
          "/public/offers/file/csv",
          "/api/offers",
          "/public/feed.atom",
          "/public/results",
          "/public/results/file/csv",
          "/public/practices");
  private static final Set<String> NO_PAGE = Set.of("administrator", "agency", "visitor", "region");
  private static final String STATE = "Example State 420";
  private static final TestProgram PROGRAM = TestProgram.get();
  private final Outlets outlets = new Outlets(new Random(1540));
  private final Map<String, Visitor> audiences = new LinkedHashMap<>();
  private final Map<String, Set<String>> model = new LinkedHashMap<>();

  @Test
  void draftsAndFeedbackAreSeenByTheirAuthorsAndWhatIsPostedByEverybody() {
    audiences.put("own", PROGRAM.person(Role.PROVIDER, "Example Provider 420"));
    audiences.put("other", PROGRAM.person(Role.PROVIDER, "Example Provider 421"));
    audiences.put("state", PROGRAM.person(Role.POINT_OF_CONTACT, STATE));
    audiences.put("elsewhere", PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 421"));
    audiences.put("agency", PROGRAM.person(Role.AGENCY, STATE));
    audiences.put("region", PROGRAM.person(Role.REGIONAL_COORDINATOR, "Example Organization"));
    audiences.put("administrator", PROGRAM.person(Role.ADMINISTRATOR, ""));
    audiences.put("secretariat", PROGRAM.person(Role.SECRETARIAT, ""));
    audiences.put("visitor", Visitor.signedOut(PROGRAM.address()));
    audiences.keySet().forEach(audience -> model.put(audience, new HashSet<>()));
    String mark = "LEAK" + System.nanoTime() % 1_000_000_000 + "E0";
    outlets.plant(mark);
    Visitor own = who("own");
    Visitor secretariat = who("secretariat");

    long id = ExampleNeeds.register(own, "Provider " + System.nanoTime());
    Map<String, String> form = ExampleNeeds.laws(id);
    form.put("words", "Laws " + mark + "AZ");
    String offer = location(own, "/offers", form);
    open(mark + "AZ", "own");
    look(mark, offer);
    own.post(offer + "/giving", Map.of());
    open(mark + "AZ", "secretariat");
    look(mark, offer);
    own.post(offer + "/consent", Map.of("document", "Letter"));
    open(mark + "AZ", "other", "state", "elsewhere", "region", "visitor", "agency");
    open(mark + "AZ", "administrator");
    look(mark, offer);
    own.post(offer + "/withdrawal", Map.of("document", "Letter 2"));
    model.values().forEach(Set::clear);
    open(mark + "AZ", "own", "secretariat");
    look(mark, offer);
    lookEverywhere(mark, offer);

    String delivery =
        location(
            own,
            "/deliveries",
            Map.of(
                "provider", Long.toString(id),
                "title", "Workshop " + mark + "BZ",
                "kind", "workshop",
                "states", STATE,
                "areas", "industry",
                "starts", "2025-05",
                "status", "done"));
    open(mark + "BZ", "own", "secretariat", "state");
    own.post(delivery + "/feedback", Map.of("activities", mark + "CZ", "met", "not-said"));
    open(mark + "CZ", "own", "secretariat");
    Visitor state = who("state");
    state.post(delivery + "/feedback", Map.of("activities", mark + "DZ", "met", "in-part"));
    open(mark + "DZ", "state", "secretariat");
    state.post(delivery + "/summary", Map.of("summary", mark + "EZ"));
    open(mark + "EZ", "state", "secretariat");
    look(mark, delivery);
    state.post(delivery + "/summary/consent", Map.of("document", "Note"));
    audiences.keySet().forEach(audience -> open(mark + "EZ", audience));
    look(mark, delivery);
    state.post(delivery + "/summary/withdrawal", Map.of("document", "Note 2"));
    model.values().forEach(set -> set.remove(mark + "EZ"));
    open(mark + "EZ", "state", "secretariat");
    look(mark, delivery);
    lookEverywhere(mark, delivery);

    String practice =
        location(
            secretariat,
            "/practices",
            Map.of(
                "state", STATE,
                "title", "Practice " + mark + "FZ",
                "words", "Invented for a test.",
                "areas", "industry",
                "source", "Letter (invented)"));
    open(mark + "FZ", "secretariat", "state");
    look(mark, practice);
    secretariat.post(practice + "/consent", Map.of("document", "Note 3"));
    audiences.keySet().forEach(audience -> open(mark + "FZ", audience));
    look(mark, practice);
    secretariat.post(practice + "/withdrawal", Map.of("document", "Note 4"));
    model.values().forEach(set -> set.remove(mark + "FZ"));
    open(mark + "FZ", "secretariat", "state");
    look(mark, practice);
    String owned =
        location(
            own,
            "/practices/new",
            Map.of(
                "title", "Own practice " + mark + "GZ", "words", "Invented", "areas", "industry"));
    open(mark + "GZ", "own");
    look(mark, owned);
    lookEverywhere(mark, owned);
    own.post(owned + "/submission", Map.of("document", "Letter 5"));
    open(mark + "GZ", "secretariat");
    look(mark, owned);
    secretariat.post(owned + "/consent", Map.of("given-by", "Committee", "document", "Letter 6"));
    audiences.keySet().forEach(audience -> open(mark + "GZ", audience));
    look(mark, owned);
    own.post(owned + "/submission/withdrawal", Map.of("document", "Letter 7"));
    model.values().forEach(set -> set.remove(mark + "GZ"));
    open(mark + "GZ", "own");
    look(mark, owned);
    lookEverywhere(mark, owned);
    System.out.println("leaks (providers): 0, " + outlets.counts());
  }

  private static String location(Visitor who, String path, Map<String, String> form) {
    return who.post(path, form).headers().firstValue("Location").orElseThrow();
  }

  private void open(String mark, String... whom) {
    for (String value : whom) {
      model.computeIfAbsent(value, none -> new HashSet<>()).add(mark);
    }
  }

  private void look(String mark, String path) {
    List<String> pages = new ArrayList<>(PAGES);
    pages.add(path);
    audiences.forEach(
        (name, visitor) -> {
          Set<String> here = new HashSet<>();
          pages.forEach(page -> here.addAll(outlets.in(visitor.bytes(page).body())));
          here.removeIf(value -> !value.startsWith(mark));
          assertThat(model.get(name)).as(name + " at " + path).containsAll(here);
          if (!NO_PAGE.contains(name)) {
            Set<String> missing = new HashSet<>(model.get(name));
            missing.removeAll(here);
            missing.removeIf(value -> !isOf(value, path));
            assertThat(missing).as(name + " is shown what it may see at " + path).isEmpty();
          }
        });
    assertThat(outlets.in(who("visitor").bytes("/public/feed.atom").body()))
        .as("the feed at " + path)
        .isEqualTo(model.get("visitor"));
    String kind = path.startsWith("/practices") ? "practices" : "results";
    for (String posted :
        List.of("/public/" + kind, "/public/" + kind + "/file/json", "/api/" + kind)) {
      if (!path.startsWith("/offers")) {
        Set<String> everybody = outlets.in(who("visitor").bytes(posted).body());
        assertThat(everybody).as(posted).isEqualTo(model.get("visitor"));
      }
    }
  }

  /** Every outlet there is, for each audience, with the number of a record. */
  private void lookEverywhere(String mark, String path) {
    for (String name : List.of("other", "elsewhere", "visitor")) {
      Set<String> found = outlets.marks(who(name), ExampleNeeds.number(path), mark);
      assertThat(model.get(name)).as(name + " everywhere").containsAll(found);
    }
  }

  private Visitor who(String name) {
    return Objects.requireNonNull(audiences.get(name), name);
  }

  private static boolean isOf(String mark, String path) {
    char letter = mark.charAt(mark.length() - 2);
    return switch (path.substring(0, 4)) {
      case "/off" -> letter == 'A';
      case "/del" -> letter >= 'B' && letter <= 'D';
      default -> letter == 'F' || letter == 'G';
    };
  }
}
