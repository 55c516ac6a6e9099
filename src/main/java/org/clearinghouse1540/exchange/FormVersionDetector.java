package org.clearinghouse1540.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormVersion;

/** Detects the version and the language of the form in a copy. */
final class FormVersionDetector {
  private static final int FEWEST_ROWS = 3;

  private final List<FormVersion> candidates;

  FormVersionDetector(List<FormVersion> forms) {
    this.candidates =
        forms.stream().flatMap(form -> Stream.concat(Stream.of(form), translations(form))).toList();
  }

  private static Stream<FormVersion> translations(FormVersion form) {
    return Arrays.stream(Language.values())
        .filter(language -> !language.code().equals(form.language()))
        .filter(language -> form.words().containsKey(language.code()))
        .map(form::in);
  }

  /**
   * The version whose rows are in the file most often, the latest of several. Versions share most
   * of their labels, so the title decides between those in one language.
   *
   * @throws BadInput if the file has no table of a matrix
   */
  FormVersion detect(FileTables file) {
    Set<String> labels = labels(file);
    Map<FormVersion, Long> found = new LinkedHashMap<>();
    for (FormVersion form : candidates) {
      found.put(
          form,
          form.rows().stream()
              .filter(row -> labels.contains(LayoutCopyParser.bare(row.label())))
              .count());
    }
    FormVersion best =
        found.entrySet().stream()
            .max(
                Map.Entry.<FormVersion, Long>comparingByValue()
                    .thenComparing(entry -> entry.getKey().version(), Comparator.naturalOrder()))
            .map(Map.Entry::getKey)
            .orElseThrow();
    String title = title(file);
    FormVersion chosen =
        candidates.stream()
            .filter(form -> form.language().equals(best.language()))
            .filter(form -> title.matches(".*[(（]" + form.version() + "年?[)）].*"))
            .findFirst()
            .orElse(best);
    if (found.getOrDefault(chosen, 0L) < FEWEST_ROWS) {
      throw BadInput.of("file", "exchange.refused.no-table");
    }
    return chosen;
  }

  private static Set<String> labels(FileTables file) {
    Set<String> labels = new HashSet<>();
    for (Block block : file.blocks()) {
      if (block instanceof Block.Cells cells) {
        cells.rows().forEach(row -> row.forEach(cell -> labels.add(LayoutCopyParser.bare(cell))));
      }
    }
    return labels;
  }

  private static String title(FileTables file) {
    return !file.blocks().isEmpty() && file.blocks().getFirst() instanceof Block.Words first
        ? first.words()
        : "";
  }
}
