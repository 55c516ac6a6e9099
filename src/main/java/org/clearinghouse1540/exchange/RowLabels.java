package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The rows that a label can mean: first by the same letters, then by nearly the same words. A near
 * wording counts if one row is clearly nearer than all others and names no other year.
 */
final class RowLabels {
  private static final double NEAR = 0.75;
  private static final double LEAD = 0.15;
  private static final Pattern SHORT_NAME = Pattern.compile("\\(([A-Z][A-Z-]{2,9})\\)");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Set<String> FILLERS =
      Set.of("the", "of", "on", "for", "and", "to", "a", "an", "in", "general", "international");

  private final Map<String, List<FormVersion.Row>> exact = new HashMap<>();
  private final Map<String, FormVersion.Row> shortNames = new HashMap<>();
  private final Map<FormVersion.Row, Set<String>> words = new HashMap<>();
  private final Map<String, List<FormVersion.Row>> found = new HashMap<>();

  RowLabels(List<FormVersion.Row> rows) {
    for (FormVersion.Row row : rows) {
      exact
          .computeIfAbsent(LayoutCopyParser.bare(row.label()), label -> new ArrayList<>())
          .add(row);
      Matcher name = SHORT_NAME.matcher(row.label());
      if (name.find()) {
        shortNames.put(LayoutCopyParser.bare(name.group(1)), row);
      }
      words.put(row, words(row.label()));
    }
  }

  /** The rows with exactly this label; several rows of a part can have the same. */
  List<FormVersion.Row> exact(String label) {
    return exact.getOrDefault(LayoutCopyParser.bare(label), List.of());
  }

  /** The rows that this label means, in the same or in nearly the same words. */
  List<FormVersion.Row> find(String label) {
    return found.computeIfAbsent(label, this::search);
  }

  private List<FormVersion.Row> search(String label) {
    List<FormVersion.Row> same = exact(label);
    if (!same.isEmpty() || label.isBlank() || label.length() > 400) {
      return same;
    }
    FormVersion.Row named = shortNames.get(LayoutCopyParser.bare(label));
    return named == null ? near(words(label)) : List.of(named);
  }

  private List<FormVersion.Row> near(Set<String> label) {
    if (label.size() < 2) {
      return List.of();
    }
    List<Map.Entry<FormVersion.Row, Double>> best =
        words.entrySet().stream()
            .filter(entry -> !otherYear(entry.getValue(), label))
            .map(entry -> Map.entry(entry.getKey(), likeness(entry.getValue(), label)))
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(2)
            .toList();
    boolean clear =
        !best.isEmpty()
            && best.getFirst().getValue() >= NEAR
            && (best.size() == 1 || best.getFirst().getValue() - best.getLast().getValue() >= LEAD);
    return clear ? List.of(best.getFirst().getKey()) : List.of();
  }

  private static boolean otherYear(Set<String> row, Set<String> label) {
    Set<String> here = new HashSet<>(row);
    here.removeIf(word -> !YEAR.matcher(word).matches());
    Set<String> there = new HashSet<>(label);
    there.removeIf(word -> !YEAR.matcher(word).matches());
    return !here.isEmpty() && !there.isEmpty() && !here.equals(there);
  }

  /** The share of the words that two labels have in common, from 0 to 1. */
  static double likeness(String one, String other) {
    Set<String> first = words(one);
    Set<String> second = words(other);
    return first.isEmpty() && second.isEmpty() ? 0 : likeness(first, second);
  }

  private static double likeness(Set<String> row, Set<String> label) {
    Set<String> both = new HashSet<>(row);
    both.retainAll(label);
    return 2.0 * both.size() / (row.size() + label.size());
  }

  // Without short names in brackets, small words and the endings of the plural.
  private static Set<String> words(String label) {
    String plain = SHORT_NAME.matcher(label.replace("(s)", "s")).replaceAll(" ");
    Set<String> words = new HashSet<>();
    Arrays.stream(TextFolding.IGNORING_DIACRITICS.words(plain).split(" "))
        .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
        .map(
            word ->
                word.length() > 3 && word.endsWith("s")
                    ? word.substring(0, word.length() - 1)
                    : word)
        .forEach(words::add);
    return words;
  }
}
