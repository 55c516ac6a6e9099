package org.clearinghouse1540.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.letters.LetterForm;
import org.clearinghouse1540.letters.LetterGate;
import org.clearinghouse1540.states.States;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** A round of letters that asks for practices: drafted for each State, and dispatched alone. */
class PracticeRoundsTest {
  private static final TestProgram PROGRAM = TestProgram.get();

  @Test
  void aLetterIsDraftedForEachStateAndItsDispatchIsShown() {
    Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
    List<String> codes =
        PROGRAM.bean(States.class).sorted(Language.EN).stream()
            .limit(2)
            .map(state -> state.code())
            .toList();
    secretariat.postAll(
        "/practices/letters",
        Map.of("language", List.of("en"), "due", List.of("2031-06-30"), "states", codes));
    Elements drafted = letters(secretariat);
    assertThat(drafted).hasSize(2);
    String letter = drafted.getFirst().attr("href");
    assertThat(secretariat.get(letter).body()).contains("30 June 2031").doesNotContain("[due]");
    secretariat.post(letter + "/dispatch", Map.of("day", "2026-01-05", "how", "By hand"));
    assertThat(secretariat.get("/practices/letters").body()).contains("dispatched on 5 January");
  }

  private static Elements letters(Visitor secretariat) {
    return Jsoup.parse(secretariat.get("/practices/letters").body())
        .select("section.panel")
        .getFirst()
        .select("a[href^=/letters/]");
  }

  @Test
  void aLetterOfAnotherKindIsNoPartOfARound() {
    LetterGate gate = PROGRAM.bean(PracticeLetterGate.class);
    LetterGate.Outgoing other =
        new LetterGate.Outgoing(
            "practice-round/1", "acknowledge", LetterForm.MISSION, "", "Example State", "", "");
    assertThat(gate.reasons(other).getFirst().in(Language.EN))
        .isEqualTo(Texts.get(Language.EN, "practices.refused.letter"));
  }
}
