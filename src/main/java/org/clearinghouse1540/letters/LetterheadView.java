package org.clearinghouse1540.letters;

import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/** The page of the letterhead. */
@Template("letters/letterhead.jte")
record LetterheadView(FormView form) {}
