package org.clearinghouse1540.kit.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Reads the tables of a web page, and all text around them as paragraphs. Hidden and struck text is
 * taken out and reported.
 */
final class HtmlTables {
  private static final Pattern LINE_ENDS = Pattern.compile("(?:(?<! ) +)?\\n *");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\u00a0]+");
  private static final String HIDDEN =
      "[hidden], [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";
  private static final String STRUCK =
      "s, strike, del, [style~=(?i)text-decoration[^;]*line-through]";
  private static final int LONGEST_PLACE = 200;
  private static final Pattern SPAN = Pattern.compile("[1-9]\\d?");

  private HtmlTables() {}

  static FileTables read(String text) {
    Document page = Jsoup.parse(text);
    page.select("script, style, noscript, template").remove();
    fields(page);
    List<Message> warnings = new ArrayList<>();
    remove(page, HIDDEN, "kit.file.hidden-text", warnings);
    remove(page, STRUCK, "kit.file.struck-text", warnings);
    Paragraphs paragraphs = new Paragraphs();
    page.body().traverse(paragraphs);
    paragraphs.end();
    return new FileTables("text/html", paragraphs.blocks, warnings);
  }

  // Values chosen or typed in a form, and the words for a picture, are text of the page.
  private static void fields(Document page) {
    for (Element field : page.body().select("input, select, img[alt]")) {
      String text =
          switch (field.normalName()) {
            case "img" -> field.attr("alt");
            case "select" -> field.select("option[selected]").text();
            default ->
                switch (field.attr("type").toLowerCase(Locale.ROOT)) {
                  case "checkbox", "radio" -> field.hasAttr("checked") ? "☒" : "☐";
                  case "hidden", "submit", "button", "reset", "image", "file", "password" -> "";
                  default -> field.attr("value");
                };
          };
      field.replaceWith(new TextNode(text));
    }
  }

  private static void remove(Document page, String selector, String key, List<Message> warnings) {
    for (Element element : page.body().select(selector)) {
      String words = element.text().strip();
      if (!words.isEmpty() && element.parent() != null) {
        warnings.add(Message.of(key, place(element) + words));
      }
      element.remove();
    }
  }

  // The first words of the row that have letters: the label of a row, not its number.
  private static String place(Element element) {
    Element row = element.closest("tr");
    return row == null
        ? ""
        : row.children().stream()
            .map(cell -> cell.text().strip())
            .filter(words -> words.codePoints().filter(Character::isLetter).count() > 2)
            .findFirst()
            .map(words -> words.substring(0, Math.min(LONGEST_PLACE, words.length())) + ": ")
            .orElse("");
  }

  // A block of the page ends the paragraph before it; a table is a separate block.
  private static final class Paragraphs implements NodeVisitor {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && !isInTable(node)) {
        words.append(text.getWholeText());
      } else if (node instanceof Element element && element.isBlock()) {
        end();
        if (element.normalName().equals("table")) {
          addTable(element);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        end();
      }
    }

    // The title of a table comes before its rows.
    private void addTable(Element table) {
      table.children().stream()
          .filter(child -> child.normalName().equals("caption"))
          .toList()
          .forEach(
              caption -> {
                words.append(caption.text());
                caption.remove();
              });
      end();
      blocks.add(new Block.Cells("", rows(table)));
    }

    private void end() {
      String line = SPACES.matcher(words).replaceAll(" ").strip();
      if (!line.isEmpty()) {
        blocks.add(new Block.Words(line));
      }
      words.setLength(0);
    }

    private static boolean isInTable(Node node) {
      return node.parent() instanceof Element parent && parent.closest("table") != null;
    }
  }

  // A table inside a cell is read separately.
  private static List<List<String>> rows(Element table) {
    List<List<String>> rows = new ArrayList<>();
    RowSpans spans = new RowSpans();
    for (Element row : table.select("tr")) {
      if (row.closest("table") != table) {
        continue;
      }
      List<String> cells = new ArrayList<>();
      for (Element cell : row.select("> th, > td")) {
        String words = words(cell.clone());
        int across = span(cell.attr("colspan"));
        int down = span(cell.attr("rowspan"));
        spans.fill(cells);
        for (int i = 0; i < across; i++) {
          spans.add(cells.size(), down - 1, words);
          cells.add(words);
        }
      }
      spans.fill(cells);
      rows.add(cells);
    }
    return rows;
  }

  private static int span(String value) {
    return SPAN.matcher(value).matches() ? Integer.parseInt(value) : 1;
  }

  // A line end in the source of a page is a space; only its elements break lines.
  private static String words(Element cell) {
    cell.select("table").remove();
    for (TextNode words : cell.nodeStream(TextNode.class).toList()) {
      words.text(words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
    }
    cell.select("br").forEach(item -> item.replaceWith(new TextNode("\n")));
    cell.select("div, p, li").forEach(item -> item.before(new TextNode("\n")));
    return LINE_ENDS.matcher(cell.wholeText().strip()).replaceAll("\n");
  }
}
