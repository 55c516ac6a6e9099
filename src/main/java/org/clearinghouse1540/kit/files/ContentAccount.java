package org.clearinghouse1540.kit.files;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.text.Message;

/**
 * The account of a reader: every piece of a source, such as a line, a cell or a header, is either
 * placed in the result or reported to a person. The three numbers always add up.
 *
 * @param total the pieces of the source that are not blank
 * @param placed the pieces with all their words in the result
 * @param reported the other pieces, with the reason, in the order of the source
 */
@JsonPropertyOrder({"total", "placed", "reported"})
public record ContentAccount(int total, int placed, List<Reported> reported) {
  public ContentAccount {
    reported = List.copyOf(reported);
    if (placed < 0 || total != placed + reported.size()) {
      throw new IllegalArgumentException(
          "%d pieces, but %d placed and %d reported".formatted(total, placed, reported.size()));
    }
  }

  /**
   * A piece that is reported.
   *
   * @param at where it is, such as the number of a line or the address of a cell
   * @param text the piece as received
   * @param reason why it was not placed
   */
  @JsonPropertyOrder({"at", "text", "reason"})
  public record Reported(String at, String text, Message reason) {}

  /** The account in one sentence. */
  public Message summary() {
    return Message.of("kit.content.account", total, placed, reported.size());
  }

  /** Counts the pieces of a source while it is read; each is added once. */
  public static final class Builder {
    private final List<Reported> reported = new ArrayList<>();
    private int placed;

    /** Creates an account without pieces. */
    public Builder() {}

    /** Adds a piece with all its words in the result. */
    public void place() {
      placed++;
    }

    /** Adds a piece that a person has to look at. */
    public void report(String at, String text, Message reason) {
      reported.add(new Reported(at, text, reason));
    }

    /** The account of all pieces added. */
    public ContentAccount build() {
      return new ContentAccount(placed + reported.size(), placed, reported);
    }
  }
}
