package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Word file is read as Word shows it: content controls, tracked changes, text boxes. */
class WordMarkupTest {
  private static final String SPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P(R(Event: ) SDT(R(a workshop))) | Event: a workshop",
        "SDT(P(R(one)) P(R(two))) P(R(three)) | one#two#three",
        "SDT(SDT(P(R(nested)))) | nested",
        "P(SDT(SDT(R(nested)) R( too))) | nested too",
        "TBL(TR(TC(P(R(a))) TC(P(R(b))))) | a: b",
        "TBL(SDT(TR(TC(P(R(a))) TC(P(R(b)))))) | a: b",
        "TBL(TR(SDT(TC(P(R(a)))) TC(SDT(P(R(b)))))) | a: b",
        "TBL(TR(TC(P(R(a))) TC(TBL(TR(TC(P(R(b)))))))) | a: b",
        "P(INS(R(new)) DEL(R( old))) | new",
        "P(FROM(R(Norway, )) R(Sweden) TO(R(, Norway))) | Sweden, Norway",
        "FROM(P(R(gone))) P(R(here)) | here",
        "P(TAG(R(tagged))) | tagged",
        "P(R(before) BOX(P(R(in the box)))) P(R(after)) | before#in the box#after",
        "P(R(before) BOX(P(R(a)) SDT(P(R(b))))) | before#a#b",
      })
  void isReadAsItIsShown(String markup, String text) throws IOException {
    DocumentText read = DocumentText.read(docx(markup), "note.docx");
    assertThat(read.text().strip().replace("\n\n", "#")).isEqualTo(text);
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void aPlaceholderThatNobodyFilledInIsNoText() throws IOException {
    String control =
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r>"
            + "</w:sdtContent></w:sdt>";
    DocumentText read = DocumentText.read(docx("P(R(Event: )" + control + ")"), "note.docx");
    assertThat(read.text().strip()).isEqualTo("Event:");
  }

  @Test
  void hiddenTextIsReportedAndNotRead() throws IOException {
    String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret words</w:t></w:r>";
    String shown =
        "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\"> shown</w:t></w:r>";
    DocumentText read = DocumentText.read(docx("P(R(open)" + hidden + shown + ")"), "note.docx");
    assertThat(read.text().strip()).isEqualTo("open shown");
    assertThat(read.warnings()).containsExactly(Message.of("kit.file.hidden-text", "secret words"));
  }

  @Test
  void struckTextIsReportedAndNotRead() throws IOException {
    String struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>old words</w:t></w:r>";
    DocumentText read = DocumentText.read(docx("P(R(new)" + struck + ")"), "note.docx");
    assertThat(read.text().strip()).isEqualTo("new");
    assertThat(read.warnings()).containsExactly(Message.of("kit.file.struck-text", "old words"));
  }

  @Test
  void aTextBoxIsReadOnceThoughTheFileHasItTwice() throws IOException {
    String box =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
            + "<w:txbxContent>P(R(the box))</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>P(R(the box))</w:txbxContent>"
            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    DocumentText read = DocumentText.read(docx("P(R(anchor)" + box + ")"), "note.docx");
    assertThat(read.text().strip()).isEqualTo("anchor\n\nthe box");
  }

  // P(...), R(...), SDT(...) stand for the elements of the markup.
  private static byte[] docx(String markup) throws IOException {
    StringBuilder xml = new StringBuilder();
    java.util.ArrayDeque<String> ends = new java.util.ArrayDeque<>();
    int at = 0;
    while (at < markup.length()) {
      java.util.regex.Matcher name =
          java.util.regex.Pattern.compile("([A-Z]+)\\(")
              .matcher(markup)
              .region(at, markup.length());
      if (name.lookingAt()) {
        String[] element = element(name.group(1));
        xml.append(element[0]);
        ends.push(element[1]);
        at = name.end();
      } else if (markup.charAt(at) == ')') {
        xml.append(ends.pop());
        at++;
      } else {
        boolean between = markup.charAt(at) == ' ' && markup.startsWith(" ", at) && isBetween(xml);
        xml.append(between ? "" : markup.charAt(at));
        at++;
      }
    }
    return file("<w:document " + SPACES + "><w:body>" + xml + "<w:sectPr/></w:body></w:document>");
  }

  private static boolean isBetween(StringBuilder xml) {
    return xml.toString().endsWith(">") && !xml.toString().endsWith("preserve\">");
  }

  private static String[] element(String name) {
    return switch (name) {
      case "R" -> new String[] {"<w:r><w:t xml:space=\"preserve\">", "</w:t></w:r>"};
      case "SDT" -> new String[] {"<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>"};
      case "INS" -> new String[] {"<w:ins w:id=\"1\">", "</w:ins>"};
      case "DEL" -> new String[] {"<w:del w:id=\"2\">", "</w:del>"};
      case "FROM" -> new String[] {"<w:moveFrom w:id=\"3\">", "</w:moveFrom>"};
      case "TO" -> new String[] {"<w:moveTo w:id=\"4\">", "</w:moveTo>"};
      case "TAG" -> new String[] {"<w:smartTag>", "</w:smartTag>"};
      case "BOX" ->
          new String[] {
            "<w:r><w:pict><v:textbox><w:txbxContent>", "</w:txbxContent></v:textbox></w:pict></w:r>"
          };
      default -> {
        String tag = "w:" + name.toLowerCase(java.util.Locale.ROOT);
        yield new String[] {"<" + tag + ">", "</" + tag + ">"};
      }
    };
  }

  private static byte[] file(String document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
              + " Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
              + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships"
              + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
              + "2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
              + "</Relationships>");
      put(zip, "word/document.xml", document);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\"?>" + content).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void theWordsOfAHeaderOrFooterAreReported() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("text");
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Draft");
      document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("3");
      document.write(out);
    }
    DocumentText read = DocumentText.read(out.toByteArray(), "note.docx");
    assertThat(read.text().strip()).isEqualTo("text");
    assertThat(read.warnings()).containsExactly(Message.of("kit.file.header-text", "Draft"));
  }
}
