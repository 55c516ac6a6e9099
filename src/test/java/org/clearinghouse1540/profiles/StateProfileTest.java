package org.clearinghouse1540.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.outreach.EventVisits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The content of a profile, its readers, and the search for a State. */
class StateProfileTest extends EventVisits {
  private static Map<String, String> event(String title, String field, String state) {
    return form("title", title, "status", "planned", "start", "2031-01-01", field, state);
  }

  @Test
  void aProfileListsTheEventsInAStateAndThoseThatListIt() {
    location(expert.post("/events/new", event("Example hosted 696", "country-0", "Uruguay")));
    location(
        expert.post("/events/new", event("Example attended 696", "role-participating", "Uruguay")));
    location(expert.post("/events/new", event("Example elsewhere 696", "country-0", "Fiji")));
    assertThat(expert.get("/states/URY").body())
        .contains("Example hosted 696", "Example attended 696")
        .doesNotContain("Example elsewhere 696");
    assertThat(expert.get("/states/FJI").body()).contains("Example elsewhere 696");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void profilesAreForTheCommitteeItsExpertsAndTheSecretariat(Role role) {
    Visitor person =
        program.person(role, role.actsFor() == Role.ActsFor.NOBODY ? "" : "Example State 697");
    int status =
        switch (role) {
          case EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT -> 200;
          default -> 403;
        };
    assertThat(person.get("/states/URY").statusCode()).isEqualTo(status);
    assertThat(person.get("/states").statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"ury", "PSE", "VAT", "XKX", "1", "URY%20", "Example%20State%20001"})
  void onlyTheCodeOfAMemberStateHasAProfile(String code) {
    assertThat(expert.get("/states/" + code).statusCode()).isEqualTo(404);
  }

  @Test
  void theWholeListIsShownWithoutWordsAndTheWordsStayInTheField() {
    assertThat(expert.get("/states").body())
        .contains("href=\"/states/AFG\"", "href=\"/states/ZWE\"")
        .doesNotContain("href=\"/states/PSE\"");
    assertThat(expert.get("/states?q=%22%3E%3Cb%3E").body())
        .contains("value=\"&#34;")
        .doesNotContain("value=\"\"><b>");
    assertThat(expert.get("/states?q=guinea").body())
        .contains("href=\"/states/GIN\"", "href=\"/states/GNB\"", "href=\"/states/PNG\"")
        .doesNotContain("href=\"/states/KEN\"");
  }
}
