package org.clearinghouse1540.archives;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file of an archive, whose content is made when it is written.
 *
 * @param name its path in the archive
 */
record ArchiveEntry(String name, ContentWriter content) {

  /** Writes the content of a file. */
  interface ContentWriter {
    void write(OutputStream out) throws IOException;
  }

  /** Makes the bytes of a file. */
  interface Bytes {
    byte[] get();
  }

  static ArchiveEntry of(String name, Bytes bytes) {
    return new ArchiveEntry(name, out -> out.write(bytes.get()));
  }
}
