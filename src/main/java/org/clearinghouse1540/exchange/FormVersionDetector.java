package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.FormVersion;
import org.jspecify.annotations.Nullable;

/** Detects the version and the language of the form in a copy. */
final class FormVersionDetector {
  private static final int FEWEST_ROWS = 3;
  private static final int FEWEST_UNDER_TITLE = 2;

  private static final Pattern RESOLUTION =
      Pattern.compile("\\b(1673|1810|1977|2325)\\s*[(（]\\s*20\\d\\d");

  private final List<FormVersion> candidates;
  private final VersionChoice choice;
  private @Nullable Message remark;

  FormVersionDetector(VersionChoice choice) {
    this.choice = choice;
    this.candidates =
        choice.forms().stream()
            .flatMap(form -> Stream.concat(Stream.of(form), translations(form)))
            .toList();
  }

  private static Stream<FormVersion> translations(FormVersion form) {
    return Arrays.stream(Language.values())
        .filter(language -> !language.code().equals(form.language()))
        .filter(language -> form.words().containsKey(language.code()))
        .map(form::in);
  }

  /**
   * The version of the form. The title decides if it names one, then the resolutions cited, then
   * the rows with their numbers. {@link #remark} says so unless the title does.
   *
   * @throws BadInput if the file has no table of a matrix, or fits several versions equally
   */
  FormVersion detect(FileTables file) {
    List<List<String>> rows = rows(file);
    Map<FormVersion, Integer> found = new LinkedHashMap<>();
    candidates.forEach(form -> add(found, form, score(form, rows)));
    FormVersion best = best(found);
    List<FormVersion> inLanguage =
        found.keySet().stream().filter(form -> form.language().equals(best.language())).toList();
    String title = title(file);
    Optional<FormVersion> named =
        inLanguage.stream()
            .filter(form -> title.matches(".*[()（）]\\s*" + form.version() + "年?\\s*[()（）].*"))
            .findFirst();
    FormVersion chosen = named.orElseGet(() -> told(file, inLanguage, found, best));
    if (!isMatrix(file, chosen, score(chosen, rows))) {
      throw BadInput.of("file", "exchange.refused.no-table");
    }
    return chosen;
  }

  // Three rows are enough; fewer are a matrix under the title of one, or under that of a part.
  private boolean isMatrix(FileTables file, FormVersion form, int score) {
    int rows = Math.max(score, rowsOf(form, rows(file)));
    return rows >= FEWEST_ROWS
        || rows >= FEWEST_UNDER_TITLE && title(file).contains("1540")
        || rows > 0
            && file.blocks().stream()
                .anyMatch(
                    block ->
                        block instanceof Block.Words words
                            && SheetDivision.isTitle(words.words(), candidates));
  }

  /** All versions in all their languages. */
  List<FormVersion> candidates() {
    return candidates;
  }

  // Of the present and the former words of a version, those that the copy has.
  private static void add(Map<FormVersion, Integer> found, FormVersion form, int score) {
    Optional<FormVersion> other =
        found.keySet().stream()
            .filter(known -> known.version().equals(form.version()))
            .filter(known -> known.language().equals(form.language()))
            .findFirst();
    if (other.isEmpty() || found.getOrDefault(other.get(), 0) < score) {
      other.ifPresent(found::remove);
      found.put(form, score);
    }
  }

  /** Why this version; empty if the title names it. */
  Optional<Message> remark() {
    return Optional.ofNullable(remark);
  }

  private FormVersion told(
      FileTables file, List<FormVersion> forms, Map<FormVersion, Integer> found, FormVersion best) {
    int most = found.getOrDefault(best, 0);
    List<FormVersion> equal =
        forms.stream().filter(form -> found.getOrDefault(form, 0) >= most - 1).toList();
    Optional<String> citedVersion = citedVersion(file);
    Optional<FormVersion> cited =
        equal.stream().filter(form -> citedVersion.equals(Optional.of(form.version()))).findFirst();
    FormVersion chosen = cited.orElse(best);
    if (cited.isEmpty() && equal.size() > 1 && isMatrix(file, best, most)) {
      // Resolutions and rows that contradict each other are a doubt, too.
      return choice.decide(
          forms.stream()
              .filter(
                  form -> equal.contains(form) || citedVersion.equals(Optional.of(form.version())))
              .toList());
    }
    if (cited.isPresent()) {
      remark = Message.of("exchange.form.cited", chosen.version());
    } else if (equal.size() == 1 && rowsOf(chosen, rows(file)) == chosen.rows().size()) {
      remark = null; // All rows of one version: nothing is left to doubt.
    } else {
      remark = Message.of("exchange.form.rows", chosen.version());
    }
    return chosen;
  }

  private static FormVersion best(Map<FormVersion, Integer> found) {
    return found.entrySet().stream()
        .max(
            Map.Entry.<FormVersion, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().version(), Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  // The last of the resolutions that its preamble cites tells how old a form is.
  private static Optional<String> citedVersion(FileTables file) {
    Set<String> cited = new HashSet<>();
    for (Block block : file.blocks()) {
      if (block instanceof Block.Words words) {
        RESOLUTION.matcher(words.words()).results().forEach(found -> cited.add(found.group(1)));
      }
    }
    return cited.contains("2325")
        ? Optional.of("2017")
        : cited.contains("1977")
            ? Optional.of("2013")
            : cited.contains("1673") || cited.contains("1810")
                ? Optional.of("2009")
                : Optional.empty();
  }

  private static List<List<String>> rows(FileTables file) {
    return file.blocks().stream()
        .filter(Block.Cells.class::isInstance)
        .map(Block.Cells.class::cast)
        .flatMap(cells -> cells.rows().stream())
        .toList();
  }

  private static int rowsOf(FormVersion form, List<List<String>> rows) {
    RowLabels labels = new RowLabels(form.rows());
    return (int)
        rows.stream()
            .flatMap(cells -> cells.stream().flatMap(cell -> labels.find(cell).stream()))
            .distinct()
            .count();
  }

  // A row counts once, and twice more for its number: the versions number their rows differently.
  private static int score(FormVersion form, List<List<String>> rows) {
    Map<String, List<FormVersion.Row>> byLabel = new HashMap<>();
    form.rows()
        .forEach(
            row ->
                byLabel
                    .computeIfAbsent(LayoutCopyParser.bare(row.label()), key -> new ArrayList<>())
                    .add(row));
    int score = 0;
    Set<FormVersion.Row> counted = new HashSet<>();
    for (List<String> cells : rows) {
      for (int i = 0; i < cells.size(); i++) {
        List<FormVersion.Row> found =
            byLabel.getOrDefault(LayoutCopyParser.bare(cells.get(i)), List.of());
        // In a file of pages from right to left, the number is behind the label.
        String before = i == 0 ? "" : cells.get(i - 1).strip();
        String after = i + 1 == cells.size() ? "" : cells.get(i + 1).strip();
        if (!found.isEmpty() && counted.add(found.getFirst())) {
          boolean same = found.stream().anyMatch(row -> isOne(row.number(), before, after));
          score += same ? 3 : 1;
        }
      }
    }
    return score;
  }

  private static boolean isOne(String number, String before, String after) {
    return !number.isEmpty() && (number.equals(before) || number.equals(after));
  }

  // The title is near the top; in a file of pages, the line at the foot can come before it.
  private static String title(FileTables file) {
    return file.blocks().stream()
        .filter(Block.Words.class::isInstance)
        .map(block -> ((Block.Words) block).words().replace('\n', ' '))
        .limit(3)
        .collect(Collectors.joining(" "));
  }
}
