package org.clearinghouse1540.kit.web;

import java.util.List;
import java.util.Set;

/** The entries of the navigation, in order. */
public record Menu(List<Entry> entries) {
  public Menu {
    entries = List.copyOf(entries);
  }

  /**
   * One entry.
   *
   * @param text the key of its text
   * @param roles the roles that see it; {@code public} for somebody who has not signed in
   */
  public record Entry(String text, String address, Set<String> roles) {
    public Entry {
      roles = Set.copyOf(roles);
    }
  }

  List<Entry> of(Viewer viewer) {
    return entries.stream().filter(entry -> entry.roles().contains(viewer.role())).toList();
  }
}
