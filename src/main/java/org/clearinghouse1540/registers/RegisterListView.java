package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.RegisterEntry;

/**
 * A register: one page of its list, and the form that enters a document or law.
 *
 * @param tabs the pages of the registers that the current user may open
 * @param filter the fields that limit the list
 * @param query the address of another page of the same list, without its number
 * @param form the form that enters one, where the current user may
 */
@Template("registers/list.jte")
record RegisterListView(
    List<String> tabs,
    RegisterEntry.Register register,
    List<Line> lines,
    Paging paging,
    String query,
    List<FieldView> filter,
    Optional<EntryForm> form) {
  RegisterListView {
    tabs = List.copyOf(tabs);
    lines = List.copyOf(lines);
    filter = List.copyOf(filter);
  }

  /**
   * An entry in the list.
   *
   * @param state the name of its State; empty for a document of no single State
   * @param language the name of its language; empty if it is not recorded
   */
  record Line(RegisterEntry entry, String state, String language) {}

  /**
   * The form that enters a document or a law.
   *
   * @param known the entry that has the symbol of a rejected form already
   */
  record EntryForm(
      FormView form,
      List<Option> kinds,
      List<Option> origins,
      List<Option> languages,
      List<Option> states,
      Optional<RegisterEntry> known) {
    EntryForm {
      kinds = List.copyOf(kinds);
      origins = List.copyOf(origins);
      languages = List.copyOf(languages);
      states = List.copyOf(states);
    }
  }
}
