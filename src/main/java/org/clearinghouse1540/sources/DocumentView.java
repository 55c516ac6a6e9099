package org.clearinghouse1540.sources;

import org.clearinghouse1540.kit.web.Template;

/** The page of a document as received. */
@Template("sources/document.jte")
record DocumentView(SourceDocument document) {}
