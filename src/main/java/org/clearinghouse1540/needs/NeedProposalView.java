package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.outreach.VoicedNeeds;

/**
 * The page on which an expert proposes a need expressed at an event to the State concerned.
 *
 * @param states the names of the States
 * @param sentTo the name of the State to which the proposal was just sent
 */
@Template("needs/proposing.jte")
record NeedProposalView(
    VoicedNeeds.Voiced need, FormView form, List<Option> states, Optional<String> sentTo) {
  NeedProposalView {
    states = List.copyOf(states);
  }
}
