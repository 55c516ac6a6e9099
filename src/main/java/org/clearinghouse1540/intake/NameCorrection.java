package org.clearinghouse1540.intake;

import java.util.Optional;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.Organization;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;

/** Reads the corrections of a name and of the State or the organization that it means. */
final class NameCorrection {
  private final PartyResolver resolver;

  NameCorrection(PartyResolver resolver) {
    this.resolver = resolver;
  }

  /** The State or the organization to which a name was matched. */
  record Match(Optional<String> state, Optional<String> body) {}

  /** The type of a participant whose name was corrected. */
  ParticipantKind kind(Match match, ParticipantKind before) {
    boolean ofParty =
        before.isState()
            || before == ParticipantKind.OTHER
            || before == ParticipantKind.ORGANIZATION;
    if (!ofParty) {
      return before;
    }
    return match
        .state()
        .flatMap(resolver::findState)
        .map(state -> state.member() ? ParticipantKind.STATE : ParticipantKind.OBSERVER_STATE)
        .orElse(match.body().isPresent() ? ParticipantKind.ORGANIZATION : ParticipantKind.OTHER);
  }

  /** A corrected name is matched again, unless the person said to whom it belongs. */
  Match match(Form form, String name, String nameBefore, Match before) {
    Match typed =
        new Match(
            state(form, "state", before.state()),
            body(NoteItemReader.text(form, "body", before.body().orElse(""))));
    return name.equals(nameBefore) || !typed.equals(before)
        ? typed
        : new Match(resolver.findState(name).map(State::code), known(name));
  }

  // A name that is not known is kept as typed.
  private Optional<String> body(String typed) {
    return known(typed).or(() -> NoteItemReader.optional(typed));
  }

  private Optional<String> known(String name) {
    return resolver.organization(name) instanceof NameMatch.One<Organization> one
        ? Optional.of(one.found().acronym())
        : Optional.empty();
  }

  /** The code or a name of a State in one of the six languages; a value on record is kept. */
  Optional<String> state(Form form, String field, Optional<String> current) {
    if (!NoteItemReader.isSent(form, field)) {
      return current;
    }
    String typed = form.text(field);
    if (typed.isEmpty() || current.equals(Optional.of(typed))) {
      return NoteItemReader.optional(typed);
    }
    Optional<String> code = resolver.findState(typed).map(State::code);
    if (code.isEmpty()) {
      form.problem(field, "intake.refused.state", typed);
    }
    return code;
  }
}
