package org.clearinghouse1540.assistance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Template;

/**
 * The list of requests.
 *
 * @param mayReceive whether the current user may record a request that arrived
 * @param maySend whether the current user may draft and send a request of a State
 * @param q the search words
 */
@Template("assistance/requests.jte")
record RequestsView(
    RequestTable table, Paging paging, boolean mayReceive, boolean maySend, String q) {
  /** The address of another page without its number. */
  String address() {
    return "/requests?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&page=";
  }
}
