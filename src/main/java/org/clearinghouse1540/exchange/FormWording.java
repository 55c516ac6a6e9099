package org.clearinghouse1540.exchange;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.WordingNote;

/** The text of a printed copy that belongs to its form: title, preamble, legend and headings. */
final class FormWording {
  private static final List<String> KEYS =
      List.of(
          "draft",
          "state",
          "code",
          "reading",
          "number",
          "row",
          "sources",
          "cited",
          "passages",
          "disagree",
          "unofficial");
  // A short piece can be in a longer text by chance.
  private static final int SHORTEST = 6;
  // A PDF gives the parts of a line with Arabic words in another order.
  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
  private static final Pattern PAGE = Pattern.compile("^\\s*\\d{1,4}\\s*(?:/\\s*\\d{1,4}\\s*)?");

  private final Set<String> texts = new HashSet<>();
  // By their words alone: in a file of pages from right to left, numbers can change places.
  private final Set<Set<String>> titles = new HashSet<>();

  FormWording(FormVersion form) {
    for (CopyLabels words : CopyLabels.ALL) {
      KEYS.forEach(key -> add(words.get(key)));
      for (CopyStatus status : CopyStatus.values()) {
        add(words.title(status, form.version()));
        titles.add(CopyLabels.words(words.title(status, form.version())));
      }
      words.sources().forEach(this::add);
      words.decisions().forEach(this::add);
    }
    add(form.title());
    Arrays.stream(Language.values())
        .flatMap(language -> WordingNote.of(form, language).stream())
        .forEach(this::add);
    form.preamble().forEach(this::add);
    for (FormVersion.Legend legend : form.legend()) {
      add(legend.code());
      add(legend.name());
      add(legend.inTheDocument());
      add(legend.onTheWebPage());
    }
    for (FormVersion.Part part : form.all()) {
      add(part.title());
      part.columns().forEach(column -> add(column.label()));
    }
  }

  private void add(String text) {
    texts.add(LayoutCopyParser.bare(text));
  }

  /** Whether a text, or a line of a text that is broken into lines, belongs to the form. */
  boolean has(String text) {
    String bare = LayoutCopyParser.bare(text);
    return bare.isEmpty()
        || texts.contains(bare)
        || titles.contains(CopyLabels.words(text))
        || bare.length() >= SHORTEST && texts.stream().anyMatch(known -> known.contains(bare));
  }

  /** Whether a line is the footer: the name of the State with a date, or the number of a page. */
  static boolean isFooter(String line, String state) {
    String bare = LayoutCopyParser.bare(line);
    String name = LayoutCopyParser.bare(state);
    return PAGE.matcher(line).matches()
        || !name.isEmpty()
            && (bare.startsWith(name) || bare.contains(name) && ARABIC.matcher(line).find())
            && bare.length() - name.length() <= 24
            && bare.chars().anyMatch(Character::isDigit);
  }
}
