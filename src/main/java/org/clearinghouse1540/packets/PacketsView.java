package org.clearinghouse1540.packets;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.sources.Original;

/**
 * The download and upload of offline packets.
 *
 * @param state the name of the State
 * @param form the form that uploads a packet
 * @param pending uploaded packets that are not merged yet
 * @param files the files that the State uploaded, as received
 */
@Template("packets/packets.jte")
record PacketsView(
    MatrixId matrix,
    String state,
    FormView form,
    List<Packets.Pending> pending,
    List<Original> files) {
  PacketsView {
    pending = List.copyOf(pending);
    files = List.copyOf(files);
  }
}
