package org.clearinghouse1540.bulk;

import java.util.List;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The changes that a completed packet proposes, each with a decision of a person.
 *
 * @param page the address of the page of the packet
 * @param file the name of the file
 * @param original its number
 * @param unchanged the number of rows that are as recorded
 * @param problems why nothing can be taken from the file any more; it can only be discarded
 */
@Template("bulk/reading.jte")
public record PacketReadingView(
    String page,
    String file,
    long original,
    List<Row> rows,
    int unchanged,
    ContentAccount account,
    List<Message> problems,
    FormView form) {
  public PacketReadingView {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /**
   * A row of the file with a difference.
   *
   * @param title the name of the record, which may be empty
   * @param added whether it would be a new record
   */
  public record Row(String title, String place, boolean added, List<Value> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /**
   * A value that differs from the recorded one.
   *
   * @param choice its value in the form
   */
  public record Value(String choice, String label, String before, String after) {}
}
