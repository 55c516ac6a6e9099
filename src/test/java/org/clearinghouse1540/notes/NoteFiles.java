package org.clearinghouse1540.notes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.Language;

/** A note of the set as the files that people send, in the layout that its truth names. */
final class NoteFiles {
  // Their lines are broken as they are; a Word file has no such lines.
  private static final Set<String> BROKEN =
      Set.of("t09-en-broken-names", "h04-en-empty", "t01-en-footnote-in-middle");

  private NoteFiles() {}

  static Map<String, byte[]> of(NoteSet.Case note) throws IOException {
    return of(note, true);
  }

  static Map<String, byte[]> of(NoteSet.Case note, boolean all) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("text", NoteSet.bytes(note));
    if (!all) {
      return files;
    }
    List<String> lines = note.text().lines().toList();
    if (note.part().equals("blind-3")) {
      return sent(note, lines, files);
    }
    if (!BROKEN.contains(note.name())) {
      files.put(
          "docx", TestDocuments.docx(lines.stream().filter(line -> !line.isBlank()).toList()));
    }
    String layout = note.truth().path("layout").asString("plain");
    Language language = Language.find(note.truth().path("language").asString()).orElseThrow();
    if (Set.of(Language.RU, Language.ZH, Language.AR).contains(language)) {
      try {
        files.put("pdf", paper(lines, language));
      } catch (BadInput noFont) {
        // A machine without a font for Chinese makes no such PDF.
        assert language == Language.ZH : noFont.sentence(Language.EN);
      }
    } else if (BROKEN.contains(note.name())) {
      files.put("pdf", drawn(lines, 200, "plain"));
    } else if (layout.equals("two-columns")) {
      files.put("pdf", twoColumns(wrapped(lines, 44, false), false));
      files.put("pdf by rows", twoColumns(wrapped(lines, 44, false), true));
    } else {
      files.put("pdf", drawn(wrapped(lines, 92, layout.equals("hyphens")), 200, layout));
      files.put("pdf parted", drawn(wrapped(lines, 78, true), 200, "heads"));
    }
    return files;
  }

  // As text, Word file, web page and PDF; the head may be a table of two columns.
  private static Map<String, byte[]> sent(
      NoteSet.Case note, List<String> lines, Map<String, byte[]> files) throws IOException {
    boolean table = note.truth().path("layout").asString("").equals("table");
    List<String> said = lines.stream().filter(line -> !line.isBlank()).toList();
    List<String> flat = said.stream().map(line -> line.replace("\t", "  ")).toList();
    files.put("docx", table ? TableHead.docx(said) : TestDocuments.docx(said));
    files.put("html", table ? TableHead.html(said) : TestDocuments.html(said));
    Language language = Language.find(note.truth().path("language").asString()).orElseThrow();
    if (Set.of(Language.EN, Language.FR, Language.ES).contains(language)) {
      files.put("pdf", drawn(wrapped(flat, 92, true), 200, "heads"));
    } else {
      try {
        files.put("pdf", paper(flat, language));
      } catch (BadInput noFont) {
        assert language == Language.ZH : noFont.sentence(Language.EN);
      }
    }
    return files;
  }

  private static byte[] paper(List<String> lines, Language language) {
    List<PrintDocument.Part> parts = new ArrayList<>();
    lines.stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .forEach(line -> parts.add(new PrintDocument.Part.Words(line)));
    return FileFormat.PDF.write(new PrintDocument(lines.getFirst(), language, "", "", parts));
  }

  /** Lines as long as a page is wide; where words are parted, at a hyphen behind some letters. */
  private static List<String> wrapped(List<String> lines, int width, boolean parts) {
    List<String> all = new ArrayList<>();
    for (String line : lines) {
      StringBuilder now = new StringBuilder();
      for (String word : line.split(" ")) {
        int room = width - now.length() - 1;
        if (word.length() <= room || now.isEmpty()) {
          now.append(now.isEmpty() ? "" : " ").append(word);
        } else if (parts && room > 4 && word.matches("\\p{Ll}{9,}[,.;]?")) {
          int cut = Math.min(room - 1, word.length() - 4);
          all.add(now + " " + word.substring(0, cut) + "-");
          now = new StringBuilder(word.substring(cut));
        } else {
          all.add(now.toString());
          now = new StringBuilder(word);
        }
      }
      all.add(now.toString());
    }
    return all;
  }

  static byte[] drawn(List<String> lines, int width, String layout) throws IOException {
    boolean heads = layout.equals("heads");
    int perPage = heads ? 22 : 46;
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      int pages = (lines.size() + perPage - 1) / perPage;
      for (int page = 0; page < pages; page++) {
        PDPage sheet = new PDPage();
        document.addPage(sheet);
        try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
          stream.setFont(font, 10);
          if (heads) {
            write(stream, 72, 760, "UNITED NATIONS                      1540 Committee");
            write(stream, 280, 40, "Page " + (page + 1) + " of " + pages);
          }
          for (int i = 0; i < perPage && page * perPage + i < lines.size(); i++) {
            write(stream, 72, 735 - 14 * i, lines.get(page * perPage + i));
          }
        }
      }
      return saved(document);
    }
  }

  // Column by column as a writer of text does it, or row by row as some printers do.
  private static byte[] twoColumns(List<String> lines, boolean byRows) throws IOException {
    int perColumn = 46;
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      for (int at = 0; at < lines.size(); at += 2 * perColumn) {
        PDPage sheet = new PDPage();
        document.addPage(sheet);
        int rest = Math.min(2 * perColumn, lines.size() - at);
        int half = at + (rest + 1) / 2;
        try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
          stream.setFont(font, 10);
          for (int i = 0; i < half - at; i++) {
            write(stream, 60, 735 - 14 * i, lines.get(at + i));
            if (byRows && half + i < at + rest) {
              write(stream, 320, 735 - 14 * i, lines.get(half + i));
            }
          }
          for (int i = 0; !byRows && half + i < at + rest; i++) {
            write(stream, 320, 735 - 14 * i, lines.get(half + i));
          }
        }
      }
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static void write(PDPageContentStream stream, float x, float y, String text)
      throws IOException {
    stream.beginText();
    stream.newLineAtOffset(x, y);
    stream.showText(text.replace("¹", "1"));
    stream.endText();
  }
}
