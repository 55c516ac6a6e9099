package org.clearinghouse1540.notes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A note as the files that people send: real PDF, DOCX and HTML, made for tests. */
public final class TestDocuments {
  private TestDocuments() {}

  /** The paragraphs of the seed, whose head is broken over lines with empty lines between them. */
  public static List<String> paragraphs(String seed) {
    List<String> paragraphs = new ArrayList<>();
    for (String block : seed.split("\\n\\s*\\n")) {
      String text = block.replaceAll("\\s+", " ").strip();
      boolean goesOn =
          text.startsWith("1540 (2004)")
              || text.startsWith("Anniversary")
              || text.startsWith("Nations Office");
      if (goesOn) {
        paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + " " + text);
      } else if (!text.isEmpty()) {
        paragraphs.add(text);
      }
    }
    return paragraphs;
  }

  static byte[] wrapped(List<String> paragraphs, int width, String between) {
    List<String> blocks =
        paragraphs.stream().map(text -> String.join("\n", lines(text, width))).toList();
    return String.join(between, blocks).getBytes(StandardCharsets.UTF_8);
  }

  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A PDF of several pages with a number at the foot of each. */
  public static byte[] pdf(List<String> paragraphs) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      List<String> lines = new ArrayList<>();
      for (String paragraph : paragraphs) {
        lines.addAll(lines(paragraph, 95));
        lines.add("");
      }
      int at = 0;
      for (int page = 1; at < lines.size(); page++) {
        PDPage sheet = new PDPage();
        document.addPage(sheet);
        try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
          stream.setFont(font, 11);
          for (int line = 0; line < 48 && at < lines.size(); line++, at++) {
            write(stream, 72, 740 - 14 * line, lines.get(at));
          }
          write(stream, 300, 40, Integer.toString(page));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void write(PDPageContentStream stream, float x, float y, String text)
      throws IOException {
    stream.beginText();
    stream.newLineAtOffset(x, y);
    stream.showText(text);
    stream.endText();
  }

  public static byte[] docx(List<String> paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      for (String text : paragraphs) {
        document.createParagraph().createRun().setText(text);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  /** The footnote as Word keeps it: a reference behind the heading, the text apart. */
  static byte[] docxWithFootnote(List<String> paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createFootnotes();
      for (int i = 0; i < paragraphs.size(); i++) {
        String text = paragraphs.get(i);
        if (text.startsWith("¹")) {
          continue;
        }
        // The sentence split by the page break is one paragraph in the Word file.
        boolean cut = i + 1 < paragraphs.size() && paragraphs.get(i + 1).startsWith("¹");
        XWPFParagraph paragraph = document.createParagraph();
        paragraph
            .createRun()
            .setText(cut ? text + " " + paragraphs.get(i + 2) : text.replace("¹", ""));
        if (cut) {
          i += 2;
        }
        if (text.startsWith("Information Note")) {
          XWPFFootnote footnote = document.createFootnote();
          footnote.createParagraph().createRun().setText(footnoteOf(paragraphs));
          paragraph
              .createRun()
              .getCTR()
              .addNewFootnoteReference()
              .setId(BigInteger.valueOf(footnote.getId().longValue()));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static String footnoteOf(List<String> paragraphs) {
    return paragraphs.stream()
        .filter(text -> text.startsWith("¹"))
        .findFirst()
        .orElseThrow()
        .substring(2);
  }

  public static byte[] html(List<String> paragraphs) {
    StringBuilder page =
        new StringBuilder(
            "<!doctype html><html><head><title>Note</title><script>var x = 'Event: none';</script>"
                + "</head><body><nav><a href='/'>Event: menu</a></nav><main>");
    for (String text : paragraphs) {
      page.append("<p>")
          .append(text.replace("&", "&amp;").replace("¹", "<sup>1</sup>"))
          .append("</p>\n");
    }
    return page.append("</main></body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }
}
