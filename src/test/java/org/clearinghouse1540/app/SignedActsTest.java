package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.BindingAct;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every binding act of a State for others needs the second signature where the State wants two, or
 * a list says why one person does it alone.
 */
class SignedActsTest {
  private final Set<String> signed = acts(Table.fromData("contacts/data/signed-acts.csv"));

  private static Set<String> acts(Table table) {
    return table.rows().stream()
        .map(row -> row.require("act"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> openToStates() {
    return Addresses.list().stream()
        .filter(address -> address.method().equals("POST") && !address.isPublic())
        .filter(
            address -> address.isOpenTo(Role.POINT_OF_CONTACT) || address.isOpenTo(Role.MISSION))
        .map(Address::pattern)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The binding acts of the program, by their addresses. */
  private static Map<String, BindingAct> binding() {
    Map<String, BindingAct> acts = new TreeMap<>();
    TestProgram.get()
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              BindingAct act = method.getMethodAnnotation(BindingAct.class);
              if (act != null && method.hasMethodAnnotation(PostMapping.class)) {
                mapping.getPatternValues().forEach(pattern -> acts.put(pattern, act));
              }
            });
    return acts;
  }

  /** The acts that a State may do and that somebody else receives, with their addresses. */
  private static Map<String, String> ofStates() {
    Set<String> open = openToStates();
    Map<String, String> acts = new TreeMap<>();
    binding()
        .forEach(
            (pattern, act) -> {
              if (open.contains(pattern) && !act.to().equals("access.receiver.own")) {
                acts.put(act.value(), pattern);
              }
            });
    return acts;
  }

  // A method with several acts names the one in question, such as the level of an agreement.
  private boolean isSigned(String act) {
    return signed.stream().anyMatch(known -> known.equals(act) || known.startsWith(act + "."));
  }

  @Test
  void everyActOfAStateForOthersIsSignedOrHasAReason() {
    Table table = Table.fromData("acts-of-one-person.csv");
    table.rows().forEach(row -> row.require("why"));
    Set<String> alone = acts(table);
    List<String> undecided = new ArrayList<>();
    ofStates()
        .forEach(
            (act, address) -> {
              if (isSigned(act) == alone.contains(act)) {
                undecided.add(act + " " + address);
              }
            });
    assertThat(undecided).as("in neither list, or in both").isEmpty();
  }

  /** A form without a check page has no signature either: a list says why it needs none. */
  @Test
  void everyFormOfAStateIsABindingActOrHasAReason() {
    Table table = Table.fromData("forms-that-bind-no-state.csv");
    Map<String, String> reasons = new TreeMap<>();
    table.rows().forEach(row -> reasons.put(row.require("address"), row.require("why")));
    Set<String> undecided = openToStates();
    undecided.removeAll(binding().keySet());
    undecided.removeAll(reasons.keySet());
    assertThat(undecided).as("no binding act, and in no list").isEmpty();
    assertThat(openToStates()).as("addresses that exist").containsAll(reasons.keySet());
    assertThat(binding().keySet())
        .as("binding after all")
        .doesNotContainAnyElementsOf(reasons.keySet());
  }

  @Test
  void everySignedActIsAnActOfTheProgram() {
    assertThat(signed).allMatch(Texts::has);
  }
}
