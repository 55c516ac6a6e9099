package org.clearinghouse1540.registers;

import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/** The form that dismisses a source from the queue. */
@Template("registers/dismissal.jte")
record DismissalView(ReviewItem item, String state, FormView form) {}
