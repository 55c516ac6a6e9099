package org.clearinghouse1540.kit.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Message;

/** Reads plain text in the usual encodings, and HTML. */
final class PlainText {
  private PlainText() {}

  static DocumentText read(byte[] content) {
    String plain = decoded(content);
    if (isHtml(plain)) {
      return HtmlText.read(plain);
    }
    List<Message> warnings = new ArrayList<>();
    return new DocumentText("text/plain", pages(plain, warnings), warnings);
  }

  /**
   * The characters of a text or web page, with line feeds at the ends of its lines.
   *
   * @throws BadInput if it is no text
   */
  static String decoded(byte[] content) {
    String text = TextEncoding.decode(content);
    long strange =
        text.chars()
            .filter(
                c -> (c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0xFFFD)
            .count();
    if (strange > 2 + text.length() / 100) {
      throw BadInput.of("file", "kit.file.unknown-kind");
    }
    return text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Whether a text is a web page. */
  static boolean isHtml(String text) {
    String start = text.substring(0, Math.min(4000, text.length())).toLowerCase(Locale.ROOT);
    return start.contains("<html")
        || start.contains("<!doctype html")
        || start.contains("<body")
        || start.matches("(?s)\\s*<(p|div|h1|article|table|section)\\b.*");
  }

  // A form feed ends a page; repeated headers and footers are left out.
  private static String pages(String text, List<Message> warnings) {
    if (text.indexOf('\f') < 0) {
      return text;
    }
    List<List<String>> pages = new ArrayList<>();
    for (String page : text.split("\f")) {
      pages.add(new ArrayList<>(page.lines().toList()));
    }
    warnings.addAll(PageFurniture.remove(pages));
    return String.join("\n", pages.stream().flatMap(List::stream).toList());
  }
}
