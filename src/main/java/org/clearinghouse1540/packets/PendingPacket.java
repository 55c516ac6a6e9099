package org.clearinghouse1540.packets;

import java.time.Instant;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.matrix.MatrixId;

/** A packet that was uploaded and is not merged yet, with the time of the upload. */
record PendingPacket(String id, MatrixId matrix, Instant since) {
  /** The date of the upload, ISO 8601. */
  String day() {
    return DateText.day(since);
  }
}
