package org.clearinghouse1540.intake;

import java.util.List;

/** How a line is shown: its heading, the fields a person may correct, and the marks it has. */
final class LineView {
  private LineView() {}

  static String heading(ProposalLine line) {
    return switch (line.kind()) {
      case EVENT, EARLIER_EVENT -> line.field("title");
      case ORGANIZER, PARTICIPANT -> line.field("as_received");
      case CONTRIBUTION -> line.field("donor") + " – " + line.field("fund");
      case NEED, RECOMMENDATION -> line.field("text");
    };
  }

  /** The code of the State that the line was matched to, or empty. */
  static String state(ProposalLine line) {
    String country = line.field("country");
    return country.isEmpty() ? line.field("state") : country;
  }

  static List<String> correctable(ProposalLine line) {
    return switch (line.kind()) {
      case EVENT, EARLIER_EVENT -> List.of("title", "start", "end", "city", "country");
      case ORGANIZER -> List.of("name", "role", "state", "body");
      case PARTICIPANT -> List.of("kind", "state", "body");
      case CONTRIBUTION -> List.of("donor", "state", "fund", "amount", "currency");
      case NEED -> List.of("text", "paragraphs", "areas", "who", "states");
      case RECOMMENDATION -> List.of("text", "paragraphs", "areas");
    };
  }

  static List<String> choices(ProposalLine line, String field) {
    if (field.equals("role")) {
      return List.of("organizer", "in_cooperation", "supporter", "funder", "host");
    }
    if (field.equals("kind") && line.kind() == ProposalLine.Kind.PARTICIPANT) {
      return List.of(
          "state", "observer_state", "organization", "committee", "industry", "academia", "other");
    }
    return List.of();
  }

  static String choiceText(ProposalLine line, String choice) {
    return (line.kind() == ProposalLine.Kind.ORGANIZER ? "outreach.role." : "intake.participant.")
        + choice;
  }

  /** The found pieces of the text that belong to a line. */
  static List<String> marks(ProposalLine line, Proposal proposal) {
    return proposal.places().keySet().stream()
        .filter(
            pointer -> pointer.equals(line.pointer()) || pointer.startsWith(line.pointer() + "/"))
        .sorted()
        .limit(1)
        .toList();
  }
}
