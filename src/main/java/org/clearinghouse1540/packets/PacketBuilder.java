package org.clearinghouse1540.packets;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.clearinghouse1540.exchange.MatrixExchange;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.springframework.stereotype.Component;

/** Builds packets from the current content of a matrix. */
@Component
final class PacketBuilder {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final MatrixExchange exchange;
  private final MatrixFields fields;
  private final Clock clock;

  PacketBuilder(MatrixExchange exchange, MatrixFields fields, Clock clock) {
    this.exchange = exchange;
    this.fields = fields;
    this.clock = clock;
  }

  /** A packet of the current matrix, dated today, with a random number. */
  Packet build(MatrixId id) {
    byte[] random = new byte[12];
    RANDOM.nextBytes(random);
    return new Packet(
        HexFormat.of().formatHex(random),
        id,
        LocalDate.now(clock).toString(),
        Packet.lines(exchange.copy(id), fields.of(id)));
  }
}
