package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.Organizations;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceMatcherTest {
  private final States states = new States();
  private final PlaceMatcher places =
      new PlaceMatcher(states, PartyResolver.standalone(), new Groups(states, new Organizations()));

  @ParameterizedTest
  @CsvSource({
    "global,Example State 001,true",
    "Kenya,KEN,true",
    "Kenya,Kazakhstan,false",
    "African Union,Kenya,true",
    "Kazakhstan,African Union,false",
    "Example Region; Kenya,Example Region,true",
    "'',Kenya,false",
    "Example Region,Other Region,false"
  })
  void placesAreComparedByStatesAndGroups(String one, String other, boolean expected) {
    assertThat(places.meet(one, other)).isEqualTo(expected);
    assertThat(places.meet(other, one)).isEqualTo(expected);
  }

  @Test
  void aListIsSplitAndItsStatesGetCodes() {
    assertThat(PlaceMatcher.parts(" Kenya ;; Example Region،X"))
        .containsExactly("Kenya", "Example Region", "X");
    assertThat(places.withCodes("Kenya; Example Region")).isEqualTo("KEN; Example Region");
  }
}
