package org.clearinghouse1540.kit.web;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of the parts of a repeated group, from the names of its fields. */
final class GroupNumbers {
  private static final Pattern PART = Pattern.compile("(\\d{1,3})\\..+");

  private GroupNumbers() {}

  /** The numbers in fields such as {@code cost.0.amount}, where the start is {@code cost.}. */
  @SafeVarargs
  static SortedSet<Integer> of(String start, Collection<String>... fields) {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (Collection<String> names : fields) {
      for (String name : names) {
        if (name.startsWith(start)) {
          Matcher part = PART.matcher(name.substring(start.length()));
          if (part.matches()) {
            numbers.add(Integer.valueOf(part.group(1)));
          }
        }
      }
    }
    return numbers;
  }
}
