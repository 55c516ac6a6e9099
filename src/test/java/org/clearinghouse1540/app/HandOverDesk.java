package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.tasks.DueRule;
import org.clearinghouse1540.tasks.Transition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The desks of the receivers in the walk of all hand-overs. It notes which transitions arrived on a
 * desk with title, age, due date and a link that opens, and which of them left it again.
 */
final class HandOverDesk {
  private final Map<String, Transition> transitions = new LinkedHashMap<>();
  private final Map<String, String> arrived = new TreeMap<>();
  private final Map<String, Role> receivers = new TreeMap<>();
  private final Set<String> walked = new TreeSet<>();
  private final HandOverMail mail;

  HandOverDesk(List<Transition> table, HandOverMail mail) {
    table.forEach(transition -> transitions.put(transition.id(), transition));
    this.mail = mail;
  }

  /** The transitions that arrived and left again. */
  Set<String> walked() {
    return Set.copyOf(walked);
  }

  /** The thing is on the desk of the receiver, by its title; the answer is the text of its line. */
  String arrives(String id, Role role, FormSender receiver, String title) {
    Transition transition = get(id);
    assertThat(transition.receivers()).as(id).contains(role);
    requireKnown(role, receiver);
    List<Element> lines = lines(transition, receiver, title);
    assertThat(lines).as(id + ": " + title + " on the desk of " + role).isNotEmpty();
    Element line = lines.getFirst();
    assertThat(line.text()).as(id).contains("since ");
    if (transition.due() == DueRule.LAST_DAY || transition.due() == DueRule.SET_DAY) {
      assertThat(line.text()).as(id + ": due date").contains(" by ");
    }
    assertThat(line.select("form").isEmpty())
        .as(id + ": a notice")
        .isNotEqualTo(transition.isNotice());
    Element link = line.select("a[href]").getFirst();
    String address = link.attr("href");
    String page = receiver.user().get(address.replaceFirst("#.*", "")).body();
    assertThat(receiver.user().get(address.replaceFirst("#.*", "")).statusCode())
        .as(id + ": " + address)
        .isEqualTo(200);
    if (address.contains("#")) {
      assertThat(Jsoup.parse(page).getElementById(address.replaceFirst(".*#", "")))
          .as(id + ": " + address)
          .isNotNull();
    }
    arrived.put(id, title);
    receivers.put(receiver.user().name(), role);
    mail.arrives(id, role, receiver);
    return line.text();
  }

  /** The thing is not on the desk of the receiver any more. */
  void gone(String id, FormSender receiver) {
    assertThat(lines(get(id), receiver, title(id))).as(id + " stays on the desk").isEmpty();
    Role role = receivers.getOrDefault(receiver.user().name(), Role.EXPERT);
    mail.gone(id, role, receiver);
    walked.add(id);
  }

  /** The receiver marks the notice as read, and it is gone. */
  void read(String id, FormSender receiver) {
    Element line = lines(get(id), receiver, title(id)).getFirst();
    Map<String, String> form = new LinkedHashMap<>();
    line.select("form input[type=hidden]").stream()
        .filter(input -> !input.attr("name").equals("_csrf"))
        .forEach(input -> form.put(input.attr("name"), input.attr("value")));
    int before = lines(get(id), receiver, title(id)).size();
    assertThat(receiver.user().post("/desk/read", form).statusCode()).as(id).isEqualTo(302);
    assertThat(lines(get(id), receiver, title(id))).as(id).hasSize(before - 1);
    if (before == 1) {
      gone(id, receiver);
    }
  }

  /** Whether the thing is on the desk of the receiver. */
  boolean isOn(String id, FormSender receiver, String title) {
    return !lines(get(id), receiver, title).isEmpty();
  }

  /** The hand-over of the table with this id. */
  Transition get(String id) {
    return Optional.ofNullable(transitions.get(id))
        .orElseThrow(() -> new AssertionError("the table has no " + id));
  }

  private String title(String id) {
    return Optional.ofNullable(arrived.get(id))
        .orElseThrow(() -> new AssertionError(id + " did not arrive"));
  }

  /** Each line of a desk belongs to a transition that has its role as a receiver. */
  private void requireKnown(Role role, FormSender receiver) {
    Element desk = desk(receiver);
    for (Element line : desk.select("main li.task")) {
      assertThat(
              transitions.values().stream()
                  .filter(transition -> transition.receivers().contains(role))
                  .anyMatch(transition -> of(transition, desk).contains(line)))
          .as("in the table for " + role + ": " + line.text())
          .isTrue();
    }
  }

  private static Element desk(FormSender receiver) {
    return Jsoup.parse(receiver.user().get("/desk?lang=en").body());
  }

  private static List<Element> lines(Transition transition, FormSender receiver, String title) {
    return of(transition, desk(receiver)).stream()
        .filter(line -> !line.select("a").text().isBlank() && line.text().contains(title))
        .toList();
  }

  private static List<Element> of(Transition transition, Element desk) {
    String kind = Texts.get(Language.EN, transition.kind());
    Pattern sentence = pattern(transition.text());
    return desk.select("main h3").stream()
        .filter(heading -> heading.text().matches(Pattern.quote(kind) + " \\(\\d+\\)"))
        .flatMap(
            heading ->
                heading.nextElementSiblings().stream()
                    .takeWhile(next -> !next.tagName().matches("h[23]"))
                    .flatMap(part -> part.select("li").stream()))
        .filter(line -> sentence.matcher(line.text()).find())
        .toList();
  }

  // The arguments of a sentence are any text.
  private static Pattern pattern(String key) {
    String any = "\u0001";
    String[] parts = Texts.get(Language.EN, key, any, any, any).split(any, -1);
    return Pattern.compile(Stream.of(parts).map(Pattern::quote).collect(Collectors.joining(".*")));
  }
}
