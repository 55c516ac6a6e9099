package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A State answers a gap: it names nobody at present, and is not asked until a day that it sets. */
class UnansweredGapTest {
  private static final String STATE = "Example State 282";
  private static final LocalDate TODAY = LocalDate.parse("2026-05-06");
  private final TestProgram program = TestProgram.get();
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final Visitor mission = program.person(Role.MISSION, STATE);

  private static String desk(Visitor user) {
    return Jsoup.parse(user.get("/desk?lang=en").body()).select("main").text();
  }

  @Test
  void aStateThatNamesNobodyIsNotAskedUntilTheDayItSet() {
    String office = "Unit " + System.nanoTime();
    ExampleContacts.name(
        secretariat, STATE, office, Map.of("from", "2020-01-02", "until", "2020-06-30"));
    String asked = Texts.get(Language.EN, "contacts.waits.gap", "Capital");
    assertThat(desk(mission)).contains(asked);
    assertThat(
            Jsoup.parse(mission.get("/contacts?lang=en").body())
                .select("form[action^=/contacts/gaps] [name]")
                .eachAttr("name"))
        .contains("place", "until");
    LocalDate today = LocalDate.now(program.bean(Clock.class));
    for (LocalDate wrong : List.of(today, today.plusMonths(13))) {
      for (Language language : Language.values()) {
        assertThat(
                mission
                    .post(
                        "/contacts/gaps?lang=" + language.code(),
                        Map.of("place", "capital", "until", wrong.toString()))
                    .body())
            .contains(Texts.get(language, "contacts.refused.none-until"));
      }
    }
    Map<String, String> answer = Map.of("place", "capital", "until", today.plusDays(30).toString());
    assertThat(mission.post("/contacts/gaps", answer).statusCode()).isEqualTo(302);
    assertThat(desk(mission)).doesNotContain(asked);
    assertThat(desk(secretariat))
        .contains(STATE + ": names nobody at present")
        .doesNotContain(STATE + ": nobody is in charge");
    assertThat(mission.get("/contacts?lang=en").body()).contains("names nobody at present");
    assertThat(
            mission
                .post("/contacts/gaps", Map.of("place", "mission", "until", answer.get("until")))
                .body())
        .contains(Texts.get(Language.EN, "contacts.refused.no-gap"));
  }

  @Test
  void anAnswerCountsForItsGapUntilItsLastDay() {
    Contact last = ExampleContacts.named(1, "2020-01-02", "2026-05-01");
    ContactGap gap = ContactGap.of(List.of(last), TODAY).getFirst();
    GapAnswer answer =
        new GapAnswer(1, last.party(), ContactDuty.Place.CAPITAL, TODAY, TODAY.plusDays(9));
    assertThat(GapAnswer.to(gap, List.of(answer), TODAY.plusDays(9))).contains(answer);
    assertThat(GapAnswer.to(gap, List.of(answer), TODAY.plusDays(10))).isEmpty();
    Contact later = ExampleContacts.named(2, "2026-05-06", "2026-05-07");
    ContactGap second = ContactGap.of(List.of(last, later), TODAY.plusDays(3)).getFirst();
    assertThat(GapAnswer.to(second, List.of(answer), TODAY.plusDays(3)))
        .as("another person was named and left since")
        .isEmpty();
  }
}
