package org.clearinghouse1540.packets;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.exchange.MatrixCopies;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.RowFilter;
import org.clearinghouse1540.matrix.RowFinder;
import org.springframework.stereotype.Component;

/** Builds packets from the current content of a matrix, and seals them. */
@Component
final class PacketBuilder {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final MatrixCopies copies;
  private final MatrixFields fields;
  private final Clock clock;
  private final SigningKey key;
  private final RowFinder rows;

  PacketBuilder(
      MatrixCopies copies, MatrixFields fields, Clock clock, SigningKey key, RowFinder rows) {
    this.rows = rows;
    this.key = key;
    this.copies = copies;
    this.fields = fields;
    this.clock = clock;
  }

  /** The seal of a packet. */
  String seal(Packet packet) {
    return key.seal(packet.statement());
  }

  /** Whether a packet that returns has the statement with which it was downloaded. */
  boolean isSealed(PacketParser parsed) {
    return key.isSealed(parsed.statement(), parsed.seal());
  }

  /**
   * A packet of the current matrix, dated today, with a random number.
   *
   * @param matrix the matrix in the language of the packet
   * @throws BadInput if no row is chosen
   */
  Packet build(Viewer viewer, MatrixView matrix, RowFilter filter) {
    MatrixId id = matrix.id();
    List<String> chosen = rows.list(viewer, matrix, filter).keys();
    if (chosen.isEmpty()) {
      throw BadInput.of("find", "packets.refused.no-rows");
    }
    byte[] random = new byte[12];
    RANDOM.nextBytes(random);
    return new Packet(
        HexFormat.of().formatHex(random),
        id,
        LocalDate.now(clock).toString(),
        Packet.lines(copies.copy(id), fields.of(id), matrix.form(), chosen));
  }
}
