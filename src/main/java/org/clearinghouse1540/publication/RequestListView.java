package org.clearinghouse1540.publication;

import org.clearinghouse1540.assistance.RequestTable;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Template;

/** The published requests for assistance. */
@Template("publication/requests.jte")
record RequestListView(RequestTable table, Paging paging) {}
