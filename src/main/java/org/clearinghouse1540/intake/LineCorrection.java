package org.clearinghouse1540.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;

/**
 * Puts a person's corrections into a line, or says what cannot be taken. Pure but for the States
 * and their names.
 */
final class LineCorrection {
  private static final Set<String> STATE_FIELDS = Set.of("state", "country");
  private static final Set<String> DATE_FIELDS = Set.of("start", "end");
  private static final Set<String> KINDS =
      Set.of(
          "state", "observer_state", "organization", "committee", "industry", "academia", "other");
  private static final Set<String> ROLES =
      Set.of("organizer", "in_cooperation", "supporter", "funder", "host");

  private LineCorrection() {}

  /**
   * The fields of the line with what the form holds for them. The words as received are never
   * changed.
   *
   * @param form values by field name; a name that the line has not is passed over
   */
  static Map<String, String> correct(
      ProposalLine line, Map<String, String> form, States states, PartyResolver resolver) {
    Map<String, String> corrected = new LinkedHashMap<>(line.fields());
    for (String field : line.fields().keySet()) {
      if (form.containsKey(field) && !asReceived(field)) {
        String typed = form.get(field).strip();
        String value = STATE_FIELDS.contains(field) ? code(typed, resolver) : typed;
        check(line.kind(), field, value, states);
        corrected.put(field, value);
      }
    }
    String start = corrected.getOrDefault("start", "");
    String end = corrected.getOrDefault("end", "");
    if (start.length() == 10 && end.length() == 10 && end.compareTo(start) < 0) {
      throw new BadInput("end", "The last day lies before the first. Correct one of them.");
    }
    return corrected;
  }

  static boolean asReceived(String field) {
    return field.equals("as_received")
        || field.equals("venue_as_received")
        || field.equals("group");
  }

  // A State may be given by its code or by any of its names in the six languages.
  private static String code(String typed, PartyResolver resolver) {
    return resolver.findState(typed).map(State::code).orElse(typed);
  }

  private static void check(ProposalLine.Kind kind, String field, String value, States states) {
    if (value.length() > 4000) {
      throw new BadInput(field, "The text is too long; 4,000 characters are the limit.");
    }
    if (value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      throw new BadInput(field, "The text holds signs that are no letters; type it anew.");
    }
    if (value.isEmpty()) {
      return;
    }
    if (STATE_FIELDS.contains(field) && states.find(value).isEmpty()) {
      throw new BadInput(
          field,
          "There is no State with the name or code " + value + "; choose one from the list.");
    }
    if (DATE_FIELDS.contains(field) && !isDate(value)) {
      throw new BadInput(
          field, "Give a date as 2014-03-11, or 2014-03 or 2014 where no more is known.");
    }
    if (field.equals("amount") && !isNumber(value)) {
      throw new BadInput(field, "Give the amount as a number such as 250000 or 2368769.46.");
    }
    if (field.equals("currency") && !value.matches("[A-Z]{3}")) {
      throw new BadInput(field, "Give the currency by its three letters, such as USD or EUR.");
    }
    if (field.equals("kind") && kind == ProposalLine.Kind.PARTICIPANT && !KINDS.contains(value)) {
      throw new BadInput(field, "There is no such kind of participant.");
    }
    if (field.equals("role") && !ROLES.contains(value)) {
      throw new BadInput(field, "There is no such role of an organizer.");
    }
  }

  private static boolean isDate(String value) {
    if (value.matches("\\d{4}(-(0[1-9]|1[0-2]))?")) {
      return true;
    }
    try {
      return java.time.LocalDate.parse(value).getYear() > 1900;
    } catch (java.time.format.DateTimeParseException unreadable) {
      return false;
    }
  }

  // As many digits as the column of the database holds; no exponents, which nobody writes.
  private static boolean isNumber(String value) {
    return value.matches("\\d{1,14}(\\.\\d{1,4})?");
  }
}
