package org.clearinghouse1540.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearinghouse1540.exchange.VariedCopy.Cell;
import org.clearinghouse1540.exchange.VariedCopy.CellKind;
import org.clearinghouse1540.exchange.VariedCopy.Grid;

/** Writes a varied copy as a file of Word, in the markup that Word itself writes. */
final class VariedWord {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private final StringBuilder body = new StringBuilder();
  private final StringBuilder footnotes = new StringBuilder();
  private final StringBuilder endnotes = new StringBuilder();
  private final StringBuilder comments = new StringBuilder();
  private int next = 2;

  private VariedWord() {}

  static byte[] write(VariedCopy copy) {
    VariedWord word = new VariedWord();
    word.body.append(paragraph(run(copy.title)));
    copy.front.forEach(line -> word.body.append(paragraph(run(line))));
    copy.grids.forEach(word::table);
    return word.zip(copy.pageHeader);
  }

  private void table(Grid grid) {
    if (!grid.title.isEmpty()) {
      body.append(paragraph(run(grid.title)));
    }
    List<List<Cell>> rows = grid.all();
    if (rows.isEmpty()) {
      return;
    }
    body.append("<w:tbl>");
    for (int at = 0; at < rows.size(); at++) {
      List<Cell> row = rows.get(at);
      boolean skipped = row.getFirst().skipped;
      body.append("<w:tr>");
      body.append(skipped ? "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" : "");
      for (int column = 0; column < row.size(); column++) {
        Cell cell = row.get(column);
        boolean below = isBelow(rows, at, column);
        if (!cell.skipped && (!cell.covered || below)) {
          cell(cell, below);
        }
      }
      body.append("</w:tr>");
    }
    body.append("</w:tbl>");
  }

  private static boolean isBelow(List<List<Cell>> rows, int at, int column) {
    return at > 0
        && column < rows.get(at - 1).size()
        && rows.get(at - 1).get(column).down > 1
        && rows.get(at).get(column).covered;
  }

  private void cell(Cell cell, boolean below) {
    body.append("<w:tc><w:tcPr>");
    if (cell.across > 1) {
      body.append("<w:gridSpan w:val=\"").append(cell.across).append("\"/>");
    }
    body.append(cell.down > 1 ? "<w:vMerge w:val=\"restart\"/>" : below ? "<w:vMerge/>" : "");
    body.append("</w:tcPr>");
    body.append(below ? "<w:p/>" : content(cell)).append("</w:tc>");
  }

  private String content(Cell cell) {
    String words = String.join("", cell.lines.stream().map(line -> paragraph(run(line))).toList());
    String content =
        switch (cell.typed) {
          case CONTROL -> "<w:sdt><w:sdtPr/><w:sdtContent>" + words + "</w:sdtContent></w:sdt>";
          case NESTED -> "<w:tbl><w:tr><w:tc>" + words + "</w:tc></w:tr></w:tbl><w:p/>";
          case BOX ->
              paragraph(
                  "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox>"
                      + "<w:txbxContent>"
                      + words
                      + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>");
          case SYMBOL -> paragraph("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>");
          case INSERTED ->
              paragraph("<w:ins w:id=\"9\" w:author=\"A\">" + run(cell.text()) + "</w:ins>");
          default -> words;
        };
    String more = additions(cell);
    if (more.isEmpty()) {
      return content.isEmpty() ? "<w:p/>" : content;
    }
    int end = content.lastIndexOf("</w:p>");
    boolean inside = cell.typed == CellKind.TEXT && end >= 0;
    return inside
        ? content.substring(0, end) + more + content.substring(end)
        : content + paragraph(more);
  }

  private String additions(Cell cell) {
    StringBuilder more = new StringBuilder();
    if (!cell.deleted.isEmpty()) {
      more.append("<w:del w:id=\"8\" w:author=\"A\"><w:r><w:delText xml:space=\"preserve\"> ")
          .append(escaped(cell.deleted))
          .append("</w:delText></w:r></w:del>");
    }
    if (!cell.hidden.isEmpty()) {
      more.append("<w:r><w:rPr><w:vanish/></w:rPr><w:t>")
          .append(escaped(cell.hidden))
          .append("</w:t></w:r>");
    }
    if (!cell.struck.isEmpty()) {
      more.append("<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\">")
          .append(escaped(cell.lines.isEmpty() ? cell.struck : " " + cell.struck))
          .append("</w:t></w:r>");
    }
    note(more, footnotes, "footnote", cell.footnote);
    note(more, endnotes, "endnote", cell.endnote);
    note(more, comments, "comment", cell.comment);
    return more.toString();
  }

  private void note(StringBuilder run, StringBuilder notes, String kind, String words) {
    if (words.isEmpty()) {
      return;
    }
    int id = next++;
    run.append("<w:r><w:%sReference w:id=\"%d\"/></w:r>".formatted(kind, id));
    notes.append(
        "<w:%s w:id=\"%d\"%s>%s</w:%s>"
            .formatted(
                kind,
                id,
                kind.equals("comment") ? " w:author=\"A\"" : "",
                paragraph(run(words)),
                kind));
  }

  private static String paragraph(String runs) {
    return "<w:p>" + runs + "</w:p>";
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private byte[] zip(String header) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("footnotes", footnotes.toString());
    parts.put("endnotes", endnotes.toString());
    parts.put("comments", comments.toString());
    parts.put("header", header.isEmpty() ? "" : paragraph(run(header)));
    parts.values().removeIf(String::isEmpty);
    return zip(parts, header);
  }

  private byte[] zip(Map<String, String> parts, String header) {
    StringBuilder types = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    Map<String, String> files = new LinkedHashMap<>();
    parts.forEach(
        (name, content) -> {
          String root = name.equals("header") ? "hdr" : name;
          files.put(
              "word/" + name + ".xml",
              XML + "<w:" + root + " xmlns:w=\"" + W + "\">" + content + "</w:" + root + ">");
          types.append(type("/word/" + name + ".xml", name));
          relations.append(relation(name, R + "/" + name, name + ".xml"));
        });
    String section =
        header.isEmpty()
            ? ""
            : "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>";
    files.put(
        "word/document.xml",
        XML
            + "<w:document xmlns:w=\"%s\" xmlns:r=\"%s\"><w:body>".formatted(W, R)
            + body
            + section
            + "</w:body></w:document>");
    files.put("word/_rels/document.xml.rels", relations(relations.toString()));
    files.put(
        "_rels/.rels", relations(relation("rId1", R + "/officeDocument", "word/document.xml")));
    files.put(
        "[Content_Types].xml",
        XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/"
            + "vnd.openxmlformats-package.relationships+xml\"/>"
            + type("/word/document.xml", "document.main")
            + types
            + "</Types>");
    return zip(files);
  }

  private static String type(String part, String name) {
    return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml\"/>"
        .formatted(part, name);
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
  }

  private static String relations(String content) {
    return XML
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + content
        + "</Relationships>";
  }

  private static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
