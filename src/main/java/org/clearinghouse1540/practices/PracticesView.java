package org.clearinghouse1540.practices;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The list of effective practices.
 *
 * @param address the address of the list; the form that filters it goes there
 * @param area the key of the subject area that is shown, or empty for all
 * @param linked whether each practice has a page for the current user
 * @param writes whether the current user writes practices of a State or an organization
 * @param asks whether the current user writes letters that ask for practices
 * @param form the form that records a practice, where the current user may
 */
@Template("practices/practices.jte")
record PracticesView(
    List<PracticeSummary> practices,
    String address,
    String area,
    List<Option> areas,
    boolean linked,
    boolean writes,
    boolean asks,
    Optional<FormView> form) {
  PracticesView {
    practices = List.copyOf(practices);
    areas = List.copyOf(areas);
  }
}
