package org.clearinghouse1540.contacts;

import java.util.List;
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
        named.named(), named.accounts(), signatures.two(party), signatures.listOpen(party), form);
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!FIRST.isFor(viewer)) {
      return List.of();
    }
    List<FirstSignature> open =
        signatures.listOpen(viewer.party()).stream()
            .filter(signature -> !signature.by().equals(viewer.name()))
            .toList();
    if (open.isEmpty()) {
      return List.of();
    }
    Validators.ValidatorAccounts named = validators.of(viewer.party());
    return named.named() && !named.accounts().contains(viewer.name())
        ? List.of()
        : open.stream().map(signature -> task(signature, language)).toList();
  }

  private static Task task(FirstSignature signature, Language language) {
    String name = Message.of(signature.act()).in(language);
    return FIRST
        .task(
            signature.title().isEmpty() ? name : signature.title(),
            DateText.readDay(DateText.day(signature.at())).orElseThrow(),
            signature.id())
        .with(signature.by(), name);
  }
}
