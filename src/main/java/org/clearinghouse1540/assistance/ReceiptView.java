package org.clearinghouse1540.assistance;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The form that records a request as received.
 *
 * @param items the number of needs for which the form has fields
 */
@Template("assistance/arrival.jte")
record ReceiptView(FormView form, int items, Options options) {

  /**
   * The choices of the form.
   *
   * @param consents the keys of the uses to which a letter may consent
   */
  record Options(
      List<Option> channels,
      List<Option> states,
      List<Option> languages,
      List<String> consents,
      List<Option> areas,
      List<Option> kinds) {
    Options {
      channels = List.copyOf(channels);
      states = List.copyOf(states);
      languages = List.copyOf(languages);
      consents = List.copyOf(consents);
      areas = List.copyOf(areas);
      kinds = List.copyOf(kinds);
    }
  }
}
