package org.clearinghouse1540.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The pieces of a message that holds several, kept in one text with a form feed between them. */
final class MessageParts {
  private static final String BETWEEN = "\f";

  private MessageParts() {}

  static String join(List<String> pieces) {
    return String.join(BETWEEN, pieces.stream().map(piece -> piece.replace(BETWEEN, " ")).toList());
  }

  static List<String> split(String text) {
    return List.of(text.split(BETWEEN, -1));
  }

  /** The message with those of its pieces of which the subject may leave; one piece stays whole. */
  static OutboxMessage keep(
      OutboxMessage message, OutboxMessage.Ground ground, Predicate<String> open) {
    List<String> ids = split(ground.subject().id());
    if (ids.size() == 1) {
      return message;
    }
    List<String> pieces = split(message.body());
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < Math.min(ids.size(), pieces.size()); i++) {
      if (open.test(ids.get(i))) {
        kept.add(pieces.get(i));
      }
    }
    return new OutboxMessage(
        message.id(),
        message.recipient(),
        message.subject(),
        String.join("\n\n", kept),
        message.ground(),
        message.made(),
        message.sent(),
        message.problem(),
        message.heldBack());
  }
}
