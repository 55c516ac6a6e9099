package org.clearinghouse1540.access;

import org.clearinghouse1540.kit.web.Template;

/**
 * The page after an invitation was accepted.
 *
 * @param name the name to sign in with
 */
@Template("access/accepted.jte")
record AcceptedView(String name) {}
