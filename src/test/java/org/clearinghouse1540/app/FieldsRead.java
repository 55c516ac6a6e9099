package org.clearinghouse1540.app;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearinghouse1540.access.Role;

/** The names of the fields that the handlers of a program asked for, by address and role. */
final class FieldsRead {
  /**
   * Those who send a form.
   *
   * @param role the key of the role, or {@code visitor}
   */
  record Sender(String pattern, String role) implements Comparable<Sender> {
    @Override
    public int compareTo(Sender other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return pattern + " as " + role;
    }
  }

  static final String VISITOR = "visitor";

  private final Map<Sender, Set<String>> read = new TreeMap<>();

  private FieldsRead() {}

  /** The fields that are asked for from now on. */
  static FieldsRead of(TestProgram program) {
    FieldsRead fields = new FieldsRead();
    program.bean(RestrictedFields.class).observe(fields::add);
    return fields;
  }

  /** The name of a field with a sign for each number, the same for all parts of a group. */
  static String kind(String field) {
    return field.replaceAll("\\d+", "#");
  }

  private synchronized void add(String pattern, String field) {
    String role = Navigation.viewer().role().map(Role::key).orElse(VISITOR);
    read.computeIfAbsent(new Sender(pattern, role), first -> new TreeSet<>()).add(kind(field));
  }

  /** Whether all of these were asked for since the last call of {@link #take()}. */
  synchronized boolean hasAll(Sender sender, Set<String> kinds) {
    return read.getOrDefault(sender, Set.of()).containsAll(kinds);
  }

  /** Those that were asked for since the start or since the last call. */
  synchronized Map<Sender, Set<String>> take() {
    Map<Sender, Set<String>> taken = new TreeMap<>(read);
    read.clear();
    return taken;
  }
}
