package org.clearinghouse1540.sources;

import java.util.EnumSet;
import java.util.Set;
import org.clearinghouse1540.kit.text.Message;

/** Those who have a notice if a file is withdrawn. */
enum WithdrawalReceiver {
  /** The users who work on the records of a State, of an act of that State. */
  STAFF,
  /** The State that owns the file, of an act of others. */
  OWNER,
  /** The experts, for whom proposals from the file wait. */
  EXPERTS,
  /** Nobody: no other party works with the file. */
  NOBODY;

  /** The kinds of files whose proposals wait for an expert. */
  private static final Set<Original.Kind> UPLOADS =
      EnumSet.of(Original.Kind.MATRIX, Original.Kind.NOTE, Original.Kind.EDITED_NOTE);

  /**
   * The receiver of the notice.
   *
   * @param byState whether its State withdraws it
   */
  static WithdrawalReceiver of(Original file, boolean byState) {
    if (!file.owner().isEmpty()) {
      return byState ? STAFF : OWNER;
    }
    return UPLOADS.contains(file.kind()) ? EXPERTS : NOBODY;
  }

  /**
   * The receiver, in words.
   *
   * @param owner the name of the State that owns the file
   */
  Message message(String owner) {
    return switch (this) {
      case STAFF -> Message.of("sources.notice.staff");
      case OWNER -> Message.of("access.receiver.named", owner);
      case EXPERTS -> Message.of("access.receiver.experts");
      case NOBODY -> Message.of("sources.notice.nobody");
    };
  }
}
