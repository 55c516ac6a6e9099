package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.tasks.ActsOfOthers;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.junit.jupiter.api.Test;

/** The table of transitions against the table of addresses. */
class TransitionAddressesTest {
  private static final Pattern USE = Pattern.compile("Transitions\\.get\\(\\s*\"([^\"]+)\"");
  private static final String WITHOUT = "acts-without-hand-over.csv";
  private final List<Transition> table = Transitions.list();

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
  void everyReceiverMayOpenThePageOfItsTask() {
    for (Transition transition : table) {
      String page = transition.page().replaceFirst("[?#].*", "");
      Address address =
          Addresses.list().stream()
              .filter(found -> found.method().equals("GET") && found.pattern().equals(page))
              .findFirst()
              .orElseThrow(() -> new AssertionError(transition.id() + ": no page " + page));
      assertThat(transition.receivers()).as(transition.id()).allMatch(address::isOpenTo);
    }
  }

  @Test
  void eachTaskIsMadeByItsHandOverAndEachLineOfTheTableIsDrawn() throws IOException {
    Map<String, Transition> lines =
        table.stream().collect(Collectors.toMap(Transition::id, Function.identity()));
    Set<List<String>> drawn = new HashSet<>();
    Path sources = Path.of("src/main/java/org/clearinghouse1540");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(found -> found.toString().endsWith(".java")).toList()) {
        String module = sources.relativize(file).getName(0).toString();
        String source = Files.readString(file);
        assertThat(module.equals("tasks") || !source.contains("new Task(")).as("" + file).isTrue();
        for (MatchResult use : USE.matcher(source).results().toList()) {
          Transition line =
              Objects.requireNonNull(lines.get(use.group(1)), use.group(1) + " in " + file);
          assertThat(line.module()).as(line.id()).isEqualTo(module);
          drawn.add(List.of(line.kind(), line.text(), line.page()));
        }
      }
    }
    for (Table.Row row : Table.fromData(ActsOfOthers.FILE).rows()) {
      Transition line = Transitions.get(row.require("transition"));
      drawn.add(List.of(line.kind(), line.text(), line.page()));
    }
    // Several acts can lead to the same line of a desk.
    assertThat(table)
        .allMatch(line -> drawn.contains(List.of(line.kind(), line.text(), line.page())));
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
