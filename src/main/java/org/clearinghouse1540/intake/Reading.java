package org.clearinghouse1540.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Turns the JSON of read-note into lines to decide on. Pure. */
final class Reading {
  private Reading() {}

  static List<Line> lines(JsonNode note) {
    List<Line> lines = new ArrayList<>();
    for (Line.Kind kind : Line.Kind.values()) {
      JsonNode found = note.path(kind.list());
      if (kind == Line.Kind.EVENT) {
        lines.add(line("/event", kind, found));
      } else {
        for (int i = 0; i < found.size(); i++) {
          lines.add(line("/" + kind.list() + "/" + i, kind, found.get(i)));
        }
      }
    }
    return lines;
  }

  private static Line line(String pointer, Line.Kind kind, JsonNode found) {
    Map<String, String> fields = new LinkedHashMap<>();
    found.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
    return new Line(pointer, kind, fields, fields, Line.Decision.OPEN, Optional.empty());
  }

  private static String text(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isArray()) {
      return value.valueStream().map(Reading::text).collect(Collectors.joining(" "));
    }
    return value.asString();
  }

  static List<Proposal.Review> review(JsonNode note) {
    return note.path("needs_review")
        .valueStream()
        .map(
            item ->
                new Proposal.Review(
                    item.path("field").asString(""),
                    item.path("reason").asString(""),
                    item.path("text").asString("")))
        .toList();
  }
}
