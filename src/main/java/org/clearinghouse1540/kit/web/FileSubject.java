package org.clearinghouse1540.kit.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.text.Message;

/**
 * The record that a file names, compared with the record into which a person puts it.
 *
 * @param named the State or title in the file; empty if it names none
 * @param record the State or title of the record
 * @param address the address of the record that the file names, if it may be opened
 */
public record FileSubject(
    Optional<? extends Localized> named, Localized record, Optional<String> address) {
  /** The field in which a person types the name of the record to confirm it. */
  public static final String CONFIRMATION = "this-record";

  /**
   * Stops the file until the person typed the name of the record.
   *
   * @param isRecord whether a typed text names the record
   * @throws org.clearinghouse1540.kit.BadInput with both names, unless the record is confirmed
   */
  public void confirm(Form form, Predicate<String> isRecord) {
    String typed = form.text(CONFIRMATION);
    if (typed.isEmpty() || !isRecord.test(typed)) {
      form.problems(List.of(problem(CONFIRMATION)));
    }
    form.check();
  }

  /** The problem of a file that does not name this record. */
  public Problem problem(String field) {
    Object subject = named.isPresent() ? named.get() : Message.of("kit.file.no-subject");
    return new Problem(field, Message.of("kit.file.elsewhere", subject, record), address);
  }
}
