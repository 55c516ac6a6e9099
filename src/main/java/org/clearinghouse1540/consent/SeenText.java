package org.clearinghouse1540.consent;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;

/**
 * The text that a user saw before giving a consent or approval. The page names the digests of its
 * texts in a hidden field of the form; if the text was changed in the meantime, the act is refused
 * and the page shows the text as it is now.
 */
public final class SeenText {
  static final String FIELD = "seen";
  private static final SeenText NONE = new SeenText(Optional.of(Set.of()));
  private static final SeenText WRITTEN = new SeenText(Optional.empty());
  private final Optional<Set<String>> digests;

  private SeenText(Optional<Set<String>> digests) {
    this.digests = digests;
  }

  /** The texts that the page of a form showed. */
  public static SeenText of(Form form) {
    List<String> named = Arrays.asList(form.value(FIELD).split(" "));
    return new SeenText(Optional.of(Set.copyOf(new LinkedHashSet<>(named))));
  }

  /** No text, for an act that concerns none: it is refused if there is one. */
  public static SeenText none() {
    return NONE;
  }

  /** The user wrote the text in the same form as the consent to it. */
  public static SeenText writtenInTheSameForm() {
    return WRITTEN;
  }

  /** A form whose page shows these texts. */
  public static FormView named(FormView form, Collection<String> texts) {
    Set<String> digests = new LinkedHashSet<>(Arrays.asList(form.fixed(FIELD).split(" ")));
    texts.forEach(text -> digests.add(TextDigest.of(text)));
    return form.withFixed(FIELD, String.join(" ", digests).strip());
  }

  /**
   * Checks that the user saw a text.
   *
   * @throws BadInput if the text was changed since then, or the form names none
   */
  public void require(String text) {
    if (digests.isPresent() && !digests.get().contains(TextDigest.of(text))) {
      throw BadInput.of("", "consent.refused.text-changed");
    }
  }
}
