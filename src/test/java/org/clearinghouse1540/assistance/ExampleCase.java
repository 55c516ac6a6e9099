package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.GivenConsent;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.letters.LetterTemplates;

/** A case of an invented State, built for a test. */
final class ExampleCase {
  static final String STATE = "Example State 330";
  static final LocalDate REQUESTED = LocalDate.of(2019, 3, 1);
  static final LocalDate RECEIVED = LocalDate.of(2019, 3, 4);
  static final LetterTemplates TEMPLATES = new LetterTemplates(Definitions.bundled());
  static final Procedures PROCEDURES = new Procedures(Definitions.bundled(), TEMPLATES);

  private final List<TakenStep> steps = new ArrayList<>();
  private final List<SilencePeriod> silences = new ArrayList<>();
  private final List<CaseHold> holds = new ArrayList<>();
  private final List<ConsentRecord> consents = new ArrayList<>();
  private final List<NeedItem> needs = new ArrayList<>();
  private RequestChannel channel = RequestChannel.NOTE_VERBALE;
  private String version = "2010";
  private boolean summarized;
  private Optional<LocalDate> providersFrom = Optional.empty();
  private Optional<LocalDate> postedFrom = Optional.empty();

  ExampleCase version(String other) {
    version = other;
    return this;
  }

  ExampleCase channel(RequestChannel other) {
    channel = other;
    return this;
  }

  ExampleCase summarized() {
    summarized = true;
    return this;
  }

  ExampleCase openToProviders(LocalDate from) {
    providersFrom = Optional.of(from);
    return this;
  }

  ExampleCase posted(LocalDate from) {
    postedFrom = Optional.of(from);
    return this;
  }

  ExampleCase steps(LocalDate day, String... keys) {
    Arrays.stream(keys).forEach(key -> steps.add(new TakenStep(key, day, "expert", "", "")));
    return this;
  }

  ExampleCase silence(String step, LocalDate endsAfter) {
    return silence(step, endsAfter, Optional.empty());
  }

  ExampleCase silence(String step, LocalDate endsAfter, Optional<LocalDate> objectedOn) {
    silences.add(
        new SilencePeriod(
            silences.size() + 1L,
            step,
            endsAfter.minusDays(7),
            5,
            endsAfter,
            "ST/IC/2018/23 (invented)",
            objectedOn,
            ""));
    return this;
  }

  ExampleCase hold(String heldBy, LocalDate day, boolean toWorkingGroup) {
    return hold(heldBy, day, toWorkingGroup, Optional.empty());
  }

  ExampleCase hold(
      String heldBy, LocalDate day, boolean toWorkingGroup, Optional<LocalDate> liftedOn) {
    holds.add(
        new CaseHold(
            holds.size() + 1L,
            "",
            heldBy,
            "Example State 331",
            "Reason (invented)",
            toWorkingGroup,
            day,
            liftedOn,
            ""));
    return this;
  }

  ExampleCase consent(Audience audience, LocalDate from) {
    return consent(GateKey.CONSENT, audience, from, Optional.empty());
  }

  ExampleCase consent(
      GateKey key, Audience audience, LocalDate from, Optional<LocalDate> withdrawnOn) {
    consents.add(
        new GivenConsent(
                consents.size() + 1L,
                Subject.request(1),
                key,
                audience,
                STATE,
                "Note verbale (invented)",
                from,
                new ConsentManner.Express(),
                from,
                Optional.empty(),
                withdrawnOn)
            .recorded());
    return this;
  }

  ExampleCase need(NeedItem need) {
    needs.add(need);
    return this;
  }

  AssistanceCase build() {
    Request request = request();
    return new AssistanceCase(
        request, PROCEDURES.of(request), steps, silences, holds, consents, summarized);
  }

  Request request() {
    return new Request(
        1, STATE, STATE, "State", REQUESTED.toString(), "", needs, Optional.of(receipt()));
  }

  private Receipt receipt() {
    return new Receipt(
        channel,
        REQUESTED,
        RECEIVED,
        "NV 330/1",
        "fr",
        Optional.of(7L),
        "The letter as received",
        List.of(),
        version,
        channel.isInformal(),
        Optional.empty(),
        providersFrom,
        postedFrom);
  }

  /** A need of the request with a title, a text and a status. */
  static NeedItem need(long id, String title, String words, NeedStatus status) {
    boolean specific = status != NeedStatus.NOT_YET_SPECIFIC;
    return new NeedItem(
        id, 1, (int) id, words, "", specific, "", title, status, List.of(), List.of(), List.of(),
        List.of(), "", "", "", "", "", "", "", "", "");
  }
}
