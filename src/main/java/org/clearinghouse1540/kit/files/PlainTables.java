package org.clearinghouse1540.kit.files;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the tables of CSV and HTML, and of text with columns separated by bars or tabs. */
final class PlainTables {
  private static final Pattern HTML =
      Pattern.compile("^\\s*(<!doctype html|<html|<table)", Pattern.CASE_INSENSITIVE);

  private PlainTables() {}

  static FileTables read(byte[] content) {
    String text = PlainText.read(content).text();
    if (HTML.matcher(new String(content, java.nio.charset.StandardCharsets.UTF_8)).find()) {
      return html(new String(content, java.nio.charset.StandardCharsets.UTF_8));
    }
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (first.chars().filter(sign -> sign == ',').count() >= 3 && !first.contains("|")) {
      return csv(text);
    }
    return text.contains("|") || text.contains("\t")
        ? lines(text)
        : new FileTables("text/plain", AlignedTables.read(text.lines().toList()), List.of());
  }

  private static FileTables csv(String text) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
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

  private static FileTables html(String text) {
    List<Block> blocks = new ArrayList<>();
    for (Element element : Jsoup.parse(text).body().select("h1, h2, h3, p, table")) {
      if (!element.normalName().equals("table")) {
        if (element.closest("table") == null) {
          blocks.add(new Block.Words(element.text()));
        }
        continue;
      }
      List<List<String>> rows = new ArrayList<>();
      for (Element row : element.select("tr")) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.select("> th, > td")) {
          String span = cell.attr("colspan");
          int times = span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
          cell.select("br").forEach(item -> item.replaceWith(new org.jsoup.nodes.TextNode("\n")));
          cell.select("div, p, li")
              .forEach(item -> item.before(new org.jsoup.nodes.TextNode("\n")));
          for (int i = 0; i < times; i++) {
            cells.add(cell.wholeText().strip());
          }
        }
        rows.add(cells);
      }
      blocks.add(new Block.Cells("", rows));
    }
    return new FileTables("text/html", blocks, List.of());
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
