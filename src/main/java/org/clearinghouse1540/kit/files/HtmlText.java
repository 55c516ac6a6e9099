package org.clearinghouse1540.kit.files;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Extracts the visible text of a web page without its navigation and controls. */
final class HtmlText {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "table",
          "tr",
          "section",
          "article",
          "header",
          "footer",
          "blockquote",
          "pre",
          "dl",
          "dt",
          "dd",
          "main",
          "body",
          "figure",
          "figcaption",
          "address",
          "form");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");

  private HtmlText() {}

  static DocumentText read(String html) {
    Document page = Jsoup.parse(html);
    page.select("script, style, nav, noscript, template, svg, iframe, button, select").remove();
    StringBuilder text = new StringBuilder();
    page.body().traverse(new TextCollector(text));
    String clean =
        SPACES
            .matcher(text)
            .replaceAll(" ")
            .replaceAll(" ?\n ?", "\n")
            .replaceAll("\n{3,}", "\n\n")
            .strip();
    return new DocumentText("text/html", clean, List.of());
  }

  private static final class TextCollector implements NodeVisitor {
    private final StringBuilder text;

    TextCollector(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String plain = words.getWholeText().replaceAll("\\s+", " ");
        boolean raised =
            node.parent() instanceof Element parent && parent.normalName().equals("sup");
        text.append(raised ? Superscripts.of(plain.strip()) : plain);
      } else if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          text.append('\n');
        } else if (BLOCKS.contains(element.normalName())) {
          text.append("\n\n");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (BLOCKS.contains(element.normalName())) {
          text.append("\n\n");
        } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
          text.append(Superscripts.afterCell(element.text()));
        }
      }
    }
  }
}
