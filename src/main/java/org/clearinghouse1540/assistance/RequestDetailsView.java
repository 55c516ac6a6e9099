package org.clearinghouse1540.assistance;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The form that corrects the details of a request.
 *
 * @param past the earlier details, the most recent first
 */
@Template("assistance/details.jte")
record RequestDetailsView(
    long id, FormView form, String party, List<Option> languages, List<PastDetails> past) {
  RequestDetailsView {
    languages = List.copyOf(languages);
    past = List.copyOf(past);
  }
}
