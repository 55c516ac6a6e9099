package org.clearinghouse1540.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The table of all hand-overs, read and checked at start. */
@Component
public final class Transitions {
  private static final String FILE = "tasks/data/transitions.csv";

  private final List<Transition> all;

  Transitions() {
    this(Table.fromData(FILE));
  }

  Transitions(Table table) {
    List<Transition> read = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Table.Row row : table.rows()) {
      Transition transition = transition(row);
      if (!ids.add(transition.id())) {
        throw row.wrong("the id " + transition.id() + " is used twice");
      }
      read.add(transition);
    }
    all = List.copyOf(read);
  }

  /** All hand-overs, in the order of the table. */
  public List<Transition> list() {
    return all;
  }

  /** The hand-overs to which a task can belong. */
  public List<Transition> of(Task task) {
    return all.stream().filter(transition -> transition.isOf(task)).toList();
  }

  private static Transition transition(Table.Row row) {
    return new Transition(
        row.require("id"),
        row.require("module"),
        row.read("act", Transitions::act),
        row.find("actors").isEmpty() ? Set.of() : row.read("actors", Transitions::roles),
        row.read("receivers", Transitions::roles),
        row.read("kind", Transitions::text),
        row.read("text", Transitions::text),
        row.read("due", DueRule::of),
        row.read("ends", Transitions::acts));
  }

  private static Set<Role> roles(String keys) {
    return words(keys).stream()
        .map(key -> Role.find(key).orElseThrow(() -> new IllegalArgumentException(key)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> acts(String words) {
    return words(words).stream().map(Transitions::act).toList();
  }

  private static String act(String word) {
    return Optional.of(word)
        .filter(act -> act.startsWith("/") || act.equals(Transition.TIME))
        .orElseThrow(() -> new IllegalArgumentException(word));
  }

  private static List<String> words(String list) {
    return Arrays.asList(list.split(" +"));
  }

  private static String text(String key) {
    if (!Texts.has(key)) {
      throw new IllegalArgumentException(key);
    }
    return key;
  }
}
