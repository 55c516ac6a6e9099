package org.clearinghouse1540.kit.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearinghouse1540.kit.BadInput;

/** Reads plain text in the usual encodings, and HTML. */
final class PlainText {
  private PlainText() {}

  static DocumentText read(byte[] content) {
    String text = decode(content);
    long strange =
        text.chars()
            .filter(
                c -> (c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0xFFFD)
            .count();
    if (strange > 2 + text.length() / 100) {
      throw BadInput.of("file", "kit.file.unknown-kind");
    }
    String plain = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    String start = plain.substring(0, Math.min(4000, plain.length())).toLowerCase(Locale.ROOT);
    if (start.contains("<html")
        || start.contains("<!doctype html")
        || start.contains("<body")
        || start.matches("(?s)\\s*<(p|div|h1|article|table|section)\\b.*")) {
      return HtmlText.read(plain);
    }
    return new DocumentText("text/plain", pages(plain), List.of());
  }

  // A form feed ends a page; repeated headers and footers are left out.
  private static String pages(String text) {
    if (text.indexOf('\f') < 0) {
      return text;
    }
    List<List<String>> pages = new ArrayList<>();
    for (String page : text.split("\f")) {
      pages.add(new ArrayList<>(page.lines().toList()));
    }
    PageFurniture.remove(pages);
    return String.join("\n", pages.stream().flatMap(List::stream).toList());
  }

  private static String decode(byte[] content) {
    if (startsWith(content, 0xFF, 0xFE)) {
      return new String(content, StandardCharsets.UTF_16LE);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return new String(content, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(
          content, Charset.forName(mostlyHigh(content) ? "windows-1251" : "windows-1252"));
    }
  }

  // In windows-1251 most letters are above 0xC0; in windows-1252 only the accented ones.
  private static boolean mostlyHigh(byte[] content) {
    int high = 0;
    int low = 0;
    for (byte number : content) {
      int value = number & 0xFF;
      if (value >= 0xC0) {
        high++;
      } else if (Character.isLetter(value)) {
        low++;
      }
    }
    return high > low;
  }

  private static boolean startsWith(byte[] content, int first, int second) {
    return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }
}
