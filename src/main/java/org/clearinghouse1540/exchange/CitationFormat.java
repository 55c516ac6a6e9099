package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * A citation as a line of print: {@code Title [S3] · art. 204 · p. 12 · “passage” · NW CW · fr ·
 * unofficial translation · speaks for ?}. What is written is read back.
 */
final class CitationFormat {
  private static final Pattern NUMBER = Pattern.compile("\\[S(\\d{1,6})\\]");
  private static final Pattern WEAPONS = Pattern.compile("(NW|CW|BW)( (NW|CW|BW))*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z]+)?");
  private static final String UNOFFICIAL = "unofficial translation";
  private static final String APART = " · ";

  private CitationFormat() {}

  static String write(Citation citation, Map<Long, CitedDocument> documents) {
    CitedDocument cited = documents.get(citation.document());
    List<String> parts = new ArrayList<>();
    parts.add(
        (cited == null ? "" : cited.title().replace("[S", "(S") + " ")
            + "[S"
            + citation.document()
            + "]");
    add(parts, "art. ", citation.article(), "");
    add(parts, "p. ", citation.page(), "");
    add(parts, "“", citation.passage(), "”");
    add(parts, "", String.join(" ", citation.supports()).toUpperCase(Locale.ROOT), "");
    add(parts, "", citation.language(), "");
    add(parts, "", citation.unofficial() ? UNOFFICIAL : "", "");
    add(parts, "speaks for ", citation.says(), "");
    return String.join(APART, parts);
  }

  private static void add(List<String> parts, String before, String value, String after) {
    if (!value.isEmpty()) {
      parts.add(before + escaped(value) + after);
    }
  }

  // The dot that parts the pieces, and the end of a line, are written otherwise inside of one.
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("·", "\\.").replace("\n", "\\n");
  }

  private static String plain(String written) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char sign = written.charAt(i);
      if (sign == '\\' && i + 1 < written.length()) {
        char next = written.charAt(++i);
        plain.append(next == '.' ? '·' : next == 'n' ? '\n' : next);
      } else {
        plain.append(sign);
      }
    }
    return plain.toString();
  }

  /** The citation of a line, or nothing where it names no number of a source. */
  static Optional<Citation> read(String line) {
    Matcher number = NUMBER.matcher(line);
    if (!number.find()) {
      return Optional.empty();
    }
    String article = "";
    String page = "";
    String passage = "";
    String language = "";
    boolean unofficial = false;
    List<String> supports = List.of();
    String says = "";
    String[] parts = line.substring(number.end()).split("\\s*·\\s*");
    for (String part : Arrays.asList(parts)) {
      String text = part.strip();
      if (text.isEmpty()) {
        continue;
      }
      if (text.startsWith("art. ")) {
        article = plain(text.substring(5));
      } else if (text.startsWith("p. ")) {
        page = plain(text.substring(3));
      } else if (text.startsWith("“") && text.endsWith("”")) {
        passage = plain(text.substring(1, text.length() - 1));
      } else if (WEAPONS.matcher(text).matches()) {
        supports = List.of(text.toLowerCase(Locale.ROOT).split(" "));
      } else if (text.equals(UNOFFICIAL)) {
        unofficial = true;
      } else if (text.startsWith("speaks for ")) {
        says = plain(text.substring(11));
      } else if (LANGUAGE.matcher(text).matches()) {
        language = text;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Citation(
            Long.parseLong(number.group(1)),
            article,
            page,
            passage,
            language,
            unofficial,
            supports,
            says));
  }
}
