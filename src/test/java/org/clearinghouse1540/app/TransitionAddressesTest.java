package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.junit.jupiter.api.Test;

/** The table of transitions against the table of addresses. */
class TransitionAddressesTest {
  private static final String WITHOUT = "acts-without-hand-over.csv";
  private final List<Transition> table = TestProgram.get().bean(Transitions.class).list();

  private static Optional<Address> post(String pattern) {
    return Addresses.list().stream()
        .filter(address -> address.method().equals("POST") && address.pattern().equals(pattern))
        .findFirst();
  }

  @Test
  void eachActorMayAct() {
    for (Transition transition : table) {
      if (!transition.act().equals(Transition.TIME)) {
        Address act = post(transition.act()).orElseThrow(() -> new AssertionError(transition.id()));
        assertThat(act.roles()).as(transition.id()).containsAll(transition.actors());
        assertThat(transition.actors()).as(transition.id()).isNotEmpty();
      }
    }
  }

  @Test
  void eachReceiverCanEndItOrItIsEndedByTheActor() {
    for (Transition transition : table) {
      Set<Address> ends =
          transition.ends().stream()
              .filter(end -> !end.equals(Transition.TIME))
              .map(end -> post(end).orElseThrow(() -> new AssertionError(transition.id() + end)))
              .collect(Collectors.toSet());
      assertThat(
              transition.ends().contains(Transition.TIME)
                  || ends.stream()
                      .anyMatch(end -> transition.receivers().stream().anyMatch(end::isOpenTo)))
          .as(transition.id())
          .isTrue();
    }
  }

  @Test
  void everyActIsAHandOverOrHasAReasonWhyItIsNone() {
    Set<String> handOvers =
        table.stream()
            .flatMap(
                transition ->
                    Stream.concat(Stream.of(transition.act()), transition.ends().stream()))
            .collect(Collectors.toSet());
    List<Table.Row> rows = Table.fromData(WITHOUT).rows();
    rows.forEach(row -> row.require("reason"));
    Set<String> without =
        rows.stream().map(row -> row.require("address")).collect(Collectors.toSet());
    Set<String> all =
        Addresses.list().stream()
            .filter(address -> address.method().equals("POST"))
            .map(Address::pattern)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> undecided = new TreeSet<>(all);
    undecided.removeAll(handOvers);
    undecided.removeAll(without);
    assertThat(undecided).as("acts without a decision in " + WITHOUT).isEmpty();
    Set<String> both = new HashSet<>(without);
    both.retainAll(handOvers);
    assertThat(both).as("in both tables").isEmpty();
    assertThat(all).as("addresses that exist").containsAll(without);
  }
}
