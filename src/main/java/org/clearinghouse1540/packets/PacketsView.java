package org.clearinghouse1540.packets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.RowFilter;
import org.clearinghouse1540.sources.Original;

/**
 * The download and upload of offline packets.
 *
 * @param state the name of the State
 * @param form the form that uploads a packet
 * @param out the form that downloads a packet
 * @param pending uploaded packets that are not merged yet
 * @param files the files that the State uploaded, as received
 */
@Template("packets/packets.jte")
record PacketsView(
    MatrixId matrix,
    String state,
    FormView form,
    FormView out,
    List<PendingPacket> pending,
    List<Original> files) {
  PacketsView {
    pending = List.copyOf(pending);
    files = List.copyOf(files);
  }

  /** The rows that can be chosen. */
  public List<Option> rows(Language language) {
    return Stream.of(RowFilter.Only.ALL, RowFilter.Only.USED)
        .map(only -> new Option(only.key(), Texts.get(language, "matrix.only." + only.key())))
        .toList();
  }

  /** The languages of packets, each in its own name. */
  public List<Option> languages() {
    return Arrays.stream(Language.values())
        .map(language -> new Option(language.code(), language.ownName()))
        .toList();
  }
}
