package org.clearinghouse1540.contacts;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** The signatures of a State on its page of contacts, and on the desk of the second person. */
@Component
class SignatureTasks implements TaskSource {
  private static final Transition FIRST = Transitions.get("signature-first");
  private static final Transition CHANGED = Transitions.get("signature-changed");
  private static final Transition LEFT = Transitions.get("signature-author-left");
  private final Validators validators;
  private final FirstSignatures signatures;

  SignatureTasks(Validators validators, FirstSignatures signatures) {
    this.validators = validators;
    this.signatures = signatures;
  }

  /** The persons who sign for a State, with the form that changes the number of signatures. */
  ContactsView.Signatures view(String party, FormView form) {
    Validators.ValidatorAccounts named = validators.of(party);
    return new ContactsView.Signatures(
        named.named(),
        named.accounts(),
        validators.gap(party),
        signatures.two(party),
        signatures.listOpen(party),
        form);
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!FIRST.isFor(viewer)) {
      return List.of();
    }
    Validators.ValidatorAccounts named = validators.of(viewer.party());
    return signatures.listOpen(viewer.party()).stream()
        .flatMap(
            signature ->
                transition(signature, named, viewer).stream()
                    .map(found -> task(found, signature, language)))
        .toList();
  }

  // One that no longer holds waits for its author, or for all where the author has left.
  private Optional<Transition> transition(
      FirstSignature signature, Validators.ValidatorAccounts named, Viewer viewer) {
    boolean own = signature.by().equals(viewer.name());
    boolean authorSigns = validators.maySign(named, viewer.party(), signature.by());
    if (signature.changed().isPresent()) {
      return own || !authorSigns ? Optional.of(CHANGED) : Optional.empty();
    }
    if (own || named.refusal(viewer.name()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(authorSigns ? FIRST : LEFT);
  }

  private static Task task(Transition transition, FirstSignature signature, Language language) {
    String name = Message.of(signature.act()).in(language);
    return transition
        .task(
            signature.title().isEmpty() ? name : signature.title(),
            DateText.readDay(DateText.day(signature.at())).orElseThrow(),
            signature.id())
        .with(signature.by(), name);
  }
}
