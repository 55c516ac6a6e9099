package org.clearinghouse1540.kit.document;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes a document as a tagged PDF (PDF/UA-1) with embedded fonts. */
final class PdfDocumentWriter {
  private static final String STYLE =
      """
      @page { size: A4; margin: 22mm 20mm 24mm 20mm;
        @top-left { content: element(mark); } @bottom-left { content: element(foot); } }
      #mark { position: running(mark); font-weight: bold; font-size: 11pt; }
      #foot { position: running(foot); font-size: 8pt; }
      #foot .page:after { content: counter(page) " / " counter(pages); }
      body { font-family: 'DejaVu Sans', 'Chinese'; font-size: 10pt; line-height: 1.4; }
      h1 { font-size: 16pt; } h2 { font-size: 13pt; page-break-after: avoid; }
      p { white-space: pre-wrap; }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; margin-bottom: 4mm; }
      th, td { border: 0.5pt solid #555; padding: 1.2mm 1.6mm; vertical-align: top; text-align: left; }
      [dir=rtl] th, [dir=rtl] td { text-align: right; }
      tr { page-break-inside: avoid; }
      #first { position: running(first); font-size: 8pt; }
      #first .page:after { content: counter(page) " / " counter(pages); }
      sup { font-size: 60%; vertical-align: super; }
      """;

  // The renderer's footnotes fail in right-to-left text; the first page footer contains the note.
  private static final String NOTED =
      """
      @page :first { margin-bottom: 36mm; @bottom-left { content: element(first); } }
      """;

  private static final String SMALL =
      """
      @page { margin: 14mm 13mm 15mm 13mm; }
      body { font-size: 8pt; line-height: 1.25; }
      h1 { font-size: 13pt; margin: 0 0 2mm 0; } h2 { font-size: 9.5pt; margin: 2.2mm 0 0.8mm 0; }
      p { margin: 0 0 1mm 0; } #foot { font-size: 7pt; }
      th, td { padding: 0.5mm 1mm; } table { margin-bottom: 1mm; }
      """;

  private PdfDocumentWriter() {}

  static byte[] write(PrintDocument paper) {
    Document html = Jsoup.parse("<!doctype html><html><head></head><body></body></html>");
    Element root = html.child(0);
    root.attr("lang", paper.language().code()).attr("dir", paper.language().direction());
    html.head().appendElement("title").text(title(paper));
    html.head().appendElement("meta").attr("name", "description").attr("content", title(paper));
    html.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(style(paper)));
    Element body = html.body();
    if (!paper.draft().isEmpty()) {
      body.appendElement("div").id("mark").text(paper.draft());
    }
    Element foot = body.appendElement("div").id("foot");
    foot.appendText(PrintableText.clean(paper.foot()) + "   ");
    foot.appendElement("span").addClass("page");
    if (!paper.note().isEmpty()) {
      Element first = body.appendElement("div").id("first");
      first.appendElement("div").text("¹ " + paper.note());
      Element line = first.appendElement("div");
      line.appendText(PrintableText.clean(paper.foot()) + "   ");
      line.appendElement("span").addClass("page");
    }
    if (!paper.head().isEmpty()) {
      words(body.appendElement("p"), paper.head());
    }
    Element title = body.appendElement("h1");
    title.text(PrintableText.clean(title(paper)));
    if (!paper.note().isEmpty()) {
      title.appendElement("sup").text("1");
    }
    boolean rightToLeft = paper.language().direction().equals("rtl");
    paper.parts().forEach(part -> write(body, part, rightToLeft));
    return PdfRenderer.of(html);
  }

  private static void write(Element body, PrintDocument.Part part, boolean rightToLeft) {
    switch (part) {
      case PrintDocument.Part.Heading heading ->
          body.appendElement("h2").text(PrintableText.clean(heading.words()));
      case PrintDocument.Part.Words words -> words(body.appendElement("p"), words.words());
      case PrintDocument.Part.Labelled labelled -> {
        Element line = body.appendElement("p");
        line.appendElement("b").text(PrintableText.clean(labelled.label()) + ":");
        line.appendText(" " + PrintableText.clean(labelled.words()));
      }
      case PrintDocument.Part.Rows rows -> table(body, rows, rightToLeft);
    }
  }

  private static String title(PrintDocument paper) {
    return paper.printedTitle();
  }

  private static String style(PrintDocument paper) {
    return STYLE
        + (paper.look() == PrintDocument.Look.SMALL ? SMALL : "")
        + (paper.note().isEmpty() ? "" : NOTED);
  }

  // The renderer orders columns from left to right; right-to-left tables are reversed here.
  private static void table(Element body, PrintDocument.Part.Rows rows, boolean turned) {
    Element table = body.appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (int i = 0; i < rows.head().size(); i++) {
      int column = turned ? rows.head().size() - 1 - i : i;
      Element cell = head.appendElement("th").attr("scope", "col");
      cell.text(PrintableText.clean(rows.head().get(column)));
      if (!rows.widths().isEmpty()) {
        cell.attr("style", "width: " + rows.widths().get(column) + "%");
      }
    }
    Element lines = table.appendElement("tbody");
    for (List<String> row : rows.rows()) {
      Element line = lines.appendElement("tr");
      (turned ? row.reversed() : row).forEach(cell -> lines(line.appendElement("td"), cell));
    }
  }

  // In a cell, the renderer joins the lines of a text unless each is a block.
  private static void lines(Element cell, String text) {
    if (text.indexOf('\n') < 0) {
      words(cell, text);
      return;
    }
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> words(cell.appendElement("div"), line));
  }

  // The renderer fails on an empty right-to-left text.
  private static void words(Element into, String words) {
    String clean = PrintableText.clean(words);
    if (!clean.isEmpty()) {
      into.appendText(clean);
    }
  }
}
