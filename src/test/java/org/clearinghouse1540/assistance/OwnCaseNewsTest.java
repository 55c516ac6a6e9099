package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A State is informed of acts of others in its name; its acts make no notice for it. */
class OwnCaseNewsTest {
  private static final String STATE = "Example State 445";
  private final Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor expert = RecordedCase.PROGRAM.person(Role.EXPERT, "");
  private final Visitor state = RecordedCase.PROGRAM.person(Role.POINT_OF_CONTACT, STATE);

  private static List<String> notices(Visitor user, RecordedCase found) {
    String kind = Texts.get(Language.EN, "assistance.of-others");
    return Jsoup.parse(user.get("/desk?lang=en").body()).select("main h3").stream()
        .filter(heading -> heading.text().startsWith(kind))
        .flatMap(
            heading ->
                heading.nextElementSiblings().stream()
                    .takeWhile(next -> !next.tagName().matches("h[23]")))
        .flatMap(part -> part.select("li").stream())
        .filter(
            line ->
                line.select("a[href]").stream()
                    .anyMatch(link -> link.attr("href").matches(found.page() + "([#/].*)?")))
        .map(line -> line.text())
        .distinct()
        .toList();
  }

  private static String text(String key, Role actor) {
    return Texts.get(
        Language.EN,
        "assistance.of-others." + key,
        Texts.get(Language.EN, "access.role." + actor.key()));
  }

  @Test
  void aStateIsInformedOfConsentsAndStepsThatOthersRecord() {
    RecordedCase found = RecordedCase.of(STATE, "Example laws 445");
    found.steps(clerk, "authenticate", "acknowledge").consent(clerk, "providers");
    found.steps(clerk, "distribute");
    assertThat(notices(state, found))
        .as("acknowledged, consent, sent to providers")
        .hasSize(3)
        .anyMatch(line -> line.contains(text("consent", Role.SECRETARIAT)));
    assertThat(notices(clerk, found)).as("its own act").isEmpty();
    assertThat(
            notices(RecordedCase.PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 446"), found))
        .as("another State")
        .isEmpty();
    found.post(clerk, "withdrawal", "use", "providers", "document", "NV 445");
    assertThat(notices(state, found))
        .anyMatch(line -> line.contains(text("no-consent", Role.SECRETARIAT)));
  }

  @Test
  void whatAStateDoesItselfIsNoNoticeForIt() {
    RecordedCase found = RecordedCase.of(STATE, "Example laws 447");
    found.steps(clerk, "authenticate").consent(state, "providers");
    found.post(state, "withdrawal", "use", "providers", "document", "NV 447");
    String item = found.needs().getFirst().toString();
    found.post(state, "keeping", "item", item, "document", "NV 448");
    assertThat(notices(state, found)).isEmpty();
    assertThat(notices(RecordedCase.PROGRAM.person(Role.MISSION, STATE), found))
        .as("the mission of the same State")
        .isEmpty();
  }

  @Test
  void aStateReadsItsLetterAsItWasBeforeACorrection() {
    RecordedCase found = RecordedCase.of(STATE, "Example laws 449");
    Map<String, String> form = new HashMap<>();
    Jsoup.parse(expert.get(found.page() + "/details?lang=en").body())
        .select("main form input[name], main form textarea")
        .forEach(field -> form.put(field.attr("name"), field.val()));
    form.put("language", "fr");
    form.put("text", "Other words (invented).");
    form.put("why", "Read again (invented).");
    assertThat(expert.post(found.page() + "/details", form).statusCode()).isEqualTo(302);
    assertThat(notices(state, found))
        .singleElement()
        .asString()
        .contains(text("details", Role.EXPERT));
    String page = state.get(found.page() + "/correction?lang=en").body();
    assertThat(page).contains("The letter as received").contains("Read again (invented).");
    Visitor other = RecordedCase.PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 446");
    assertThat(other.get(found.page() + "/correction").statusCode()).isEqualTo(404);
  }

  @Test
  void aCorrectionThatTheStateAskedForIsReportedOnce() {
    RecordedCase found = RecordedCase.of(STATE, "Example laws 448");
    String day = found.read().receipt().requestedOn().toString();
    assertThat(
            found
                .post(
                    state,
                    "correction",
                    "requestedOn",
                    day,
                    "reference",
                    "NV 449",
                    "language",
                    "fr",
                    "text",
                    "The letter as received",
                    "why",
                    "Misread")
                .statusCode())
        .isEqualTo(302);
    int asked = RecordedCase.PROGRAM.count("select max(id)::int from assistance_correction");
    assertThat(
            found
                .post(expert, "correction/decision", "correction", "" + asked, "take", "yes")
                .statusCode())
        .isEqualTo(302);
    assertThat(found.read().receipt().reference()).isEqualTo("NV 449");
    assertThat(notices(state, found)).isEmpty();
  }
}
