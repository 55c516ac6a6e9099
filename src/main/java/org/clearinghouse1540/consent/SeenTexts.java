package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.FormView;

/** Finds the texts for which consents and approvals are given, for the pages that show them. */
public final class SeenTexts {
  private final Function<Subject, List<ConsentRecord>> records;
  private final ConsentTexts texts;
  private final Supplier<LocalDate> today;

  SeenTexts(
      Function<Subject, List<ConsentRecord>> records,
      ConsentTexts texts,
      Supplier<LocalDate> today) {
    this.records = records;
    this.texts = texts;
    this.today = today;
  }

  /** A form by which the owner of a text consents to some uses of it, with the texts named. */
  public FormView byOwner(FormView form, Subject subject, Collection<Audience.Use> uses) {
    return named(form, uses, audience -> texts.seen(subject, audience));
  }

  /** A form by which others approve some uses of a text, with the texts named. */
  public FormView byOthers(FormView form, Subject subject, Collection<Audience.Use> uses) {
    return subject.kind().isOwnersDraft()
        ? named(form, uses, audience -> consented(subject, audience))
        : byOwner(form, subject, uses);
  }

  private static FormView named(
      FormView form, Collection<Audience.Use> uses, Function<Audience, Optional<String>> text) {
    List<String> found = new ArrayList<>();
    for (Audience.Use use : uses) {
      text.apply(new Audience(use, use == Audience.Use.ORGANIZATION ? "any" : ""))
          .ifPresent(found::add);
    }
    return SeenText.named(form, found);
  }

  /**
   * The text to which the owner consented. An approval is for this version, not for a later draft
   * that only the owner sees.
   */
  Optional<String> consented(Subject subject, Audience audience) {
    return ViewerDataSource.as(
        "program",
        () ->
            records.apply(subject).stream()
                .filter(record -> record.key() == GateKey.CONSENT && record.holds(today.get()))
                .filter(record -> isSummary(record.audience()) == isSummary(audience))
                .max(Comparator.comparingLong(ConsentRecord::id))
                .flatMap(record -> texts.find(record.id())));
  }

  private static boolean isSummary(Audience audience) {
    return audience.use() == Audience.Use.SUMMARY;
  }
}
