package org.clearinghouse1540.kit.document;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes a document as a tagged PDF (PDF/UA-1) with embedded fonts. */
final class PdfDocumentWriter {
  private static final String STYLE =
      """
      @page { size: A4; margin: 22mm 20mm 24mm 20mm; @top-left { content: element(mark); } }
      #mark { position: running(mark); font-weight: bold; font-size: 11pt; width: 170mm; }
      #foot { position: running(foot); font-size: 8pt; }
      #first { position: running(first); font-size: 8pt; }
      body { font-family: 'DejaVu Sans', 'Chinese'; font-size: 10pt; line-height: 1.4; }
      .broken { word-wrap: break-word; }
      h1 { font-size: 16pt; } h2 { font-size: 13pt; page-break-after: avoid; }
      table { width: 100%; table-layout: fixed; border-collapse: collapse;
        -fs-table-paginate: paginate; margin-bottom: 4mm; }
      th, td { border: 0.5pt solid #555; padding: 1.2mm 1.6mm; vertical-align: top; }
      tr { page-break-inside: avoid; }
      .paragraph { margin: 0 0 3mm 0; } .line { white-space: pre-wrap; }
      sup { font-size: 60%; vertical-align: super; }
      table.narrow { font-size: 7pt; } .narrow th, .narrow td { padding: 0.9mm 1.2mm; }
      """;

  // The footer begins at the start of the line, the number of the page is at its end. A counter
  // within right-to-left text would move its line out of the page.
  private static final String FOOTER =
      """
      @page { @bottom-START { content: element(foot); width: 88%; }
        @bottom-END { content: counter(page) " / " counter(pages); font-size: 8pt;
          font-family: 'DejaVu Sans'; } }
      body, th, td { text-align: START; }
      """;

  // The renderer's footnotes fail in right-to-left text; the first page footer contains the note.
  private static final String NOTED =
      """
      @page :first { margin-bottom: 36mm; @bottom-START { content: element(first); width: 88%; } }
      """;

  private static final String SMALL =
      """
      @page { margin: 14mm 13mm 15mm 13mm; }
      body { font-size: 8pt; line-height: 1.25; }
      h1 { font-size: 13pt; margin: 0 0 2mm 0; } h2 { font-size: 9.5pt; margin: 2.2mm 0 0.8mm 0; }
      .paragraph { margin: 0 0 1mm 0; } #foot { font-size: 7pt; } #mark { width: 184mm; }
      th, td { padding: 0.5mm 1mm; } table { margin-bottom: 1mm; }
      """;

  /** Letters that fit into a line in the largest size of text. */
  private static final int LINE = 35;

  private final PrintDocument paper;
  private final TextDirection direction;

  private PdfDocumentWriter(PrintDocument paper) {
    this.paper = paper;
    this.direction = TextDirection.of(paper.language());
  }

  static byte[] write(PrintDocument paper) {
    return PdfRenderer.of(new PdfDocumentWriter(paper).html());
  }

  private Document html() {
    Document html = Jsoup.parse("<!doctype html><html><head></head><body></body></html>");
    html.child(0).attr("lang", paper.language().code());
    html.head().appendElement("title").text(title());
    html.head().appendElement("meta").attr("name", "description").attr("content", title());
    html.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(style()));
    Element body = html.body().attr("dir", direction.key());
    if (!paper.draft().isEmpty()) {
      line(body.appendElement("div").id("mark"), paper.draft());
    }
    line(body.appendElement("div").id("foot"), paper.foot());
    if (!paper.note().isEmpty()) {
      Element first = body.appendElement("div").id("first");
      line(first, "¹ " + paper.note());
      line(first, paper.foot());
    }
    if (!paper.head().isEmpty()) {
      lines(body.appendElement("div").addClass("paragraph"), paper.head());
    }
    Element title = body.appendElement("h1");
    line(title, title());
    if (!paper.note().isEmpty()) {
      title.child(title.childrenSize() - 1).appendElement("sup").text("1");
    }
    paper.parts().forEach(part -> write(body, part));
    return html;
  }

  private void write(Element body, PrintDocument.Part part) {
    switch (part) {
      case PrintDocument.Part.Heading heading -> lines(body.appendElement("h2"), heading.words());
      case PrintDocument.Part.Words words ->
          lines(body.appendElement("div").addClass("paragraph"), words.words());
      case PrintDocument.Part.Labelled labelled -> labelled(body, labelled);
      case PrintDocument.Part.Rows rows -> table(body, rows);
    }
  }

  // The value has its own direction beside its label.
  private void labelled(Element body, PrintDocument.Part.Labelled labelled) {
    Element paragraph = body.appendElement("div").addClass("paragraph");
    Element first = paragraph.appendElement("div").addClass("line").attr("dir", direction.key());
    first.appendElement("b").text(PrintableText.clean(labelled.label()) + ": ");
    List<String> lines = PrintableText.clean(labelled.words()).lines().toList();
    if (!lines.isEmpty() && !lines.getFirst().isBlank()) {
      first
          .appendElement("span")
          .attr("dir", TextDirection.of(lines.getFirst(), direction).key())
          .text(lines.getFirst());
      breakWords(first, lines.getFirst(), LINE / 2);
    }
    lines.stream().skip(1).forEach(line -> line(paragraph, line));
  }

  private String title() {
    return paper.printedTitle();
  }

  private String style() {
    boolean turned = direction == TextDirection.RIGHT_TO_LEFT;
    String style =
        STYLE
            + FOOTER
            + (paper.look() == PrintDocument.Look.SMALL ? SMALL : "")
            + (paper.note().isEmpty() ? "" : NOTED);
    return style
        .replace("START", turned ? "right" : "left")
        .replace("END", turned ? "left" : "right");
  }

  // The renderer orders columns from left to right; right-to-left tables are reversed here.
  private void table(Element body, PrintDocument.Part.Rows rows) {
    Element table = body.appendElement("table");
    if (ColumnWidths.isNarrow(rows.head().size())) {
      table.addClass("narrow");
    }
    Element columns = table.appendElement("colgroup");
    List<Integer> widths = inOrder(rows.widths());
    widths.forEach(width -> columns.appendElement("col").attr("style", "width: " + width + "%"));
    Element head = table.appendElement("thead").appendElement("tr");
    cells(head, rows.head(), widths, "th");
    head.children().attr("scope", "col");
    Element lines = table.appendElement("tbody");
    for (List<String> row : rows.rows()) {
      cells(lines.appendElement("tr"), row, widths, "td");
    }
  }

  private void cells(Element row, List<String> cells, List<Integer> widths, String tag) {
    List<String> ordered = inOrder(cells);
    for (int i = 0; i < ordered.size(); i++) {
      Element cell = row.appendElement(tag);
      int letters = ColumnWidths.letters(widths.get(i), widths.size());
      PrintableText.clean(ordered.get(i)).lines().forEach(line -> line(cell, line, letters));
    }
  }

  private <T> List<T> inOrder(List<T> columns) {
    return direction == TextDirection.RIGHT_TO_LEFT ? columns.reversed() : columns;
  }

  // The renderer joins the lines of a text unless each is a block.
  private void lines(Element into, String text) {
    PrintableText.clean(text).lines().forEach(line -> line(into, line));
  }

  private Element line(Element into, String text) {
    return line(into, text, LINE);
  }

  // The renderer does not support dir="auto", and fails on an empty right-to-left text.
  private Element line(Element into, String text, int letters) {
    Element line = into.appendElement("div").addClass("line");
    String clean = PrintableText.clean(text);
    TextDirection own = TextDirection.of(clean, direction);
    line.attr("dir", own.key());
    breakWords(line, clean, letters);
    return line.text(clean.isEmpty() ? "\u00a0" : clean);
  }

  // Only lines with a word that is longer than its column may break words: the renderer would
  // break the first word after a Latin name within Arabic text too.
  private static void breakWords(Element line, String text, int letters) {
    if (longestWord(text) > letters) {
      line.addClass("broken");
    }
  }

  private static int longestWord(String text) {
    return Stream.of(text.split("\\s")).mapToInt(String::length).max().orElse(0);
  }
}
