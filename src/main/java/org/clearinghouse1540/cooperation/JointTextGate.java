package org.clearinghouse1540.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;

/**
 * Gives the key of the gate for a joint text once every State that takes part received it and
 * agreed to it, and takes it back as soon as one of them does not agree any more or leaves. A State
 * that joins later has no part in it. No State gives the key alone.
 */
@Component
class JointTextGate {
  private static final List<Audience> AUDIENCES = List.of(Audience.MEMBERS, Audience.EVERYBODY);
  private static final int LEAST_STATES = 2;
  private static final int LONGEST = 500;
  private final JointAgreements agreements;
  private final JointTexts texts;
  private final Consents consents;
  private final Clock clock;

  JointTextGate(JointAgreements agreements, JointTexts texts, Consents consents, Clock clock) {
    this.agreements = agreements;
    this.texts = texts;
    this.consents = consents;
    this.clock = clock;
  }

  /** The audiences to which an answer opened or closed a text. */
  record Effect(List<Audience> opened, List<Audience> closed) {
    Effect {
      opened = List.copyOf(opened);
      closed = List.copyOf(closed);
    }
  }

  /** Opens or closes a text after an answer of a State. */
  Effect update(Actor actor, JointProject project, JointText text, Optional<SeenText> seen) {
    return ViewerDataSource.as(
        "program",
        () -> {
          Map<String, JointAgreement> latest = agreements.latest(text.id());
          List<Audience> opened = new ArrayList<>();
          List<Audience> closed = new ArrayList<>();
          for (Audience audience : AUDIENCES) {
            boolean refused = isRefused(project, text, latest, audience);
            boolean open = isOpen(text.id(), audience);
            if (open && refused) {
              withdraw(actor, text.id(), audience);
              closed.add(audience);
            } else if (!open
                && !refused
                && seen.isPresent()
                && isAnsweredByAll(project, text, latest)) {
              give(actor, project, text.id(), audience, seen.get());
              opened.add(audience);
            }
          }
          return new Effect(opened, closed);
        });
  }

  // A State that received the text and refuses does so also after it left.
  private static boolean isRefused(
      JointProject project, JointText text, Map<String, JointAgreement> latest, Audience audience) {
    return !project.hasMember(text.state())
        || latest.values().stream()
            .anyMatch(answer -> text.concerns(answer.state()) && !answer.level().opens(audience));
  }

  private static boolean isAnsweredByAll(
      JointProject project, JointText text, Map<String, JointAgreement> latest) {
    List<String> members = project.parties().members();
    return members.size() >= LEAST_STATES
        && members.stream().allMatch(state -> text.concerns(state) && latest.containsKey(state));
  }

  /** Closes the texts of a project that a State leaves; no text that it saw opens without it. */
  void leave(Actor actor, JointProject project, String state) {
    for (JointText text : texts.list(project.id())) {
      if (text.concerns(state)) {
        agreements.add(
            actor,
            project,
            new JointAgreements.NewAgreement(text, state, JointAgreement.Level.NONE, ""));
        update(actor, project, text, Optional.empty());
      }
    }
  }

  private boolean isOpen(long text, Audience audience) {
    return consents.list(JointText.subject(text)).stream()
        .anyMatch(given -> given.audience().equals(audience) && given.withdrawnOn().isEmpty());
  }

  private void give(
      Actor actor, JointProject project, long text, Audience audience, SeenText seen) {
    Subject subject = JointText.subject(text);
    LocalDate today = LocalDate.now(clock);
    List<String> members = project.parties().members();
    String states = shortened(String.join("; ", members), members.size() + " States");
    consents.give(
        actor,
        subject,
        ConsentGrant.express(GateKey.CONSENT, audience, states, document(text), today),
        seen,
        today);
  }

  // The references of the States stay among them: the numbers of their answers stand for them.
  private String document(long text) {
    Collection<JointAgreement> latest = agreements.latest(text).values();
    String record = "joint-text/" + text + ": agreements ";
    return shortened(
        record
            + latest.stream()
                .map(answer -> String.valueOf(answer.id()))
                .collect(Collectors.joining(", ")),
        record + "of " + latest.size() + " States");
  }

  private static String shortened(String full, String brief) {
    return full.length() <= LONGEST ? full : brief;
  }

  private void withdraw(Actor actor, long text, Audience audience) {
    consents.withdraw(
        actor,
        JointText.subject(text),
        new ConsentWithdrawal(
            GateKey.CONSENT, audience, "joint-text/" + text + ": not all States agree"),
        LocalDate.now(clock));
  }
}
