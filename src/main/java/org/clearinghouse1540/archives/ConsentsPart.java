package org.clearinghouse1540.archives;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Disclosure;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.OwnersConsents;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.profiles.OwnSubjects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The consents of the State, and who was shown what. */
@Component
@Order(5)
final class ConsentsPart implements ArchivePart {
  private final OwnSubjects own;
  private final Consents consents;
  private final OwnersConsents given;
  private final Disclosures disclosures;

  ConsentsPart(OwnSubjects own, Consents consents, OwnersConsents given, Disclosures disclosures) {
    this.given = given;
    this.own = own;
    this.consents = consents;
    this.disclosures = disclosures;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    Language language = order.language();
    List<RecordFacts> found = new ArrayList<>();
    List<RecordFacts> shown = new ArrayList<>();
    List<ArchiveEntry> files = new ArrayList<>();
    for (OwnSubjects.OwnSubject record : own.of(order.state(), language, Integer.MAX_VALUE)) {
      Map<Long, String> texts = given.texts(record.subject());
      texts.forEach((consent, text) -> files.add(text(consent, text)));
      consents.list(record.subject()).stream()
          .filter(consent -> consent.key() != GateKey.APPROVAL)
          .forEach(
              consent ->
                  found.add(facts(record, consent, texts.containsKey(consent.id()), language)));
      disclosures.list(record.subject()).forEach(line -> shown.add(facts(record, line, language)));
    }
    files.addAll(RecordsFiles.of(order, "consents/consents", "profiles.section.consents", found));
    files.addAll(RecordsFiles.of(order, "consents/access-log", "archives.access", shown));
    return files;
  }

  // The text exactly as it was stored with the consent.
  private static ArchiveEntry text(long consent, String text) {
    return ArchiveEntry.of(name(consent), () -> text.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(long consent) {
    return "consents/texts/" + consent + ".txt";
  }

  private static RecordFacts facts(
      OwnSubjects.OwnSubject record, ConsentRecord consent, boolean stored, Language language) {
    RecordFacts.Builder facts =
        RecordFacts.of(record.title(), language)
            .add("key", "archives.act", Texts.get(language, "consent.key." + consent.key().key()))
            .add("audience", "archives.audience", consent.audience().receiver().in(language))
            .received("document", "archives.reference", consent.document())
            .add("date", "archives.date", DateText.of(consent.givenOn().toString(), language));
    if (stored) {
      facts.received("file", "archives.file", name(consent.id()));
    }
    consent
        .withdrawnOn()
        .ifPresent(
            day ->
                facts.add(
                    "withdrawn", "archives.withdrawn", DateText.of(day.toString(), language)));
    return facts.build();
  }

  private static RecordFacts facts(
      OwnSubjects.OwnSubject record, Disclosure line, Language language) {
    return RecordFacts.of(record.title(), language)
        .add("date", "archives.date", DateText.of(DateText.day(line.at()), language))
        .add("act", "archives.act", Texts.get(language, "archives.access." + line.event().key()))
        .add("audience", "archives.audience", line.audience().receiver().in(language))
        .add(
            "role",
            "archives.role",
            line.role().isEmpty() ? "" : Texts.get(language, "access.role." + line.role()))
        .received("party", "archives.party", line.party(), line.receiver())
        .build();
  }
}
