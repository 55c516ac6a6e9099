package org.clearinghouse1540.assistance;

import org.clearinghouse1540.kit.web.Template;

/**
 * A request known from a publication.
 *
 * @param party the name of the requester for the reader
 * @param procedure the version of the procedure that applies to requests of its date
 * @param stateLinked whether the State has a page for the current user
 * @param needsLinked whether each need has a page for the current user
 */
@Template("assistance/request.jte")
record RequestView(
    Request request, String party, Procedure procedure, boolean stateLinked, boolean needsLinked) {}
