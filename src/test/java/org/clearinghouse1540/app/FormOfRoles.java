package org.clearinghouse1540.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearinghouse1540.access.Role;

/** The form of one address with its fields, as each role that may send it sees it. */
final class FormOfRoles {
  private final Address address;
  private final Map<String, List<FormCrawler.FoundForm>> shown = new TreeMap<>();
  private final Map<String, String> wrong = new LinkedHashMap<>();

  private FormOfRoles(Address address) {
    this.address = address;
  }

  /** Those of all addresses, from the forms of all pages. */
  static Map<String, FormOfRoles> of(List<FormCrawler.FoundForm> found) {
    Map<String, Address> addresses = new HashMap<>();
    for (Address address : Addresses.list()) {
      if (address.method().equals("POST")) {
        addresses.put(address.pattern(), address);
      }
    }
    Map<String, FormOfRoles> forms = new TreeMap<>();
    for (FormCrawler.FoundForm form : found) {
      Address address = Optional.ofNullable(addresses.get(form.pattern())).orElseThrow();
      if (isOpenTo(address, role(form.user()))) {
        forms.computeIfAbsent(form.pattern(), first -> new FormOfRoles(address)).add(form);
      }
    }
    return forms;
  }

  /** The key of the role of a user, or {@code visitor}. */
  static String role(Visitor user) {
    return Role.find(user.name().replaceFirst("\\..*", ""))
        .map(Role::key)
        .orElse(FieldsRead.VISITOR);
  }

  private static boolean isOpenTo(Address address, String role) {
    return address.isPublic() || Role.find(role).filter(address::isOpenTo).isPresent();
  }

  private void add(FormCrawler.FoundForm form) {
    shown.computeIfAbsent(role(form.user()), first -> new ArrayList<>()).add(form);
    Map<String, String> values = FormValues.wrong(form.form());
    form.form().select("input[type=hidden]").eachAttr("name").forEach(values::remove);
    form.form()
        .select("[name]")
        .eachAttr("name")
        .forEach(name -> wrong.putIfAbsent(name, values.getOrDefault(name, "no such choice")));
    wrong.remove("_csrf");
  }

  String pattern() {
    return address.pattern();
  }

  boolean isOpenTo(String role) {
    return isOpenTo(address, role);
  }

  /** The fields of all roles, with values that cannot be accepted. */
  Map<String, String> wrong() {
    return new LinkedHashMap<>(wrong);
  }

  /** The roles that are shown the form. */
  Set<String> roles() {
    return shown.keySet();
  }

  /** The form on the pages of a role: on each page, with the fields of its record. */
  List<FormCrawler.FoundForm> shownTo(String role) {
    return shown.getOrDefault(role, List.of());
  }

  /** The form as somebody is shown it. */
  FormCrawler.FoundForm first() {
    return shown.values().iterator().next().getFirst();
  }

  /** The fields that other roles are shown. */
  Set<String> hiddenFrom(String role) {
    Set<String> hidden = new TreeSet<>(wrong.keySet());
    // The digest of a recorded value is no value of a field.
    hidden.removeIf(name -> name.startsWith("seen!"));
    for (FormCrawler.FoundForm form : shownTo(role)) {
      form.form().select("[name]").eachAttr("name").forEach(hidden::remove);
    }
    return hidden;
  }

  /**
   * Whether a field of this kind is on the form as a role is shown it; for a role that the example
   * records show no form, as any role is.
   */
  boolean isShown(String role, String kind) {
    return (shown.containsKey(role) ? List.of(role) : List.copyOf(shown.keySet()))
        .stream()
            .flatMap(shownTo -> shownTo(shownTo).stream())
            .flatMap(form -> form.form().select("[name]").eachAttr("name").stream())
            .anyMatch(name -> FieldsRead.kind(name).equals(kind));
  }
}
