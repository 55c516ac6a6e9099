package org.clearinghouse1540.access;

import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;

/**
 * A module in which agencies have open work. Its State reads of it before it closes an agency, and
 * has it on its desk afterwards.
 */
public interface AgencyWork {
  /** The open work of an agency of the current user's State, as the check page names it. */
  Optional<Message> open(String state, String account);
}
