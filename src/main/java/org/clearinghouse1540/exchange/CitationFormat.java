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
 * A citation in one printed line: {@code Title [S3] · s. 4 · chapter III · “passage” · NW CW · (fr)
 * · unofficial translation · evidence for ?}. Places are printed as they are written; a passage
 * that is in the list of passages is printed as its number there. The line can be parsed again.
 */
final class CitationFormat {
  private static final Pattern NUMBER = Pattern.compile("\\[S(\\d{1,6})\\]");
  private static final Pattern PASSAGE = Pattern.compile("\\[P(\\d{1,6})\\]");
  private static final Pattern WEAPONS = Pattern.compile("(NW|CW|BW)( (NW|CW|BW))*");
  private static final Pattern LANGUAGE = Pattern.compile("\\(([a-z]{2,3}(-[A-Za-z]+)?)\\)");
  private static final String SEPARATOR = " · ";
  // Before a place that would be read as another part.
  private static final String PLACE = "\\_";

  private CitationFormat() {}

  static String write(Citation citation, Map<Long, CitedDocument> documents, CopyLabels words) {
    return write(citation, documents, words, PassageList.NONE);
  }

  static String write(
      Citation citation,
      Map<Long, CitedDocument> documents,
      CopyLabels words,
      PassageList passages) {
    CitedDocument cited = documents.get(citation.document());
    List<String> parts = new ArrayList<>();
    parts.add(
        (cited == null ? "" : cited.title().replace("[S", "(S") + " ")
            + "[S"
            + citation.document()
            + "]");
    citation.places().forEach(place -> parts.add(place(place)));
    parts.add(
        passages
            .number(citation.passage())
            .map(number -> "[P" + number + "]")
            .orElseGet(() -> in("“", citation.passage(), "”")));
    parts.add(String.join(" ", citation.supports()).toUpperCase(Locale.ROOT));
    parts.add(in("(", citation.language(), ")"));
    CopyLabels labels = words.besideTitle(cited == null ? "" : cited.title());
    parts.add(citation.unofficial() ? labels.get("cite.unofficial") : "");
    parts.add(in(labels.get("cite.says") + " ", citation.says(), ""));
    return String.join(SEPARATOR, parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  private static String place(String place) {
    String written = escaped(place);
    boolean same =
        !PASSAGE.matcher(written).matches()
            && with(Citation.of(0), written, PassageList.NONE).equals(Citation.of(0).at(place));
    return same ? written : PLACE + written;
  }

  private static String in(String before, String value, String after) {
    return value.isEmpty() ? "" : before + escaped(value) + after;
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
    return read(line, PassageList.NONE);
  }

  /** The citation of a line that may refer to these passages. */
  static Optional<Citation> read(String line, PassageList passages) {
    Matcher number = NUMBER.matcher(line);
    if (!number.find()) {
      return Optional.empty();
    }
    Citation citation = Citation.of(Long.parseLong(number.group(1)));
    for (String part :
        Arrays.asList(line.substring(number.end()).split("(?:(?<!\\s)\\s+)?·\\s*"))) {
      if (!part.isBlank()) {
        citation = with(citation, part.strip(), passages);
      }
    }
    return Optional.of(citation);
  }

  // A citation with one more part of its line: what is nothing else is a place as it is written.
  private static Citation with(Citation citation, String part, PassageList passages) {
    if (part.startsWith(PLACE)) {
      return citation.at(plain(part.substring(PLACE.length())));
    }
    Matcher listed = PASSAGE.matcher(part);
    if (listed.matches()) {
      Optional<String> passage = passages.passage(Integer.parseInt(listed.group(1)));
      return passage.map(citation::quoting).orElseGet(() -> citation.at(part));
    }
    if (part.startsWith("“") && part.endsWith("”") && part.length() > 1) {
      return citation.quoting(plain(part.substring(1, part.length() - 1)));
    }
    if (WEAPONS.matcher(part).matches()) {
      return citation.supporting(List.of(part.toLowerCase(Locale.ROOT).split(" ")));
    }
    Matcher language = LANGUAGE.matcher(part);
    if (language.matches()) {
      return citation.readIn(language.group(1), citation.unofficial());
    }
    for (CopyLabels words : CopyLabels.ALL) {
      if (part.equals(words.get("cite.unofficial"))) {
        return citation.readIn(citation.language(), true);
      }
      Optional<String> mark = words.markCited(part);
      if (mark.isPresent()) {
        return citation.saying(mark.get());
      }
    }
    return citation.at(plain(part));
  }
}
