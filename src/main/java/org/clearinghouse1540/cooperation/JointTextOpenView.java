package org.clearinghouse1540.cooperation;

import org.clearinghouse1540.kit.web.Template;

/** A joint text that is open to the current user. */
@Template("cooperation/text-open.jte")
record JointTextOpenView(JointTextsView.Item item, String title, String list) {}
