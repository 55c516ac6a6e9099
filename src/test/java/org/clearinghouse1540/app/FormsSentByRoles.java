package org.clearinghouse1540.app;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/**
 * Every form of the example records, sent by every role that may send it, with all fields that some
 * role is shown. No value is acceptable and no binding act is confirmed, so that other tests find
 * the records as they were.
 */
final class FormsSentByRoles {
  private static final String CHARACTERS = Texts.get(Language.EN, "kit.form.characters");

  private final FieldsRead asked;
  private final Map<String, FormOfRoles> forms;
  private final Map<String, Visitor> users = new TreeMap<>();
  private final List<String> accepted = new ArrayList<>();
  private final Map<FieldsRead.Sender, Set<String>> read = new TreeMap<>();
  private int fields;

  private FormsSentByRoles(ExampleForms examples) {
    asked = examples.fieldsRead();
    forms = FormOfRoles.of(examples.all());
    examples.all().forEach(form -> users.putIfAbsent(FormOfRoles.role(form.user()), form.user()));
  }

  static FormsSentByRoles of(ExampleForms examples) {
    FormsSentByRoles sent = new FormsSentByRoles(examples);
    sent.add(examples.readByRecords());
    sent.asked.take();
    sent.forms.values().forEach(sent::send);
    sent.add(sent.asked.take());
    return sent;
  }

  private void add(Map<FieldsRead.Sender, Set<String>> found) {
    found.forEach(
        (sender, names) -> read.computeIfAbsent(sender, first -> new TreeSet<>()).addAll(names));
  }

  private void send(FormOfRoles form) {
    for (String role : users.keySet()) {
      if (form.roles().contains(role)) {
        sendHidden(form, role);
        sendShown(form, role);
      } else if (form.isOpenTo(role) && FormValues.hasFields(form.first().form())) {
        send(users.get(role), form.first().action(), FormValues.wrong(form.first().form()));
      }
    }
  }

  // A field that is read is refused for its characters; one that is not read is not.
  private void sendHidden(FormOfRoles form, String role) {
    FormCrawler.FoundForm first = form.shownTo(role).getFirst();
    Set<String> hidden = form.hiddenFrom(role);
    Map<String, String> values = form.wrong();
    hidden.forEach(field -> values.put(field, "a\0b"));
    fields += values.size();
    if (send(first.user(), first.action(), values).body().contains(CHARACTERS)) {
      accepted.add(role + " set one of " + hidden + " of " + form.pattern());
    }
  }

  // If the handler stopped before it asked for all fields, again with its record and version.
  private void sendShown(FormOfRoles form, String role) {
    FieldsRead.Sender sender = new FieldsRead.Sender(form.pattern(), role);
    Set<Set<String>> sent = new HashSet<>();
    for (FormCrawler.FoundForm found : form.shownTo(role)) {
      Set<String> kinds =
          FormValues.names(found.form()).stream()
              .filter(name -> !name.startsWith("seen!"))
              .map(FieldsRead::kind)
              .collect(Collectors.toSet());
      if (FormValues.hasFields(found.form()) && !asked.hasAll(sender, kinds) && sent.add(kinds)) {
        send(found.user(), found.action(), FormValues.wrong(found.form()));
      }
    }
  }

  private HttpResponse<String> send(Visitor user, String action, Map<String, String> form) {
    Map<String, String> all = new TreeMap<>(form);
    all.put("_csrf", user.keptToken(action));
    String body =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return user.sendAsIs(
        action, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.US_ASCII));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The forms that pages show, by their addresses. */
  Map<String, FormOfRoles> forms() {
    return forms;
  }

  /** The roles, and visitors, that sent forms. */
  Set<String> roles() {
    return users.keySet();
  }

  /** The fields that handlers asked for, also while the example records were created. */
  Map<FieldsRead.Sender, Set<String>> read() {
    return read;
  }

  /** The fields that were read although their page hides them from the sender. */
  List<String> accepted() {
    return accepted;
  }

  /** The number of fields that were sent, counted for each role. */
  int fields() {
    return fields;
  }
}
