package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * Finds the columns of a table by the words of their heads. A column of marks for a weapon needs
 * the sign of this weapon in its head, a column of sources a word for the document. Each column is
 * found once; of equally good heads, the first one has the first column. Pure.
 */
final class ColumnHeads {
  private static final double LIKE = 0.3;
  private static final double WITHIN = 0.5;
  private static final Pattern IDEOGRAPH = Pattern.compile("(?<=\\p{IsHan})|(?=\\p{IsHan})");
  // Other usual heads of a column, by its key.
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "yes", List.of("YES"),
          "detail", List.of("Detail", "Details"),
          "remarks", List.of("Remarks", "Comments", "Observations"),
          "framework", List.of("YES"),
          "enforcement", List.of("YES"));

  private final FormVersion.Part part;
  private final Map<FormVersion.Column, List<Set<String>>> labels = new HashMap<>();

  /**
   * The columns of a part.
   *
   * @param part with its labels in the language of the file
   * @param original the same part with the labels of its definition
   */
  ColumnHeads(FormVersion.Part part, FormVersion.Part original) {
    this.part = part;
    for (FormVersion.Column column : part.printedColumns()) {
      List<Set<String>> names = new ArrayList<>(List.of(words(column.label())));
      original.column(column.key()).ifPresent(known -> names.add(words(known.label())));
      OTHERS.getOrDefault(column.key(), List.of()).forEach(other -> names.add(words(other)));
      labels.put(column, names);
    }
  }

  private record Match(int place, FormVersion.Column column, double likeness) {}

  /** The columns by the place of their head. */
  Map<Integer, FormVersion.Column> find(List<String> heads) {
    List<Match> matches = new ArrayList<>();
    for (int place = 0; place < heads.size(); place++) {
      Set<String> head = words(heads.get(place));
      for (FormVersion.Column column : part.printedColumns()) {
        double likeness = likeness(head, column);
        if (likeness >= LIKE) {
          matches.add(new Match(place, column, likeness));
        }
      }
    }
    // The sorting is stable: equal matches stay in the order of the table and of the form.
    matches.sort(Comparator.comparingDouble(Match::likeness).reversed());
    Map<Integer, FormVersion.Column> found = new HashMap<>();
    for (Match match : matches) {
      if (!found.containsKey(match.place()) && !found.containsValue(match.column())) {
        found.put(match.place(), match.column());
      }
    }
    return found;
  }

  /** The places whose head has not all words of its column, and could be that of another one. */
  List<Integer> doubtful(List<String> heads) {
    return find(heads).entrySet().stream()
        .filter(entry -> isDoubtful(words(heads.get(entry.getKey())), entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private boolean isDoubtful(Set<String> head, FormVersion.Column column) {
    return !labels.getOrDefault(column, List.of()).contains(head)
        && part.printedColumns().stream()
            .filter(other -> !other.equals(column) && fits(head, other))
            .flatMap(other -> labels.getOrDefault(other, List.of()).stream())
            .anyMatch(label -> label.containsAll(head));
  }

  private double likeness(Set<String> head, FormVersion.Column column) {
    double best = 0;
    for (Set<String> label : labels.getOrDefault(column, List.of())) {
      Set<String> both = new HashSet<>(label);
      both.retainAll(head);
      double dice = 2.0 * both.size() / (label.size() + head.size());
      boolean within = !head.isEmpty() && both.size() == head.size();
      best = Math.max(best, within ? Math.max(dice, WITHIN) : dice);
    }
    return best >= LIKE && fits(head, column) ? best : 0;
  }

  private boolean fits(Set<String> head, FormVersion.Column column) {
    String weapon = weapon(column);
    if (column.kind() == ColumnKind.MARK) {
      return part.printedColumns().stream()
          .filter(other -> !weapon(other).isEmpty())
          .allMatch(other -> weapon(other).equals(weapon) == head.containsAll(sign(other)));
    }
    return column.kind() != ColumnKind.SOURCE || sign(column).stream().anyMatch(head::contains);
  }

  private static String weapon(FormVersion.Column column) {
    int dot = column.key().lastIndexOf('.');
    return column.kind() == ColumnKind.MARK && dot > 0 ? column.key().substring(dot + 1) : "";
  }

  // The words of a label behind its group: of 'National legal framework: NW', NW.
  private static Set<String> sign(FormVersion.Column column) {
    return words(column.label().substring(column.label().lastIndexOf(':') + 1));
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String folded = TextFolding.IGNORING_DIACRITICS.words(text);
    for (String word : folded.split(" ")) {
      Arrays.stream(IDEOGRAPH.split(word)).filter(piece -> !piece.isEmpty()).forEach(words::add);
    }
    return words;
  }
}
