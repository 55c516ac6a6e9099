package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;

/** The form of an arrival as typed, turned into a request as received. */
public record ReceiptForm(Map<String, String> typed) {
  private static final int MOST = 100;

  public ReceiptForm {
    typed = Map.copyOf(typed);
  }

  public String get(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  /** How many needs the form shows. */
  public int shown() {
    int counted = get("count").matches("\\d{1,3}") ? Integer.parseInt(get("count")) : 1;
    return Math.max(1, Math.min(MOST, counted + (typed.containsKey("more") ? 1 : 0)));
  }

  boolean wantsMore() {
    return typed.containsKey("more");
  }

  /** The uses to which the letter itself consents. */
  public List<String> consents() {
    return List.of("members", "providers", "summary", "full").stream()
        .filter(use -> typed.containsKey("consent-" + use))
        .toList();
  }

  /**
   * The request.
   *
   * @param own the State for which the sender acts, or empty where the secretariat records it
   * @throws BadInput beside the field that cannot be
   */
  ReceivedRequest read(
      PartyResolver resolver, String own, LocalDate today, Optional<Long> document) {
    boolean organization = get("channel").equals("regional-organization");
    String requester = own.isEmpty() ? get("requester") : own;
    String state = !own.isEmpty() ? own : organization ? "" : state(resolver, requester);
    return new ReceivedRequest(
        state,
        requester,
        get("channel"),
        day("requestedOn"),
        own.isEmpty() ? day("receivedOn") : today,
        get("reference"),
        get("language"),
        document,
        typed.getOrDefault("text", ""),
        forStates(resolver),
        items());
  }

  private String state(PartyResolver resolver, String requester) {
    if (!get("state").isEmpty()) {
      return get("state");
    }
    return requester.isEmpty() ? "" : code(resolver, requester, "requester");
  }

  private List<String> forStates(PartyResolver resolver) {
    return get("forStates")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> code(resolver, line, "forStates"))
        .toList();
  }

  // A name that may mean two is never decided here.
  private static String code(PartyResolver resolver, String asReceived, String field) {
    if (InventedParties.isState(asReceived)) {
      return asReceived;
    }
    return switch (resolver.stateOrCode(asReceived)) {
      case NameMatch.One<State> one -> one.found().code();
      case NameMatch.Doubtful<State> doubtful ->
          throw new BadInput(
              field, "'" + asReceived + "' may mean another; choose the State in the list.");
      case NameMatch.Several<State> several ->
          throw new BadInput(
              field, "'" + asReceived + "' may mean several; choose the State in the list.");
      case NameMatch.None<State> none ->
          throw new BadInput(
              field,
              "'"
                  + asReceived
                  + "' is no name of a State on the list; correct it or choose the State.");
    };
  }

  private LocalDate day(String field) {
    try {
      return LocalDate.parse(get(field));
    } catch (DateTimeParseException unreadable) {
      throw new BadInput(field, "Write the day as year-month-day, such as 2026-11-23.");
    }
  }

  private List<ReceivedItem> items() {
    List<ReceivedItem> items = new ArrayList<>();
    for (int at = 0; at < shown(); at++) {
      boolean nothing = get("title" + at).isEmpty() && get("words" + at).isEmpty();
      if (!nothing) {
        items.add(item(at));
      }
    }
    return items;
  }

  private ReceivedItem item(int at) {
    return new ReceivedItem(
        get("title" + at),
        get("words" + at),
        several("areas" + at),
        several("kinds" + at),
        several("paragraphs" + at),
        List.of(),
        "",
        "",
        get("beneficiaries" + at),
        "",
        get("neededBy" + at),
        get("language" + at),
        get("elsewhere" + at),
        "",
        !typed.containsKey("vague" + at),
        "");
  }

  private List<String> several(String field) {
    return Arrays.stream(get(field).split("[,;\\s]+")).filter(value -> !value.isEmpty()).toList();
  }
}
