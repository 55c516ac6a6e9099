package org.clearinghouse1540.assistance;

import org.clearinghouse1540.kit.web.Template;

/**
 * The list of requests.
 *
 * @param mayReceive whether the current user may record a request that arrived
 * @param maySend whether the current user may draft and send a request of a State
 * @param q the search words
 */
@Template("assistance/requests.jte")
record RequestsView(RequestTable table, boolean mayReceive, boolean maySend, String q) {}
