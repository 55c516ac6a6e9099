package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
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
    DeskAsSeen seen = DeskAsSeen.by(receiver);
    requireKnown(role, seen);
    List<Element> lines = lines(transition, seen, title);
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
    HttpResponse<String> page = receiver.user().get(address.replaceFirst("#.*", ""));
    assertThat(page.statusCode()).as(id + ": " + address).isEqualTo(200);
    if (address.contains("#")) {
      assertThat(Jsoup.parse(page.body()).getElementById(address.replaceFirst(".*#", "")))
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
    gone(id, receiver, DeskAsSeen.by(receiver));
  }

  private void gone(String id, FormSender receiver, DeskAsSeen seen) {
    assertThat(lines(get(id), seen, title(id))).as(id + " stays on the desk").isEmpty();
    Role role = receivers.getOrDefault(receiver.user().name(), Role.EXPERT);
    mail.gone(id, role, receiver, seen);
    walked.add(id);
  }

  /** The receiver marks the notice as read, and it is gone. */
  void read(String id, FormSender receiver) {
    List<Element> before = lines(get(id), DeskAsSeen.by(receiver), title(id));
    Map<String, String> form = new LinkedHashMap<>();
    before.getFirst().select("form input[type=hidden]").stream()
        .filter(input -> !input.attr("name").equals("_csrf"))
        .forEach(input -> form.put(input.attr("name"), input.attr("value")));
    assertThat(receiver.user().post("/desk/read", form).statusCode()).as(id).isEqualTo(302);
    DeskAsSeen after = DeskAsSeen.by(receiver);
    assertThat(lines(get(id), after, title(id))).as(id).hasSize(before.size() - 1);
    if (before.size() == 1) {
      gone(id, receiver, after);
    }
  }

  /** Whether the thing is on the desk of the receiver. */
  boolean isOn(String id, FormSender receiver, String title) {
    return !lines(get(id), DeskAsSeen.by(receiver), title).isEmpty();
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
  private void requireKnown(Role role, DeskAsSeen seen) {
    Set<Element> known =
        transitions.values().stream()
            .filter(transition -> transition.receivers().contains(role))
            .flatMap(transition -> seen.of(transition).stream())
            .map(DeskAsSeen.Line::element)
            .collect(Collectors.toSet());
    for (Element line : seen.page().select("main li.task")) {
      assertThat(known).as("in the table for " + role + ": " + line.text()).contains(line);
    }
  }

  private static List<Element> lines(Transition transition, DeskAsSeen seen, String title) {
    return seen.of(transition).stream()
        .filter(line -> line.text().contains(title))
        .map(DeskAsSeen.Line::element)
        .filter(line -> !line.select("a").text().isBlank())
        .toList();
  }
}
