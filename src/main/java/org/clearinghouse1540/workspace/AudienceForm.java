package org.clearinghouse1540.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Audience.Use;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Option;

/** The fields of a form that name an audience: a use, and an organization where it needs one. */
final class AudienceForm {
  /** The uses that publish an entry; they require the approval of the Committee. */
  static final List<Use> POSTING = List.of(Use.SUMMARY, Use.FULL);

  /** The uses outside the Committee. */
  static final List<Use> OUTSIDE = List.of(Use.PROVIDERS, Use.ORGANIZATION, Use.SUMMARY, Use.FULL);

  private AudienceForm() {}

  /** The choices of uses, in a language. */
  static List<Option> options(List<Use> uses, Language language) {
    return uses.stream()
        .map(use -> new Option(use.key(), Texts.get(language, "consent.use." + use.key())))
        .toList();
  }

  /** Reads the audience; nothing, with a problem of its field, where it is not complete. */
  static Optional<Audience> read(Form form, List<Use> uses) {
    Optional<Use> use =
        form.requiredChoice(
            "use", key -> uses.stream().filter(u -> u.key().equals(key)).findFirst());
    if (use.isEmpty() || use.get() != Use.ORGANIZATION) {
      return use.map(found -> new Audience(found, ""));
    }
    String organization = form.text("organization", 200);
    if (organization.isEmpty()) {
      form.problem("organization", "workspace.refused.organization");
      return Optional.empty();
    }
    return Optional.of(Audience.organization(organization));
  }

  /** All uses. */
  static List<Use> all() {
    return Arrays.asList(Use.values());
  }
}
