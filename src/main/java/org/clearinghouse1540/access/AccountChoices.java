package org.clearinghouse1540.access;

import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Component;

/** The choices of the forms about accounts. */
@Component
class AccountChoices {
  private final Institutions institutions;
  private final StateChoices parties;

  AccountChoices(Institutions institutions, StateChoices parties) {
    this.institutions = institutions;
    this.parties = parties;
  }

  /** The roles. */
  static List<Option> roles(Language language) {
    return Arrays.stream(Role.values())
        .map(role -> new Option(role.key(), Texts.get(language, "access.role." + role.key())))
        .toList();
  }

  /** The States and organizations for which an account can act. */
  List<Option> parties(Language language) {
    return parties.parties(language);
  }

  /** The institutions to which an account can be linked. */
  List<Option> institutions() {
    return institutions.list().stream()
        .map(institution -> new Option(institution.key(), institution.name()))
        .toList();
  }
}
