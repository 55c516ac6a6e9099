package org.clearinghouse1540.profiles;

import java.util.Optional;

/** Makes one section of the page of a State, limited to records that the current user may see. */
interface SectionSource {
  /** The kind of section that it makes. */
  StateSection.Kind kind();

  /** The section; nothing where it is not for this reader. */
  Optional<StateSection> section(StateReader reader);
}
