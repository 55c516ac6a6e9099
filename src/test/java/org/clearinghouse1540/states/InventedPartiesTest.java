package org.clearinghouse1540.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented parties are those of the data file and no others. */
class InventedPartiesTest {

  @Test
  void theCodeOfAnInventedStateIsItsExactName() {
    assertThat(InventedParties.isState("Example State 001")).isTrue();
    assertThat(InventedParties.meansState("example  STATE-001")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Example State", "Example State 1", "Example State 0011", "State 001", "CHE"})
  void otherNamesAreNoInventedState(String name) {
    assertThat(InventedParties.isState(name)).isFalse();
    assertThat(InventedParties.meansState(name)).isFalse();
  }

  @Test
  void anotherSpellingIsNoCode() {
    assertThat(InventedParties.isState("example state 001")).isFalse();
    assertThat(InventedParties.isState("Example State 001 ")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Example Provider", "Example Organization 002", "Example State 600"})
  void aPartyIsOfAnyKind(String name) {
    assertThat(InventedParties.isParty(name)).isTrue();
    assertThat(InventedParties.isParty(name + " and others")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(InventedParties.Kind.class)
  void thoseInTheListsOfATrialInstallationAreInvented(InventedParties.Kind kind) {
    assertThat(InventedParties.listed(kind)).isNotEmpty().allMatch(InventedParties::isParty);
  }

  @Test
  void noInventedStateIsAmongTheStates() {
    States states = new States();
    assertThat(InventedParties.listed(InventedParties.Kind.STATE))
        .allMatch(name -> states.find(name).isEmpty());
    assertThat(states.all()).noneMatch(state -> InventedParties.meansState(state.name()));
  }

  @Test
  void noCodeOfTheProgramKnowsTheirNames() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        for (String line : Files.readAllLines(file)) {
          String code = line.strip();
          boolean comment = code.startsWith("//") || code.startsWith("*");
          if (!comment && code.matches(".*\\bExample (?:State|Organization|Provider)\\b.*")) {
            found.add(file + ": " + code);
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }
}
