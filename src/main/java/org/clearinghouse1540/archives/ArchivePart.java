package org.clearinghouse1540.archives;

import java.util.List;

/** A part of the archive of a State. It reads with the rights of the user who ordered it. */
interface ArchivePart {
  /** The files of this part; none where there is nothing. */
  List<ArchiveEntry> entries(ArchiveOrder order);
}
