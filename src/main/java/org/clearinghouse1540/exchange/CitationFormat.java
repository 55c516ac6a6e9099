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
 * A citation in one printed line: {@code Title [S3] · art. 204 · p. 12 · “passage” · NW CW · fr ·
 * unofficial translation · speaks for ?}. It can be parsed again.
 */
final class CitationFormat {
  private static final Pattern NUMBER = Pattern.compile("\\[S(\\d{1,6})\\]");
  private static final Pattern WEAPONS = Pattern.compile("(NW|CW|BW)( (NW|CW|BW))*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z]+)?");
  private static final String UNOFFICIAL = "unofficial translation";
  private static final String SEPARATOR = " · ";
  private static final String ARTICLE = "art. ";
  private static final String PAGE = "p. ";
  private static final String SAYS = "speaks for ";

  private CitationFormat() {}

  static String write(Citation citation, Map<Long, CitedDocument> documents) {
    CitedDocument cited = documents.get(citation.document());
    List<String> parts = new ArrayList<>();
    parts.add(
        (cited == null ? "" : cited.title().replace("[S", "(S") + " ")
            + "[S"
            + citation.document()
            + "]");
    add(parts, ARTICLE, citation.article(), "");
    add(parts, PAGE, citation.page(), "");
    add(parts, "“", citation.passage(), "”");
    add(parts, "", String.join(" ", citation.supports()).toUpperCase(Locale.ROOT), "");
    add(parts, "", citation.language(), "");
    add(parts, "", citation.unofficial() ? UNOFFICIAL : "", "");
    add(parts, SAYS, citation.says(), "");
    return String.join(SEPARATOR, parts);
  }

  private static void add(List<String> parts, String before, String value, String after) {
    if (!value.isEmpty()) {
      parts.add(before + escaped(value) + after);
    }
  }

  // The separator and the end of a line are escaped inside a part.
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

  /** The citation of a line; empty if the line does not name the number of a source. */
  static Optional<Citation> read(String line) {
    Matcher number = NUMBER.matcher(line);
    if (!number.find()) {
      return Optional.empty();
    }
    Citation citation = Citation.of(Long.parseLong(number.group(1)));
    for (String part : Arrays.asList(line.substring(number.end()).split("\\s*·\\s*"))) {
      if (!part.isBlank()) {
        Optional<Citation> more = with(citation, part.strip());
        if (more.isEmpty()) {
          return Optional.empty();
        }
        citation = more.get();
      }
    }
    return Optional.of(citation);
  }

  // A citation with one more part of its line; empty if the part is not recognized.
  private static Optional<Citation> with(Citation citation, String part) {
    if (part.startsWith(ARTICLE)) {
      return Optional.of(citation.at(plain(part.substring(ARTICLE.length()))));
    }
    if (part.startsWith(PAGE)) {
      return Optional.of(citation.onPage(plain(part.substring(PAGE.length()))));
    }
    if (part.startsWith("“") && part.endsWith("”")) {
      return Optional.of(citation.quoting(plain(part.substring(1, part.length() - 1))));
    }
    if (WEAPONS.matcher(part).matches()) {
      List<String> weapons = List.of(part.toLowerCase(Locale.ROOT).split(" "));
      return Optional.of(citation.supporting(weapons));
    }
    if (part.equals(UNOFFICIAL)) {
      return Optional.of(citation.readIn(citation.language(), true));
    }
    if (part.startsWith(SAYS)) {
      return Optional.of(citation.saying(plain(part.substring(SAYS.length()))));
    }
    return LANGUAGE.matcher(part).matches()
        ? Optional.of(citation.readIn(part, citation.unofficial()))
        : Optional.empty();
  }
}
