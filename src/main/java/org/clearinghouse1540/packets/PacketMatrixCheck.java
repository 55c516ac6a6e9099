package org.clearinghouse1540.packets;

import java.util.Optional;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.FileSubject;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Component;

/** The refusal of a packet that was made of another matrix. */
@Component
final class PacketMatrixCheck {
  private final FileStates fileStates;

  PacketMatrixCheck(FileStates fileStates) {
    this.fileStates = fileStates;
  }

  /**
   * The problem that the packet with a statement belongs to another matrix than that of the page.
   * The seal is genuine, so that the statement names the matrix of which the packet was made.
   */
  Problem problem(MatrixId id, String statement) {
    String[] parts = statement.split(" ");
    MatrixId named = new MatrixId(parts[2].replace('_', ' '), parts[3]);
    return new FileSubject(
            Optional.of(name(named)), name(id), Optional.of(named.address() + "/packet"))
        .problem("file");
  }

  private Localized name(MatrixId id) {
    return Message.of("kit.file.version", fileStates.name(id.state()), id.form());
  }
}
