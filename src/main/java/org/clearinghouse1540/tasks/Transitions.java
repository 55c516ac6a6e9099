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

/** The table of all hand-overs, from which the lines of desks and messages are drawn. */
public final class Transitions {
  private static final String FILE = "tasks/data/transitions.csv";
  private static final List<Transition> TABLE = read(Table.fromData(FILE));

  private Transitions() {}

  /**
   * The hand-over with this id. Each source of tasks reads its own when it is created, at start;
   * one that is missing stops the start.
   */
  public static Transition get(String id) {
    return TABLE.stream()
        .filter(transition -> transition.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Table.WrongDefinition(FILE + ":1: " + id + " is missing"));
  }

  /** All hand-overs, in the order of the table. */
  public static List<Transition> list() {
    return TABLE;
  }

  static List<Transition> read(Table table) {
    List<Transition> read = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Table.Row row : table.rows()) {
      Transition transition = transition(row);
      if (!ids.add(transition.id())) {
        throw row.wrong("the id " + transition.id() + " is used twice");
      }
      read.add(transition);
    }
    return List.copyOf(read);
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
        row.read("page", Transitions::page),
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

  private static String page(String address) {
    if (!address.startsWith("/")) {
      throw new IllegalArgumentException(address);
    }
    return address;
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
