package org.clearinghouse1540.bulk;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.Original;

/**
 * The page that downloads the records of a State as an offline packet, and uploads a packet.
 *
 * @param out the form that downloads it
 * @param form the form that uploads it
 * @param files the files that were uploaded, as received
 */
@Template("bulk/packet.jte")
public record PacketView(PacketTexts texts, PacketForm out, FormView form, List<Original> files) {
  public PacketView {
    files = List.copyOf(files);
  }

  /**
   * The texts of the page.
   *
   * @param lead the key of the sentence that says what the packet is for
   * @param list the address of the list of the records
   * @param listTitle the key of the name of the list
   */
  public record PacketTexts(String lead, String list, String listTitle) {}
}
