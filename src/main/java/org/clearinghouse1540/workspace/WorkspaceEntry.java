package org.clearinghouse1540.workspace;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry of a State's workspace, in full.
 *
 * @param state for whom it is kept: the code of a State
 * @param words the text, which leaves by consent for a single use only
 * @param version one more with each change, so that two people do not overwrite each other
 */
public record WorkspaceEntry(
    long id, String state, Kind kind, String title, String words, Instant changed, int version) {

  /** What an entry is. */
  public enum Kind {
    /** A need that is being written, before it becomes a request. */
    DRAFT,
    /** Something that is not yet in place, as the State itself sees it. */
    GAP,
    /** Whom to ask. */
    CONTACT;

    /** The kind in lower case, as in texts and addresses. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this key. */
    public static Optional<Kind> find(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }
}
