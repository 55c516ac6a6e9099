package org.clearinghouse1540.exchange;

import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.List;
import org.clearinghouse1540.kit.document.PdfRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes a copy as one self-contained HTML file, and as a tagged PDF. */
final class HtmlCopyWriter {
  private static final String SCREEN =
      """
      body { font: 15px/1.4 system-ui, sans-serif; margin: 1.5rem; }
      table { border-collapse: collapse; margin-bottom: 1.5rem; }
      th, td { border: 1px solid #777; padding: .25rem .4rem; vertical-align: top; text-align: left; }
      td div + td div { margin-top: .3rem; }
      .draft { font-weight: bold; }
      [dir=rtl] { text-align: right; }
      @media print { body { font-size: 8pt; } tr { break-inside: avoid; } }
      """;
  private static final String PRINT =
      """
      @page { size: A4 landscape; margin: 15mm 15mm 17mm 15mm;
        @top-left { content: element(mark); } @bottom-left { content: element(foot); } }
      #mark { position: running(mark); font-weight: bold; font-size: 9pt; }
      #foot { position: running(foot); font-size: 7pt; }
      #foot .page:after { content: counter(page) " / " counter(pages); }
      body { font-family: 'DejaVu Sans', 'Chinese'; font-size: 7pt; line-height: 1.25; }
      h1 { font-size: 13pt; } h2 { font-size: 9pt; page-break-after: avoid; }
      table { width: 740pt; table-layout: fixed; border-collapse: collapse;
        -fs-table-paginate: paginate; margin-bottom: 4mm; }
      th, td { border: 0.5pt solid #555; padding: 2pt 2.5pt; vertical-align: top; text-align: left;
        word-wrap: break-word; }
      [dir=rtl] { text-align: right; }
      td div { margin-top: 3pt; } td div.first { margin-top: 0; }
      tr { page-break-inside: avoid; }
      """;

  private HtmlCopyWriter() {}

  static byte[] write(MatrixCopy copy) {
    Document html = html(copy, SCREEN, false);
    html.head().prependElement("meta").attr("charset", "utf-8");
    html.body().appendElement("p").text(copy.foot());
    return ("<!doctype html>\n" + html.outerHtml()).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] pdf(MatrixCopy copy) {
    Document html = html(copy, PRINT, true);
    html.head().appendElement("meta").attr("name", "description").attr("content", copy.foot());
    Element body = html.body();
    Element foot = body.prependElement("div").id("foot");
    foot.appendText(copy.foot() + "   ");
    foot.appendElement("span").addClass("page");
    if (copy.status() == CopyStatus.DRAFT) {
      body.prependElement("div").id("mark").text(copy.words().get("draft"));
    }
    return PdfRenderer.of(html);
  }

  // A word longer than its column is split by a zero-width space, where the line may end; the
  // parser knows by it that the word continues.
  private static String split(String text, int width) {
    int letters = Math.max(4, width / 5);
    return text.replaceAll("[^\\s\u200b]{" + letters + "}(?=[^\\s\u200b])", "$0\u200b");
  }

  private static Document html(MatrixCopy copy, String style, boolean print) {
    Document html = Jsoup.parse("<html><head></head><body></body></html>");
    html.outputSettings().prettyPrint(false);
    String title = copy.title() + ", " + copy.name();
    html.child(0)
        .attr("lang", copy.form().language())
        .attr("dir", copy.words().isRightToLeft() ? "rtl" : "ltr");
    html.head().appendElement("title").text(title);
    html.head().appendElement("meta").attr("name", "description").attr("content", title);
    html.head().appendElement("style").appendChild(new DataNode(style));
    for (CopyPart part : CopyPart.of(copy)) {
      switch (part) {
        case CopyPart.Title words -> html.body().appendElement("h1").text(words.words());
        case CopyPart.Heading words -> html.body().appendElement("h2").text(words.words());
        case CopyPart.Line words -> html.body().appendElement("p").text(words.words());
        case CopyPart.Grid grid ->
            table(
                html.body(), print && copy.words().isRightToLeft() ? grid.mirrored() : grid, print);
      }
    }
    return html;
  }

  private static void table(Element body, CopyPart.Grid grid, boolean print) {
    Element table = body.appendElement("table");
    Element columns =
        grid.head().isEmpty() ? new Element("colgroup") : table.appendElement("colgroup");
    int all = grid.widths().stream().mapToInt(Integer::intValue).sum();
    for (int width : grid.widths()) {
      columns.appendElement("col").attr("style", "width:" + 740 * width / all + "pt");
    }
    if (!grid.head().isEmpty()) {
      Element head = table.appendElement("thead");
      grid.head().forEach(cells -> head(head.appendElement("tr"), cells));
    }
    Element lines = table.appendElement("tbody");
    for (List<String> row : grid.rows()) {
      Element line = lines.appendElement("tr");
      for (int i = 0; i < row.size(); i++) {
        int width = 740 * grid.widths().get(i) / all;
        fill(line.appendElement("td"), print ? split(row.get(i), width) : row.get(i));
      }
    }
  }

  private static void head(Element row, List<String> cells) {
    for (int i = 0; i < cells.size(); ) {
      int span = 1;
      while (i + span < cells.size()
          && !cells.get(i).isEmpty()
          && cells.get(i + span).equals(cells.get(i))) {
        span++;
      }
      Element cell = row.appendElement("th");
      fill(cell, cells.get(i));
      if (span > 1) {
        cell.attr("colspan", Integer.toString(span));
      }
      i += span;
    }
  }

  // The renderer does not support dir="auto".
  private static String direction(String text) {
    return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
  }

  private static void fill(Element cell, String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 2) {
      // The renderer fails on empty text.
      if (!text.isEmpty()) {
        cell.attr("dir", direction(text)).text(text);
      }
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      Element line = cell.appendElement("div").attr("dir", direction(text)).text(lines.get(i));
      if (i == 0) {
        line.addClass("first");
      }
    }
  }
}
