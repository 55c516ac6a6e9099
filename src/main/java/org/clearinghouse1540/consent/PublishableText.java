package org.clearinghouse1540.consent;

import java.util.List;
import java.util.Optional;

/**
 * The current text of one kind of subject. A consent or approval is given for the text that this
 * returns at that moment: the text is stored with it, and the gate publishes the stored text. A
 * later change is a draft until its consents are given again.
 */
public interface PublishableText {
  /** The kind of subject. */
  Subject.Kind kind();

  /** The text that a consent for an audience would be given for now; nothing if there is none. */
  Optional<String> current(Subject subject, Audience audience);

  /**
   * The texts that readers would see besides the one for which a consent is given, such as that of
   * a file: contact data in it are named before everybody can read it.
   */
  default List<String> attached(Subject subject) {
    return List.of();
  }

  /**
   * Whether the text is stored with each consent. Otherwise the module of the subject keeps the
   * version that was approved, and the text only serves to recognize a change since a user saw it.
   */
  default boolean isStored() {
    return true;
  }
}
