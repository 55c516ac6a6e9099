package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.consent.Subject;

/**
 * A version of the joint text of a regional plan, or of the joint report of a review or visit. A
 * version never changes: a change is a new version, to which the States agree again.
 *
 * @param state the State that wrote it
 * @param receivers the States that took part or were invited when it was written
 */
record JointText(
    long id, long project, String state, String words, List<String> receivers, LocalDate on) {
  JointText {
    receivers = List.copyOf(receivers);
  }

  /** Whether a State wrote or received it; only these States answer it. */
  boolean concerns(String party) {
    return state.equals(party) || receivers.contains(party);
  }

  /**
   * The States to which a comment or an answer of another State goes: those of the project that may
   * read this version.
   */
  List<String> readers(JointProject project, String of) {
    return project.parties().receivers(of).stream().filter(this::concerns).toList();
  }

  /** The address of its page. */
  String address() {
    return "/joint-projects/" + project + "/texts/" + id;
  }

  /** Its subject at the gate. */
  static Subject subject(long id) {
    return new Subject(Subject.Kind.JOINT_TEXT, Long.toString(id));
  }

  /** A comment of a State on a version. */
  record Comment(long id, long project, long text, String state, String words, LocalDate on) {}
}
