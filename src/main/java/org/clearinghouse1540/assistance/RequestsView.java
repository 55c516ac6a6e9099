package org.clearinghouse1540.assistance;

import org.clearinghouse1540.kit.web.Template;

/**
 * The list of requests.
 *
 * @param mayReceive whether the current user may record or send a request
 * @param own whether the current user would send a request of the State that they represent
 * @param q the search words
 */
@Template("assistance/requests.jte")
record RequestsView(RequestTable table, boolean mayReceive, boolean own, String q) {}
