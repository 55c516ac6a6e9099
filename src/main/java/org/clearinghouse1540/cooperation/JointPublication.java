package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.List;

/**
 * A joint text as its States send it to the Committee or publish it.
 *
 * @param states the codes of the States that take part
 */
record JointPublication(
    long id, JointProjectKind kind, String title, List<String> states, String words, LocalDate on) {
  JointPublication {
    states = List.copyOf(states);
  }

  static JointPublication of(JointProject project, JointText text) {
    return new JointPublication(
        text.id(),
        project.head().kind(),
        project.head().title(),
        project.parties().members().stream().sorted().toList(),
        text.words(),
        text.on());
  }

  /** The identity of a text, before the gate reads what its States agreed to. */
  static JointPublication unread(JointText text) {
    return new JointPublication(
        text.id(), JointProjectKind.REGIONAL_PLAN, "", List.of(), "", text.on());
  }
}
