package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.RecordFacts;

/**
 * Everything of a joint project that a State may see, for its archive.
 *
 * @param paper the document of the project, for a State that takes part
 */
public record JointContents(
    long id, List<JointList> lists, Optional<PrintDocument> paper, List<SharedFile> files) {
  public JointContents {
    lists = List.copyOf(lists);
    files = List.copyOf(files);
  }

  /**
   * Records of one kind.
   *
   * @param name the kind, as in names of files
   * @param title the key of its title
   */
  public record JointList(String name, String title, List<RecordFacts> records) {
    public JointList {
      records = List.copyOf(records);
    }
  }

  /**
   * A file that a State shares.
   *
   * @param state the name of that State
   * @param open whether its owner did not withdraw the file that was received
   * @param content its bytes as received, unless it was withdrawn
   */
  public record SharedFile(
      long id,
      String name,
      String state,
      LocalDate on,
      String sha256,
      boolean open,
      Supplier<Optional<byte[]>> content) {}
}
