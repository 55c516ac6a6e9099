package org.clearinghouse1540.kit.files;

import java.util.Optional;
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

  /** The problem of a file that does not name this record. */
  public Problem problem(String field) {
    Object subject = named.isPresent() ? named.get() : Message.of("kit.file.no-subject");
    return new Problem(field, Message.of("kit.file.elsewhere", subject, record), address);
  }
}
