package org.clearinghouse1540.bulk;

import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;

/**
 * The form that downloads an offline packet.
 *
 * @param groups the groups of records that can be chosen
 */
public record PacketForm(FormView form, List<Option> groups) {
  public PacketForm {
    groups = List.copyOf(groups);
  }

  /** The form with everything chosen, in the language of the page. */
  public static PacketForm of(
      SubmittedForm submitted, String address, Language language, List<Option> groups) {
    FormView form =
        submitted
            .view(address)
            .with("in", language.code())
            .with("group", groups.stream().map(Option::value).toList());
    return new PacketForm(form, groups);
  }

  /** The languages of packets, each in its own name. */
  public List<Option> languages() {
    return Arrays.stream(Language.values())
        .map(language -> new Option(language.code(), language.ownName()))
        .toList();
  }
}
