package org.clearinghouse1540.publication;

import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.states.State;

/** The public profile of a Member State. */
@Template("publication/state.jte")
record PublicStateView(State state, PublicStates.PublicState profile) {}
