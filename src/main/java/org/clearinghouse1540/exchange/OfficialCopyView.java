package org.clearinghouse1540.exchange;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/** The form that uploads an official copy, with the versions of the form to choose from. */
@Template("exchange/official.jte")
record OfficialCopyView(FormView form, List<Option> versions) {
  OfficialCopyView {
    versions = List.copyOf(versions);
  }
}
