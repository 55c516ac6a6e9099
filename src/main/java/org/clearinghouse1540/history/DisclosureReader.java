package org.clearinghouse1540.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Disclosure;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Reads who was shown a record, with the consents that its owner gave and withdrew. */
@Component
final class DisclosureReader {
  private final Disclosures disclosures;
  private final Consents consents;
  private final States states;

  DisclosureReader(Disclosures disclosures, Consents consents, States states) {
    this.disclosures = disclosures;
    this.consents = consents;
    this.states = states;
  }

  /** The access log of a record that consists of some subjects. */
  DisclosureView view(String title, String address, List<Subject> subjects, Language language) {
    return new DisclosureView(title, address, lines(subjects, language));
  }

  // The latest first.
  private List<DisclosureLine> lines(List<Subject> subjects, Language language) {
    List<DisclosureLine> lines = new ArrayList<>();
    for (Subject subject : subjects) {
      List<ConsentRecord> given = consents.list(subject);
      Map<Long, ConsentRecord> byNumber =
          given.stream().collect(Collectors.toMap(ConsentRecord::id, Function.identity()));
      disclosures.list(subject).forEach(line -> lines.add(line(line, byNumber, language)));
      given.stream()
          .filter(consent -> consent.key() == GateKey.CONSENT)
          .forEach(consent -> lines.addAll(lines(consent, language)));
    }
    lines.sort(Comparator.comparing(DisclosureLine::on).reversed());
    return lines;
  }

  private DisclosureLine line(
      Disclosure line, Map<Long, ConsentRecord> consents, Language language) {
    String document =
        line.consent()
            .flatMap(number -> Optional.ofNullable(consents.get(number)))
            .map(ConsentRecord::document)
            .orElse("");
    boolean audience = line.channel() == Disclosure.Channel.AUDIENCE;
    return new DisclosureLine(
        DateText.day(line.at()),
        "history.shown.event." + line.event().key(),
        audience ? audience(line.audience(), language) : receiver(line, language),
        audience ? "" : "history.shown.channel." + line.channel().key(),
        document);
  }

  private static List<DisclosureLine> lines(ConsentRecord consent, Language language) {
    List<DisclosureLine> lines = new ArrayList<>();
    String audience = audience(consent.audience(), language);
    lines.add(
        new DisclosureLine(
            consent.holdsFrom().toString(),
            "history.shown.event.consent",
            audience,
            "",
            consent.document()));
    consent
        .withdrawnOn()
        .ifPresent(
            day ->
                lines.add(
                    new DisclosureLine(
                        day.toString(),
                        "history.shown.event.withdrawn",
                        audience,
                        "",
                        consent.document())));
    return lines;
  }

  private static String audience(Audience audience, Language language) {
    String name = Texts.get(language, "history.shown.audience." + audience.use().key());
    return audience.organization().isEmpty() ? name : name + ": " + audience.organization();
  }

  private String receiver(Disclosure line, Language language) {
    if (!line.receiver().isEmpty()) {
      return line.receiver();
    }
    String role =
        line.role().isEmpty()
            ? audience(line.audience(), language)
            : Texts.get(language, "access.role." + line.role());
    return line.party().isEmpty()
        ? role
        : Texts.get(language, "history.shown.party", role, states.name(line.party(), language));
  }
}
