package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Message;

/**
 * The official words of a copy beside the present words of the form.
 *
 * @param groups the words that would change by the part of the form, in printed order
 */
public record OfficialReview(OfficialWords read, List<Group> groups) {
  public OfficialReview {
    groups = List.copyOf(groups);
  }

  /** All lines, in printed order. */
  public List<Line> lines() {
    return groups.stream().flatMap(group -> group.lines().stream()).toList();
  }

  /**
   * One word, or all points of the preamble.
   *
   * @param key by which it is chosen
   * @param before the present words; the same words can become official
   * @param uncertain whether the place is only likely
   */
  public record Line(String key, Message place, String before, String after, boolean uncertain) {
    /** Whether the official words are the present ones. */
    public boolean isSame() {
      return before.equals(after);
    }
  }

  /**
   * The lines of a part of the form, or those before its parts.
   *
   * @param title of the part; empty before the parts
   */
  public record Group(String title, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }

    /** The number of its lines whose place is only likely. */
    public long uncertain() {
      return lines.stream().filter(Line::uncertain).count();
    }
  }

  /** Compares; a word that is official already and does not change has no line. */
  static OfficialReview of(OfficialWords read, FormVersion defined) {
    FormVersion form = defined.in(read.language());
    boolean shown = form.language().equals(read.language().code());
    Map<String, String> now = shown ? FormWords.of(form) : Map.of();
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String key : read.words().keySet()) {
      groups.computeIfAbsent(FormWords.choice(key), choice -> new ArrayList<>()).add(key);
    }
    Function<String, Message> places = FormChanges.places(form);
    List<Line> lines = new ArrayList<>();
    groups.forEach(
        (choice, keys) -> {
          String before =
              now.entrySet().stream()
                  .filter(word -> FormWords.choice(word.getKey()).equals(choice))
                  .map(Map.Entry::getValue)
                  .collect(Collectors.joining("\n"));
          String after = keys.stream().map(read.words()::get).collect(Collectors.joining("\n"));
          boolean official =
              keys.stream().allMatch(key -> form.wording().isOfficial(read.language().code(), key));
          if (!official || !before.equals(after)) {
            boolean uncertain = keys.stream().anyMatch(read.uncertain()::contains);
            lines.add(new Line(choice, place(places, choice), before, after, uncertain));
          }
        });
    return new OfficialReview(read, grouped(form, lines));
  }

  private static List<Group> grouped(FormVersion form, List<Line> lines) {
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    groups.put("", new ArrayList<>());
    form.parts().forEach(part -> groups.put(part.title(), new ArrayList<>()));
    for (Line line : lines) {
      String title =
          form.parts().stream()
              .filter(part -> isIn(part, line.key()))
              .map(FormVersion.Part::title)
              .findFirst()
              .orElse("");
      groups.computeIfAbsent(title, name -> new ArrayList<>()).add(line);
    }
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }

  private static boolean isIn(FormVersion.Part part, String key) {
    return key.equals(part.key()) || key.startsWith(part.key() + "/") || part.find(key).isPresent();
  }

  private static Message place(Function<String, Message> places, String choice) {
    return choice.equals(FormWords.PREAMBLE)
        ? Message.of("obligations.wording.preamble")
        : places.apply(choice);
  }

  /** The keys of the lines whose place is certain. */
  public List<String> certain() {
    return lines().stream().filter(line -> !line.uncertain()).map(Line::key).toList();
  }

  /** The keys of all lines. */
  Set<String> keys() {
    return lines().stream().map(Line::key).collect(Collectors.toSet());
  }

  /** The line with this key. */
  public Optional<Line> find(String key) {
    return lines().stream().filter(line -> line.key().equals(key)).findFirst();
  }

  /** The words that these choices mean. */
  Map<String, String> chosen(Set<String> choices) {
    Map<String, String> words = new LinkedHashMap<>();
    read.words()
        .forEach(
            (key, label) -> {
              if (choices.contains(FormWords.choice(key))) {
                words.put(key, label);
              }
            });
    return words;
  }
}
