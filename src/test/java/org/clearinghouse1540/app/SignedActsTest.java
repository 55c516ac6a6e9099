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

  /** The acts that a State may do and that somebody else receives, with their addresses. */
  private static Map<String, String> ofStates() {
    Set<String> open =
        Addresses.list().stream()
            .filter(address -> address.method().equals("POST") && !address.isPublic())
            .filter(
                address ->
                    address.isOpenTo(Role.POINT_OF_CONTACT) || address.isOpenTo(Role.MISSION))
            .map(Address::pattern)
            .collect(Collectors.toSet());
    Map<String, String> acts = new TreeMap<>();
    TestProgram.get()
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              BindingAct act = method.getMethodAnnotation(BindingAct.class);
              if (act != null
                  && method.hasMethodAnnotation(PostMapping.class)
                  && !act.to().equals("access.receiver.own")) {
                mapping.getPatternValues().stream()
                    .filter(open::contains)
                    .forEach(pattern -> acts.put(act.value(), pattern));
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

  @Test
  void everySignedActIsAnActOfTheProgram() {
    assertThat(signed).allMatch(Texts::has);
  }
}
