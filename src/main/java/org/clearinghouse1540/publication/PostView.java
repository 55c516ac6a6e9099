package org.clearinghouse1540.publication;

import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.workspace.WorkspaceEntry;

/** An entry that a State published in full, with its description. */
@Template("publication/post.jte")
record PostView(Published<WorkspaceEntry> post, RecordFacts facts) {}
