package org.clearinghouse1540.profiles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.stereotype.Component;

/** The consents of a State, each with how often its record was shown, for the State itself. */
@Component
final class ConsentsSection implements SectionSource {
  private static final int REQUESTS = 20;
  private final OwnSubjects own;
  private final Consents consents;
  private final Disclosures disclosures;
  private final Clock clock;

  ConsentsSection(OwnSubjects own, Consents consents, Disclosures disclosures, Clock clock) {
    this.own = own;
    this.consents = consents;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  @Override
  public StateSection.Kind kind() {
    return StateSection.Kind.CONSENTS;
  }

  @Override
  public Optional<StateSection> section(StateReader reader) {
    if (!reader.isOwn()) {
      return Optional.empty();
    }
    Map<Subject, OwnSubjects.OwnSubject> records = new HashMap<>();
    Map<Subject.Kind, List<String>> ids = new EnumMap<>(Subject.Kind.class);
    for (OwnSubjects.OwnSubject record : own.of(reader.state(), reader.language(), REQUESTS)) {
      records.put(record.subject(), record);
      ids.computeIfAbsent(record.subject().kind(), kind -> new ArrayList<>())
          .add(record.subject().id());
    }
    List<ConsentRecord> given = new ArrayList<>();
    Map<Subject, Disclosures.AccessSummary> reach = new HashMap<>();
    ids.forEach(
        (kind, numbers) -> {
          consents.list(kind, numbers).stream()
              .filter(consent -> consent.key() != GateKey.APPROVAL)
              .forEach(given::add);
          disclosures
              .summaries(kind, numbers)
              .forEach((id, found) -> reach.put(new Subject(kind, id), found));
        });
    given.sort(Comparator.comparing(ConsentRecord::recordedAt).reversed());
    List<StateSection.Line> lines =
        given.stream()
            .limit(StateSection.MOST)
            .flatMap(
                consent ->
                    Optional.ofNullable(records.get(consent.subject()))
                        .map(record -> line(reader, consent, record, reach))
                        .stream())
            .toList();
    return Optional.of(StateSection.of(kind(), lines));
  }

  private StateSection.Line line(
      StateReader reader,
      ConsentRecord consent,
      OwnSubjects.OwnSubject record,
      Map<Subject, Disclosures.AccessSummary> reach) {
    List<Message> facts = new ArrayList<>();
    facts.add(Message.of("consent.key." + consent.key().key()));
    facts.add(consent.audience().receiver());
    facts.add(Message.of("profiles.section.consents.document", consent.document()));
    facts.add(
        Message.of(
            "profiles.section.consents.given",
            DateText.of(consent.givenOn().toString(), reader.language())));
    consent
        .withdrawnOn()
        .map(day -> DateText.of(day.toString(), reader.language()))
        .ifPresent(day -> facts.add(Message.of("profiles.section.consents.withdrawn", day)));
    if (consent.isPending(LocalDate.now(clock))) {
      facts.add(
          Message.of(
              "profiles.section.consents.pending",
              DateText.of(consent.holdsFrom().toString(), reader.language())));
    }
    Disclosures.AccessSummary shown = reach.get(consent.subject());
    facts.add(
        shown == null
            ? Message.of("profiles.section.consents.unseen")
            : Message.of(
                "profiles.section.consents.seen",
                shown.times(),
                DateText.of(DateText.day(shown.last()), reader.language())));
    return new StateSection.Line(record.title(), record.received(), record.address(), facts);
  }
}
