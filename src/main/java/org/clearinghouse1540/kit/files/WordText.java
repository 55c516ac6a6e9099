package org.clearinghouse1540.kit.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.clearinghouse1540.kit.BadInput;

/** The text of a DOCX: paragraphs, tables and footnotes in order. */
final class WordText {
  private static final long MOST_UNPACKED = 100L * 1024 * 1024;
  private static final int MOST_ENTRIES = 3_000;
  private static final java.util.regex.Pattern FOOTNOTE_REFERENCE =
      java.util.regex.Pattern.compile("\\[(?:footnote|endnote)Ref:(\\d+)\\]");

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> footnotes = new ArrayList<>();
  private final Map<String, Integer> counters = new HashMap<>();

  private WordText() {}

  static DocumentText read(byte[] content) {
    checkArchive(content);
    ZipSecureFile.setMinInflateRatio(0.005);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
      WordText reading = new WordText();
      for (IBodyElement element : document.getBodyElements()) {
        reading.read(element);
      }
      reading.readFootnotes(document);
      return new DocumentText(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          reading.text.toString(),
          List.of());
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | RecordFormatException
        | IllegalArgumentException
        | IllegalStateException
        | NullPointerException
        | IndexOutOfBoundsException damaged) {
      throw DocumentText.broken("DOCX");
    }
  }

  // Counts what the archive unpacks to before anything else opens it, so that a bomb stays packed.
  private static void checkArchive(byte[] content) {
    // The list of its parts ends an archive: without it a part may be missing unseen.
    String end =
        new String(
            content,
            Math.max(0, content.length - 66_000),
            Math.min(66_000, content.length),
            StandardCharsets.ISO_8859_1);
    if (!end.contains("PK\u0005\u0006")) {
      throw DocumentText.broken("DOCX");
    }
    boolean word = false;
    long unpacked = 0;
    int entries = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        word |= entry.getName().equals("word/document.xml");
        entries++;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES) {
            throw new BadInput(
                "file",
                "The file unpacks to far more than a note can hold and was not opened; save it"
                    + " again as DOCX, or send the text.");
          }
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw DocumentText.broken("DOCX");
    }
    if (entries == 0) {
      throw DocumentText.broken("DOCX");
    }
    if (!word) {
      throw new BadInput("file", "This is an archive and no Word document; send the note itself.");
    }
  }

  private void read(IBodyElement element) {
    if (element instanceof XWPFParagraph paragraph) {
      String words = words(paragraph).strip();
      if (!words.isEmpty()) {
        text.append(words).append("\n\n");
      }
    } else if (element instanceof XWPFTable table) {
      table.getRows().forEach(this::read);
    }
  }

  private void read(XWPFTableRow row) {
    StringBuilder line = new StringBuilder();
    var cells = row.getTableCells();
    for (int i = 0; i < cells.size(); i++) {
      StringBuilder cell = new StringBuilder();
      cells.get(i).getParagraphs().forEach(each -> cell.append(words(each)).append('\n'));
      line.append(cell.toString().strip());
      line.append(i == cells.size() - 1 ? "" : Raised.afterCell(cell.toString()));
    }
    if (!line.toString().isBlank()) {
      text.append(line).append("\n\n");
    }
  }

  private String words(XWPFParagraph paragraph) {
    StringBuilder words = new StringBuilder(number(paragraph));
    for (XWPFRun run : paragraph.getRuns()) {
      String part = marks(run.text());
      boolean raised =
          run.getVerticalAlignment()
              == org.openxmlformats
                  .schemas
                  .officeDocument
                  .x2006
                  .sharedTypes
                  .STVerticalAlignRun
                  .SUPERSCRIPT;
      words.append(raised ? Raised.of(part) : part);
    }
    return words.toString();
  }

  private String marks(String run) {
    var reference = FOOTNOTE_REFERENCE.matcher(run);
    StringBuilder marked = new StringBuilder();
    while (reference.find()) {
      footnotes.add(Integer.parseInt(reference.group(1)));
      reference.appendReplacement(marked, Raised.of(Integer.toString(footnotes.size())));
    }
    reference.appendTail(marked);
    return marked.toString();
  }

  // Word numbers headings by itself; the number is not in the text and is counted here.
  private String number(XWPFParagraph paragraph) {
    if (paragraph.getNumID() == null || !"decimal".equals(paragraph.getNumFmt())) {
      return "";
    }
    int level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
    if (level != 0) {
      return "";
    }
    return counters.merge(paragraph.getNumID().toString(), 1, Integer::sum) + ". ";
  }

  private void readFootnotes(XWPFDocument document) {
    for (int i = 0; i < footnotes.size(); i++) {
      XWPFFootnote footnote = document.getFootnoteByID(footnotes.get(i));
      if (footnote == null) {
        continue;
      }
      StringBuilder words = new StringBuilder();
      footnote.getParagraphs().forEach(each -> words.append(each.getText()).append(' '));
      text.append(Raised.of(Integer.toString(i + 1)))
          .append(' ')
          .append(FOOTNOTE_REFERENCE.matcher(words).replaceAll("").strip())
          .append("\n\n");
    }
  }
}
