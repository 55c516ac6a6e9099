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
import org.clearinghouse1540.kit.files.FormulaGuard;
import tools.jackson.databind.json.JsonMapper;

/** Writes a document as comma-separated values and as JSON. */
final class DataDocumentWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DataDocumentWriter() {}

  static byte[] csv(PrintDocument paper) {
    StringWriter text = new StringWriter();
    text.append('\ufeff'); // so that spreadsheet programs read it as UTF-8
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      if (!paper.draft().isEmpty()) {
        csv.writeRecord(paper.draft());
      }
      csv.writeRecord(cell(paper.title()));
      for (PrintDocument.Part part : paper.parts()) {
        switch (part) {
          case PrintDocument.Part.Heading heading -> csv.writeRecord(cell(heading.words()));
          case PrintDocument.Part.Words words -> csv.writeRecord(cell(words.words()));
          case PrintDocument.Part.Labelled labelled ->
              csv.writeRecord(cell(labelled.label()), cell(labelled.words()));
          case PrintDocument.Part.Rows rows -> {
            csv.writeRecord(rows.head().stream().map(DataDocumentWriter::cell).toList());
            rows.rows()
                .forEach(
                    row -> csv.writeRecord(row.stream().map(DataDocumentWriter::cell).toList()));
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

  private static String cell(String text) {
    return FormulaGuard.guarded(text);
  }

  static byte[] json(PrintDocument paper) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("title", paper.title());
    out.put("language", paper.language().code());
    if (!paper.draft().isEmpty()) {
      out.put("draft", paper.draft());
    }
    List<Object> parts = new ArrayList<>();
    for (PrintDocument.Part part : paper.parts()) {
      parts.add(
          switch (part) {
            case PrintDocument.Part.Heading heading -> Map.of("heading", heading.words());
            case PrintDocument.Part.Words words -> Map.of("words", words.words());
            case PrintDocument.Part.Labelled labelled ->
                Map.of("label", labelled.label(), "words", labelled.words());
            case PrintDocument.Part.Rows rows -> Map.of("head", rows.head(), "rows", rows.rows());
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
