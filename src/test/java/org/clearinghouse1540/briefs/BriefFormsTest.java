package org.clearinghouse1540.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form that orders a brief pack: its roles, its refusals in six languages, its packs. */
class BriefFormsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final ExampleMeeting EXAMPLE = new ExampleMeeting();

  @Test
  void anOrderThatCannotBeCarriedOutIsRefusedInTheLanguageOfItsReader() {
    Visitor chair = PROGRAM.person(Role.CHAIR, "");
    String nobody = brief("Example visit without participants", List.of());
    String brief = brief("Example talk on briefs", List.of("KAZ"));
    for (Language language : Language.values()) {
      String in = "?lang=" + language.code();
      Map<String, String> order = Map.of("languages", "en", "groups", "");
      isRefused(chair.post(nobody + in, order), language, "briefs.refused.nobody");
      isRefused(
          chair.post(brief + in, Map.of("groups", "OSCE")), language, "briefs.refused.language");
      isRefused(
          chair.post(brief + in, Map.of("languages", "en", "groups", "OSCE; The moon")),
          language,
          "briefs.refused.group",
          "The moon");
      isRefused(
          chair.post(brief + in, Map.of("languages", "en", "groups", "African Union")),
          language,
          "briefs.refused.no-member",
          "African Union");
    }
    assertThat(chair.get(brief + "?lang=en").body())
        .as("no pack was ordered")
        .doesNotContain(brief + "/");
  }

  @Test
  void aRefusedOrderKeepsTheGroupsAndTheLanguages() {
    Visitor expert = PROGRAM.person(Role.EXPERT, "");
    String brief = brief("Example talk on values", List.of("KAZ", "KGZ"));
    String page =
        expert
            .postAll(
                brief,
                Map.of("languages", List.of("ru", "zh"), "groups", List.of("The moon; OSCE")))
            .body();
    assertThat(page).contains("value=\"The moon; OSCE\"");
    assertThat(page).containsPattern("value=\"ru\"[^>]*checked");
    assertThat(page).containsPattern("value=\"zh\"[^>]*checked");
    assertThat(page).doesNotContainPattern("value=\"en\"[^>]*checked");
    assertThat(expert.get(brief).body())
        .as("a new order is in the language of the reader")
        .containsPattern("value=\"en\"[^>]*checked");
  }

  @Test
  void anUnknownLanguageIsRefusedAndAnUnknownEventIsNotFound() {
    Visitor expert = PROGRAM.person(Role.EXPERT, "");
    String brief = brief("Example talk on languages", List.of("KAZ"));
    assertThat(expert.post(brief, Map.of("languages", "xx")).statusCode()).isEqualTo(400);
    String unknown = "/events/999999999/brief";
    assertThat(expert.get(unknown).statusCode()).isEqualTo(404);
    assertThat(expert.post(unknown, Map.of("languages", "en")).statusCode()).isEqualTo(404);
    assertThat(expert.get(brief + "/0123456789abcdef01").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"POINT_OF_CONTACT", "MISSION", "PROVIDER", "ADMINISTRATOR"})
  void usersOutsideTheCommitteeHaveNoBriefs(Role role) {
    String brief = brief("Example talk on roles", List.of("KAZ"));
    String party =
        switch (role) {
          case POINT_OF_CONTACT, MISSION -> "Example State 452";
          case PROVIDER -> "Example Provider 452";
          default -> "";
        };
    Visitor outside = PROGRAM.person(role, party);
    assertThat(outside.get(brief).statusCode()).isIn(403, 404);
    assertThat(outside.post(brief, Map.of("languages", "en")).statusCode()).isIn(403, 404);
    assertThat(outside.get(brief).body()).doesNotContain("Example talk on roles");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"EXPERT", "MEMBER", "CHAIR", "COORDINATOR", "SECRETARIAT"})
  void aPackIsSeenOnlyByTheUserWhoOrderedIt(Role role) {
    String brief = brief("Example talk on packs", List.of("KAZ"));
    Visitor owner = PROGRAM.person(role, "");
    HttpResponse<String> ordered = owner.post(brief, Map.of("languages", "fr"));
    assertThat(ordered.statusCode()).isEqualTo(302);
    String pack = ordered.headers().firstValue("Location").orElseThrow();
    assertThat(owner.get(pack).body()).contains("Example talk on packs");
    assertThat(owner.get(brief).body()).contains("href=\"" + pack + "\"");
    Visitor colleague = PROGRAM.person(role, "");
    assertThat(colleague.get(pack).statusCode()).isEqualTo(404);
    assertThat(colleague.get(pack + "/file").statusCode()).isEqualTo(404);
    assertThat(colleague.get(brief).body()).doesNotContain(pack);
    String elsewhere = brief("Example talk elsewhere", List.of("KAZ"));
    assertThat(owner.get(pack.replace(brief, elsewhere)).statusCode())
        .as("the pack of another event")
        .isEqualTo(404);
  }

  private static String brief(String title, List<String> states) {
    long event = EXAMPLE.event(title, "2026-05-01", "", ExampleMeeting.states(states));
    return "/events/" + event + "/brief";
  }

  private static void isRefused(
      HttpResponse<String> answer, Language language, String key, Object... arguments) {
    assertThat(answer.statusCode()).as(key + " " + language).isEqualTo(400);
    assertThat(answer.body()).contains(Isolated.sentence(language, key, arguments));
  }
}
