package org.clearinghouse1540.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.notes.Note;
import tools.jackson.databind.JsonNode;

/** Turns the JSON of read-note into lines to decide on. Pure. */
final class ProposalLineReader {
  private ProposalLineReader() {}

  static List<ProposalLine> lines(JsonNode note) {
    List<ProposalLine> lines = new ArrayList<>();
    for (ProposalLine.Kind kind : ProposalLine.Kind.values()) {
      JsonNode found = note.path(kind.list());
      if (kind == ProposalLine.Kind.EVENT) {
        lines.add(line("/event", kind, found));
      } else {
        for (int i = 0; i < found.size(); i++) {
          lines.add(line("/" + kind.list() + "/" + i, kind, found.get(i)));
        }
      }
    }
    return lines;
  }

  private static ProposalLine line(String pointer, ProposalLine.Kind kind, JsonNode found) {
    Map<String, String> fields = new LinkedHashMap<>();
    found.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
    return new ProposalLine(
        pointer, kind, fields, fields, ProposalLine.Decision.OPEN, Optional.empty());
  }

  private static String text(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isArray()) {
      return value.valueStream().map(ProposalLineReader::text).collect(Collectors.joining(" "));
    }
    return value.asString();
  }

  static List<Proposal.Review> review(Note note) {
    return note.needsReview().stream()
        .map(item -> new Proposal.Review(item.field(), item.reason(), item.text()))
        .toList();
  }
}
