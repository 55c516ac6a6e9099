package org.clearinghouse1540.plans;

import java.util.List;

/**
 * A line in the words of a language.
 *
 * @param fields its fields, a text for each row
 * @param paragraphs the paragraphs of the resolution
 * @param lead the lead agency
 * @param progress the state of progress
 */
public record LineText(
    PlanLine line, List<String> fields, List<String> paragraphs, String lead, String progress) {
  public LineText {
    fields = List.copyOf(fields);
    paragraphs = List.copyOf(paragraphs);
  }

  public LineContent content() {
    return line.content();
  }
}
