package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The form that records a request as received.
 *
 * @param items the number of needs for which the form has fields
 * @param letter the letter from which needs were proposed, once it was read
 */
@Template("assistance/arrival.jte")
record ReceiptView(FormView form, int items, Options options, Optional<ProposedNeedsView> letter) {

  /** The need in the fields with an index, if it was proposed from the letter. */
  Optional<ProposedNeedsView.Proposal> proposal(int at) {
    return letter.flatMap(view -> view.proposal(at));
  }

  /**
   * The choices of the form.
   *
   * @param decisions on a need that was proposed from the letter
   * @param consents the keys of the uses to which a letter may consent
   */
  record Options(
      List<Option> channels,
      List<Option> states,
      List<Option> languages,
      List<String> consents,
      List<Option> areas,
      List<Option> kinds,
      List<Option> decisions) {
    Options {
      channels = List.copyOf(channels);
      states = List.copyOf(states);
      languages = List.copyOf(languages);
      consents = List.copyOf(consents);
      areas = List.copyOf(areas);
      kinds = List.copyOf(kinds);
      decisions = List.copyOf(decisions);
    }
  }
}
