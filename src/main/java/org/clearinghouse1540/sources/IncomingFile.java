package org.clearinghouse1540.sources;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file that comes in and is kept as received.
 *
 * @param record the record that it belongs to, as named in the journal
 * @param owner the State that it belongs to and that may open and withdraw it; may be empty
 * @param content its bytes; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent")
public record IncomingFile(
    String record,
    String owner,
    Original.Readership readership,
    Original.Kind kind,
    String fileName,
    byte[] content,
    String about,
    Optional<Long> replaces,
    Optional<Long> document) {

  /** A file of a record of the Committee. */
  public static IncomingFile of(
      String record, Original.Kind kind, String fileName, byte[] content) {
    return new IncomingFile(
        record,
        "",
        Original.Readership.COMMITTEE,
        kind,
        fileName,
        content,
        "",
        Optional.empty(),
        Optional.empty());
  }

  // The journal is read by others than the owner, and a name can say what the file is about.
  Map<String, Object> received(long id, String storedName, String sha256) {
    Map<String, Object> after = new LinkedHashMap<>();
    if (readership != Original.Readership.OWNER) {
      after.put("file", storedName);
    }
    after.put("sha256", sha256);
    after.put("original", id);
    after.put("bytes", content.length);
    replaces.ifPresent(replaced -> after.put("replaces", replaced));
    return after;
  }

  /** The same file with another owner and readership. */
  public IncomingFile with(String newOwner, Original.Readership newReadership) {
    return new IncomingFile(
        record, newOwner, newReadership, kind, fileName, content, about, replaces, document);
  }

  /** The same file, whose text is in a document. */
  public IncomingFile withDocument(long number) {
    return new IncomingFile(
        record, owner, readership, kind, fileName, content, about, replaces, Optional.of(number));
  }

  /** The same file with a description, in place of another one. */
  public IncomingFile with(String newAbout, Optional<Long> newReplaces) {
    return new IncomingFile(
        record, owner, readership, kind, fileName, content, newAbout, newReplaces, document);
  }
}
