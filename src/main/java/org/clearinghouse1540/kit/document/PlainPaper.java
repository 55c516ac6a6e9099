package org.clearinghouse1540.kit.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A paper as comma-separated values and as JSON. */
final class PlainPaper {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PlainPaper() {}

  static byte[] csv(Paper paper) {
    StringWriter text = new StringWriter();
    text.append('\ufeff'); // so that spreadsheet programs read it as UTF-8
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      if (!paper.draft().isEmpty()) {
        csv.writeRecord(paper.draft());
      }
      csv.writeRecord(cell(paper.title()));
      for (Paper.Part part : paper.parts()) {
        switch (part) {
          case Paper.Part.Heading heading -> csv.writeRecord(cell(heading.words()));
          case Paper.Part.Words words -> csv.writeRecord(cell(words.words()));
          case Paper.Part.Labelled labelled ->
              csv.writeRecord(cell(labelled.label()), cell(labelled.words()));
          case Paper.Part.Rows rows -> {
            csv.writeRecord(rows.head().stream().map(PlainPaper::cell).toList());
            rows.rows()
                .forEach(row -> csv.writeRecord(row.stream().map(PlainPaper::cell).toList()));
          }
        }
      }
      if (!paper.note().isEmpty()) {
        csv.writeRecord(cell(paper.note()));
      }
      csv.writeRecord(cell(paper.foot()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  // A cell that begins like a formula would be run by a spreadsheet program.
  private static String cell(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }

  static byte[] json(Paper paper) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("title", paper.title());
    out.put("language", paper.language().code());
    if (!paper.draft().isEmpty()) {
      out.put("draft", paper.draft());
    }
    List<Object> parts = new ArrayList<>();
    for (Paper.Part part : paper.parts()) {
      parts.add(
          switch (part) {
            case Paper.Part.Heading heading -> Map.of("heading", heading.words());
            case Paper.Part.Words words -> Map.of("words", words.words());
            case Paper.Part.Labelled labelled ->
                Map.of("label", labelled.label(), "words", labelled.words());
            case Paper.Part.Rows rows -> Map.of("head", rows.head(), "rows", rows.rows());
          });
    }
    out.put("parts", parts);
    if (!paper.note().isEmpty()) {
      out.put("footnote", paper.note());
    }
    out.put("source", paper.foot());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(out);
  }
}
