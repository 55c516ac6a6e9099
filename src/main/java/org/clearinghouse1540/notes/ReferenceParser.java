package org.clearinghouse1540.notes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Message;

/** Finds the resolutions, links and mailboxes in a text, each once, in order. Pure. */
final class ReferenceParser {
  private static final Pattern RESOLUTION =
      Pattern.compile("(?<![\\d/])(\\d{3,4})\\s*[(（]\\s*((?:19|20)\\d{2})\\s*(?:年)?[)）]");
  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s<>\"'“”«»،。，、）]+|(?<![\\p{L}@./])www\\.[^\\s<>\"'“”«»،。，、）]+");
  private static final Pattern MAILBOX =
      Pattern.compile(
          "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

  private ReferenceParser() {}

  static List<String> resolutions(String text, NoteFindings findings) {
    Set<String> found = new LinkedHashSet<>();
    Matcher match = RESOLUTION.matcher(text);
    while (match.find()) {
      String cited = match.group(1) + " (" + match.group(2) + ")";
      int number = Integer.parseInt(match.group(1));
      int year = Integer.parseInt(match.group(2));
      if (found.add(cited) && !ResolutionYears.fit(number, year)) {
        findings.lookAt(
            "/resolutions",
            Message.of("notes.review.resolution-year"),
            text.substring(Math.max(0, match.start() - 40), Math.min(text.length(), match.end())));
      }
    }
    return List.copyOf(found);
  }

  static List<String> links(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher match = LINK.matcher(text);
    while (match.find()) {
      String link = match.group().replaceAll("(?<![.,;:!?])[.,;:!?]+$", "");
      while (link.endsWith(")")
          && link.chars().filter(c -> c == ')').count()
              > link.chars().filter(c -> c == '(').count()) {
        link = link.substring(0, link.length() - 1).replaceAll("(?<![.,;:!?])[.,;:!?]+$", "");
      }
      found.add(link);
    }
    return List.copyOf(found);
  }

  static List<String> mailboxes(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher match = MAILBOX.matcher(text);
    while (match.find()) {
      found.add(match.group());
    }
    return List.copyOf(found);
  }
}
