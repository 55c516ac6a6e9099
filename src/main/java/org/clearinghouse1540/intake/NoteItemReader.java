package org.clearinghouse1540.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.outreach.EventRoles;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.springframework.stereotype.Component;

/**
 * Reads the corrections of an item of a note. A field that was not sent keeps its value; the words
 * as received never change.
 */
@Component
final class NoteItemReader {
  private static final int LONGEST = 4_000;
  // The column of the database has this many digits; exponents are not accepted.
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,14}(\\.\\d{1,4})?");
  private static final String STATES = "states";

  private final PartyResolver resolver;
  private final NameCorrection names;
  private final EventRoles roles;
  private final SubjectAreas areas;

  NoteItemReader(PartyResolver resolver, EventRoles roles, SubjectAreas areas) {
    this.resolver = resolver;
    this.names = new NameCorrection(resolver);
    this.roles = roles;
    this.areas = areas;
  }

  /** The item that a person typed; its words as received are those. */
  NoteItem readNew(Form form, NoteItem.Kind kind) {
    NoteItem item = read(form, kind.blank());
    if (item instanceof NoteItem.FoundContribution contribution) {
      required(form, "donor", contribution.donor());
      required(form, "fund", contribution.fund());
      return item;
    }
    return switch (item) {
      case NoteItem.FoundOrganizer typed -> {
        required(form, "name", typed.name());
        yield new NoteItem.FoundOrganizer(
            typed.name(), typed.name(), typed.state(), typed.body(), typed.role());
      }
      case NoteItem.FoundParticipant typed -> {
        required(form, "name", typed.name());
        yield new NoteItem.FoundParticipant(
            form.text("group"),
            typed.name(),
            typed.name(),
            typed.type(),
            typed.state(),
            typed.body());
      }
      case NoteItem.FoundEarlierEvent typed -> {
        required(form, "title", typed.title());
        yield typed;
      }
      default -> {
        required(form, "text", item.heading());
        yield item;
      }
    };
  }

  private static void required(Form form, String field, String value) {
    if (value.isBlank()) {
      form.problem(field, "kit.form.required");
    }
  }

  /** The item with the corrections in a form; problems are added to the form. */
  NoteItem read(Form form, NoteItem item) {
    return switch (item) {
      case NoteItem.FoundEvent event -> event(form, event);
      case NoteItem.FoundEarlierEvent event -> earlierEvent(form, event);
      case NoteItem.FoundOrganizer organizer -> organizer(form, organizer);
      case NoteItem.FoundParticipant participant -> participant(form, participant);
      case NoteItem.FoundContribution contribution -> contribution(form, contribution);
      case NoteItem.FoundNeed need -> need(form, need);
      case NoteItem.FoundRecommendation recommendation ->
          new NoteItem.FoundRecommendation(
              text(form, "text", recommendation.text()),
              paragraphs(form, recommendation.paragraphs()),
              areas(form, recommendation.areas()));
    };
  }

  private NoteItem organizer(Form form, NoteItem.FoundOrganizer organizer) {
    String name = text(form, "name", organizer.name());
    NameCorrection.Match match =
        names.match(
            form,
            name,
            organizer.name(),
            new NameCorrection.Match(organizer.state(), organizer.body()));
    return new NoteItem.FoundOrganizer(
        name, organizer.asReceived(), match.state(), match.body(), role(form, organizer.role()));
  }

  private NoteItem participant(Form form, NoteItem.FoundParticipant participant) {
    String name = text(form, "name", participant.name());
    NameCorrection.Match before = new NameCorrection.Match(participant.state(), participant.body());
    NameCorrection.Match match = names.match(form, name, participant.name(), before);
    ParticipantKind typed = form.choice("kind", NoteItemReader::kind).orElse(participant.type());
    return new NoteItem.FoundParticipant(
        participant.group(),
        participant.asReceived(),
        name,
        match.equals(before) || typed != participant.type() ? typed : names.kind(match, typed),
        match.state(),
        match.body());
  }

  private NoteItem event(Form form, NoteItem.FoundEvent event) {
    String start = date(form, "start", event.start());
    String end = end(form, start, event.end());
    boolean same = start.equals(event.start()) && end.equals(event.end());
    return new NoteItem.FoundEvent(
        text(form, "title", event.title()),
        start,
        end,
        // The single days belong to the dates of the note, not to the corrected ones.
        same ? event.days() : List.of(),
        event.online(),
        text(form, "city", event.city()),
        names.state(form, "country", event.country()),
        event.venueAsReceived());
  }

  private NoteItem earlierEvent(Form form, NoteItem.FoundEarlierEvent event) {
    String start = date(form, "start", event.start());
    return new NoteItem.FoundEarlierEvent(
        text(form, "title", event.title()),
        start,
        end(form, start, event.end()),
        text(form, "city", event.city()),
        names.state(form, "country", event.country()),
        event.text());
  }

  private NoteItem contribution(Form form, NoteItem.FoundContribution contribution) {
    return new NoteItem.FoundContribution(
        text(form, "donor", contribution.donor()),
        names.state(form, "state", contribution.state()),
        text(form, "fund", contribution.fund()),
        amount(form, contribution.amount()),
        currency(form, contribution.currency()),
        contribution.text());
  }

  private NoteItem need(Form form, NoteItem.FoundNeed need) {
    return new NoteItem.FoundNeed(
        text(form, "text", need.text()),
        paragraphs(form, need.paragraphs()),
        areas(form, need.areas()),
        text(form, "who", need.who()),
        states(form, need.states()));
  }

  private static Optional<ParticipantKind> kind(String key) {
    return ParticipantKind.find(key).filter(kind -> kind != ParticipantKind.PERSON);
  }

  static boolean isSent(Form form, String field) {
    return !form.values(field).isEmpty();
  }

  static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  static String text(Form form, String field, String current) {
    String text = isSent(form, field) ? form.longText(field, LONGEST) : current;
    if (text.chars().anyMatch(letter -> letter < ' ' && "\n\t".indexOf(letter) < 0)) {
      form.problem(field, "kit.form.characters");
    }
    return text;
  }

  private static String date(Form form, String field, String current) {
    return isSent(form, field) ? form.date(field) : current;
  }

  private static String end(Form form, String start, String current) {
    String end = date(form, "end", current);
    int common = Math.min(start.length(), end.length());
    if (end.substring(0, common).compareTo(start.substring(0, common)) < 0) {
      form.problem("end", "intake.refused.end");
    }
    return end;
  }

  private List<String> states(Form form, List<String> current) {
    if (!isSent(form, STATES)) {
      return current;
    }
    List<String> codes = new ArrayList<>();
    for (String typed : form.text(STATES).split("[;,]")) {
      String name = typed.strip();
      if (!name.isEmpty()) {
        Optional<String> code =
            current.contains(name) ? Optional.of(name) : resolver.findState(name).map(State::code);
        code.ifPresent(codes::add);
        if (code.isEmpty()) {
          form.problem(STATES, "intake.refused.state", name);
        }
      }
    }
    return codes;
  }

  private String role(Form form, String current) {
    return form.choice(
            "role",
            key -> roles.find(key).filter(found -> found.side() == EventRoles.Side.ORGANIZER))
        .map(EventRoles.EventRole::key)
        .orElse(current);
  }

  private static Optional<BigDecimal> amount(Form form, Optional<BigDecimal> current) {
    if (!isSent(form, "amount")) {
      return current;
    }
    String typed = form.text("amount");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!AMOUNT.matcher(typed).matches()) {
      form.problem("amount", "intake.refused.amount");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(typed));
  }

  private static Optional<String> currency(Form form, Optional<String> current) {
    if (!isSent(form, "currency")) {
      return current;
    }
    String typed = form.text("currency").toUpperCase(Locale.ROOT);
    if (!typed.matches("|[A-Z]{3}")) {
      form.problem("currency", "intake.refused.currency");
    }
    return optional(typed);
  }

  private static List<String> paragraphs(Form form, List<String> current) {
    return isSent(form, "paragraphs")
        ? Stream.of(form.text("paragraphs").split("[\\s,;]+"))
            .filter(paragraph -> !paragraph.isEmpty())
            .toList()
        : current;
  }

  // Unticked boxes are not sent; the text of the item shows that the fields were on the page.
  private List<String> areas(Form form, List<String> current) {
    return isSent(form, "text")
        ? form.choices("areas", areas::find).stream().map(SubjectArea::key).toList()
        : current;
  }
}
