package org.clearinghouse1540.packets;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.clearinghouse1540.exchange.MatrixCopies;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.springframework.stereotype.Component;

/** Builds packets from the current content of a matrix, and seals them. */
@Component
final class PacketBuilder {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final MatrixCopies copies;
  private final MatrixFields fields;
  private final Clock clock;
  private final SigningKey key;

  PacketBuilder(MatrixCopies copies, MatrixFields fields, Clock clock, SigningKey key) {
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

  /** A packet of the current matrix, dated today, with a random number. */
  Packet build(MatrixId id) {
    byte[] random = new byte[12];
    RANDOM.nextBytes(random);
    return new Packet(
        HexFormat.of().formatHex(random),
        id,
        LocalDate.now(clock).toString(),
        Packet.lines(copies.copy(id), fields.of(id)));
  }
}
