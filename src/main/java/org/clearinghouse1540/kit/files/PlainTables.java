package org.clearinghouse1540.kit.files;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables.Block;

/** Reads the tables of CSV and HTML, and of text with columns separated by bars or tabs. */
final class PlainTables {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\A\\s*\"?sep=([,;|\t])\"?[ ]*(?:\\n|\\z)", Pattern.CASE_INSENSITIVE);

  private PlainTables() {}

  static FileTables read(byte[] content) {
    String decoded = PlainText.decoded(content);
    if (PlainText.isHtml(decoded)) {
      return HtmlTables.read(decoded);
    }
    String text = PlainText.read(content).text();
    Optional<FileTables> csv = csv(text);
    if (csv.isPresent()) {
      return csv.get();
    }
    return text.contains("|") || text.contains("\t")
        ? lines(text)
        : new FileTables("text/plain", AlignedTables.read(text.lines().toList()), List.of());
  }

  // Spreadsheets separate by commas, semicolons or tabs, and some name the sign in a first line.
  private static Optional<FileTables> csv(String text) {
    Matcher named = SEPARATOR.matcher(text);
    if (named.find()) {
      return Optional.of(csv(text.substring(named.end()), named.group(1).charAt(0)));
    }
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    long commas = first.chars().filter(sign -> sign == ',').count();
    long semicolons = first.chars().filter(sign -> sign == ';').count();
    long tabs = first.chars().filter(sign -> sign == '\t').count();
    if (Math.max(commas, semicolons) >= 3 && !first.contains("|") && tabs < 3) {
      return Optional.of(csv(text, semicolons > commas ? ';' : ','));
    }
    if (tabs >= 3 && !first.contains("|")) {
      return ofTabs(text, tabs + 1);
    }
    return hasSemicolons(text) ? Optional.of(csv(text, ';')) : Optional.empty();
  }

  // A title can be above the table, in lines that the spreadsheet program did not fill up.
  private static boolean hasSemicolons(String text) {
    Map<Long, Long> lines =
        text.lines()
            .limit(200)
            .map(line -> line.chars().filter(sign -> sign == ';').count())
            .filter(count -> count >= 3)
            .collect(Collectors.groupingBy(count -> count, Collectors.counting()));
    return lines.values().stream().anyMatch(count -> count >= 3);
  }

  // Text with tabs is a spreadsheet if all its lines have as many columns as the first.
  private static Optional<FileTables> ofTabs(String text, long columns) {
    FileTables read = csv(text, '\t');
    boolean even =
        read.blocks().getFirst() instanceof Block.Cells cells
            && cells.rows().stream()
                .filter(row -> row.size() > 1 || !row.getFirst().isBlank())
                .allMatch(row -> row.size() == columns);
    return even ? Optional.of(read) : Optional.empty();
  }

  private static FileTables csv(String text, char separator) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .commentStrategy(CommentStrategy.NONE)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        rows.add(row.getFields());
        if (rows.size() > 100_000) {
          throw BadInput.of("file", "kit.file.too-many-rows", 100_000);
        }
      }
    } catch (CsvParseException | java.io.UncheckedIOException broken) {
      throw BadInput.of("file", "kit.file.csv", rows.size());
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return new FileTables("text/csv", List.of(new Block.Cells("", rows)), List.of());
  }

  private static FileTables lines(String text) {
    List<Block> blocks = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      boolean table = line.contains("|") || line.contains("\t");
      if (!table && !rows.isEmpty()) {
        blocks.add(new Block.Cells("", rows));
        rows = new ArrayList<>();
      }
      if (table) {
        String bare = line.strip().replaceAll("^\\||\\|$", "");
        rows.add(Pattern.compile("[|\t]").splitAsStream(bare + " ").map(String::strip).toList());
      } else if (!line.isBlank()) {
        blocks.add(new Block.Words(line.strip()));
      }
    }
    if (!rows.isEmpty()) {
      blocks.add(new Block.Cells("", rows));
    }
    return new FileTables("text/plain", blocks, List.of());
  }
}
