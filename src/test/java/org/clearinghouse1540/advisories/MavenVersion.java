package org.clearinghouse1540.advisories;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A version in the order of Maven: numbers by value, pre-releases before the release, service packs
 * after it, and nothing gained by zeros at the end (1.0 is 1, 1-rc1 is before 1, 1-sp after it).
 */
record MavenVersion(String text) implements Comparable<MavenVersion> {
  private static final List<String> WORDS =
      List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");
  private static final Map<String, String> SAME =
      Map.of("ga", "", "final", "", "release", "", "cr", "rc");
  private static final Map<String, String> SHORT =
      Map.of("a", "alpha", "b", "beta", "m", "milestone");

  /** A part of a version: a number, a word, or what follows a hyphen. */
  private sealed interface Part {}

  private record Number(BigInteger value) implements Part {}

  private record Word(String value) implements Part {}

  private record Group(List<Part> parts) implements Part {}

  @Override
  public int compareTo(MavenVersion other) {
    return compare(Optional.of(parsed()), Optional.of(other.parsed()));
  }

  private Group parsed() {
    Group whole = new Group(new ArrayList<>());
    Group current = whole;
    StringBuilder token = new StringBuilder();
    for (char letter : text.strip().toLowerCase(Locale.ROOT).toCharArray()) {
      boolean separator = letter == '.' || letter == '-';
      boolean turns =
          !separator && !token.isEmpty() && isNumber(token) != Character.isDigit(letter);
      if (separator || turns) {
        current = add(current, part(token.toString(), turns && Character.isDigit(letter)));
        current = letter == '.' ? current : opened(current);
        token.setLength(0);
      }
      if (!separator) {
        token.append(letter);
      }
    }
    if (!token.isEmpty()) {
      add(current, part(token.toString(), false));
    }
    trim(whole);
    return whole;
  }

  private static boolean isNumber(StringBuilder token) {
    return Character.isDigit(token.charAt(0));
  }

  /** Adds a part; a word after others begins a group, with a point before it as with a hyphen. */
  private static Group add(Group group, Part part) {
    Group place = part instanceof Word && !group.parts().isEmpty() ? opened(group) : group;
    place.parts().add(part);
    return place;
  }

  private static Group opened(Group group) {
    Group next = new Group(new ArrayList<>());
    group.parts().add(next);
    return next;
  }

  private static Part part(String value, boolean beforeNumber) {
    if (value.isEmpty()) {
      return new Number(BigInteger.ZERO);
    }
    if (Character.isDigit(value.charAt(0))) {
      return new Number(new BigInteger(value));
    }
    String whole = beforeNumber ? SHORT.getOrDefault(value, value) : value;
    return new Word(SAME.getOrDefault(whole, whole));
  }

  /** Removes what means nothing at the end of each group. */
  private static void trim(Group group) {
    List<Part> parts = group.parts();
    parts.stream()
        .filter(Group.class::isInstance)
        .map(Group.class::cast)
        .forEach(MavenVersion::trim);
    for (int i = parts.size() - 1; i >= 0; i--) {
      Part part = parts.get(i);
      if (isNothing(part)) {
        parts.remove(i);
      } else if (!(part instanceof Group)) {
        break;
      }
    }
  }

  private static boolean isNothing(Part part) {
    return switch (part) {
      case Number number -> number.value().signum() == 0;
      case Word word -> word.value().isEmpty();
      case Group group -> group.parts().isEmpty();
    };
  }

  private static int compare(Optional<? extends Part> left, Optional<? extends Part> right) {
    if (left.isEmpty()) {
      return right.map(part -> -withNothing(part)).orElse(0);
    }
    if (right.isEmpty()) {
      return withNothing(left.get());
    }
    return switch (left.get()) {
      case Number one when right.get() instanceof Number other ->
          one.value().compareTo(other.value());
      case Word one when right.get() instanceof Word other -> rank(one).compareTo(rank(other));
      case Group one when right.get() instanceof Group other -> compare(one, other);
      default -> Integer.compare(kind(left.get()), kind(right.get()));
    };
  }

  private static int compare(Group one, Group other) {
    for (int i = 0; i < Math.max(one.parts().size(), other.parts().size()); i++) {
      int order = compare(at(one, i), at(other, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static Optional<Part> at(Group group, int index) {
    return index < group.parts().size() ? Optional.of(group.parts().get(index)) : Optional.empty();
  }

  private static int withNothing(Part part) {
    return switch (part) {
      case Number number -> number.value().signum();
      case Word word -> rank(word).compareTo(rank(new Word("")));
      case Group group ->
          group.parts().stream()
              .mapToInt(MavenVersion::withNothing)
              .filter(order -> order != 0)
              .findFirst()
              .orElse(0);
    };
  }

  /** Words before groups, groups before numbers. */
  private static int kind(Part part) {
    return switch (part) {
      case Word word -> 0;
      case Group group -> 1;
      case Number number -> 2;
    };
  }

  private static String rank(Word word) {
    int known = WORDS.indexOf(word.value());
    return known >= 0 ? String.valueOf(known) : WORDS.size() + "-" + word.value();
  }
}
