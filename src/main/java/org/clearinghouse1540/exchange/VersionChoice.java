package org.clearinghouse1540.exchange;

import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The version of the form that a person gives for a file. It decides if the file fits several
 * versions equally; it never overrules a file that fits one.
 *
 * @param forms all versions
 * @param version the version given; empty if the file has to tell it
 */
record VersionChoice(List<FormVersion> forms, String version) {
  VersionChoice {
    forms = List.copyOf(forms);
  }

  /** No version is given. */
  static VersionChoice none(List<FormVersion> forms) {
    return new VersionChoice(forms, "");
  }

  /**
   * The version for a file that fits several equally.
   *
   * @throws BadInput with their names if none of them was given
   */
  FormVersion decide(List<FormVersion> equal) {
    String versions = String.join(", ", equal.stream().map(FormVersion::version).toList());
    return equal.stream()
        .filter(form -> form.version().equals(version))
        .findFirst()
        .orElseThrow(() -> BadInput.of("form", "exchange.refused.form-open", versions));
  }

  /**
   * A file that was read.
   *
   * @throws BadInput if it is in another version than the one given
   */
  ImportProposal check(ImportProposal read) {
    if (!version.isEmpty() && !read.form().version().equals(version)) {
      throw BadInput.of("form", "exchange.refused.form-other", read.form().version(), version);
    }
    return read;
  }
}
