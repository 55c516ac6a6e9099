package org.clearinghouse1540.workspace;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;

/**
 * An entry of a State's workspace, with its full text.
 *
 * @param state the code of the State to which the entry belongs
 * @param words the text, which can be shared for a single use by consent only
 * @param version the number of changes, so that two users do not overwrite each other
 */
public record WorkspaceEntry(
    long id, String state, Kind kind, String title, String words, Instant changed, int version) {

  /** The types of entries. */
  public enum Kind {
    /** A need that is being drafted, before it becomes a request. */
    DRAFT,
    /** A gap in implementation, as the State itself sees it. */
    GAP;

    /** The kind in lower case, as in texts and addresses. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this key. */
    public static Optional<Kind> find(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** The day of the last change. */
  public String changedOn() {
    return DateText.day(changed);
  }

  /** This entry as a user saw it in an earlier version. */
  WorkspaceEntry seenIn(int earlier) {
    return new WorkspaceEntry(id, state, kind, title, words, changed, earlier);
  }
}
