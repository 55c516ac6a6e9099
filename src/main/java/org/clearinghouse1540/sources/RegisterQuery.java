package org.clearinghouse1540.sources;

import java.util.List;
import java.util.Optional;

/**
 * The limits of the list of a register.
 *
 * @param words words of the title, the number or the symbol; may be empty
 * @param kind a kind of the register; empty for all
 * @param states the codes of the States of the entries; empty for all
 * @param from the first year of issue; empty if unlimited
 * @param until the last year of issue; empty if unlimited
 * @param force whether laws are in force, as a key; empty for all
 * @param order the codes of States in the order of the list; empty for the order of symbols
 */
public record RegisterQuery(
    RegisterEntry.Register register,
    String words,
    String kind,
    Optional<List<String>> states,
    String from,
    String until,
    String force,
    List<String> order) {
  public RegisterQuery {
    states = states.map(List::copyOf);
    order = List.copyOf(order);
  }
}
