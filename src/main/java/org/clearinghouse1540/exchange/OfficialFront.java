package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The lines of an official copy outside of its parts.
 *
 * @param preamble the points of the preamble
 * @param legend the meaning of each code, by its key
 */
record OfficialFront(List<String> preamble, Map<String, String> legend) {
  private static final int SHORTEST_POINT = 40;
  private static final Pattern CODE =
      Pattern.compile(
          "^[\\[(“\"«]?\\s*(X|\\?|？|N/?A)\\s*[\\])”\"»]?(?:\\s*[:=–—-]\\s*|\\s+|\\t)(.{8,})$");
  private static final Pattern BULLET = Pattern.compile("^[–—•·-]\\s+");

  OfficialFront {
    preamble = List.copyOf(preamble);
    legend = new LinkedHashMap<>(legend);
  }

  /** Reads the lines before and between the tables of the parts. */
  static OfficialFront read(FormVersion form, List<String> lines) {
    List<String> preamble = new ArrayList<>();
    Map<String, String> legend = new LinkedHashMap<>();
    for (String line : lines) {
      Matcher code = CODE.matcher(line);
      if (code.matches()) {
        String name = code.group(1).replace("/", "").replace("？", "?");
        legend.putIfAbsent("legend." + name, OfficialPart.plain(code.group(2)));
      } else if (isPoint(form, line)) {
        preamble.add(BULLET.matcher(line).replaceFirst(""));
      }
    }
    return new OfficialFront(preamble, legend);
  }

  private static boolean isPoint(FormVersion form, String line) {
    return line.length() >= (isDense(line) ? SHORTEST_POINT / 3 : SHORTEST_POINT)
        && line.indexOf('\t') < 0
        && !isHeader(form, line);
  }

  // A character of Chinese says as much as several letters.
  private static boolean isDense(String line) {
    return line.chars().anyMatch(letter -> letter >= 0x4E00 && letter <= 0x9FFF);
  }

  // 'State: …', 'Date of Report: …' and the line of the title.
  private static boolean isHeader(FormVersion form, String line) {
    int colon = Math.max(line.indexOf(':'), line.indexOf('：'));
    String label = LayoutCopyParser.bare(colon > 0 ? line.substring(0, colon) : line);
    boolean field =
        form.header().columns().stream()
                .anyMatch(column -> LayoutCopyParser.bare(column.label()).equals(label))
            || CopyLabels.ALL.stream()
                .anyMatch(words -> LayoutCopyParser.bare(words.get("state")).equals(label));
    boolean title =
        Arrays.stream(CopyStatus.values())
            .anyMatch(
                status ->
                    CopyLabels.ALL.stream()
                        .anyMatch(
                            words ->
                                RowLabels.likeness(words.title(status, form.version()), line)
                                    >= 0.6));
    return field || title;
  }
}
