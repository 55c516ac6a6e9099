package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;

/**
 * The claims to an offer on record.
 *
 * @param make the form by which an organization claims it, where the current user may
 * @param providers its entries in the register
 * @param stay whether the offer stays published
 */
record ClaimsView(
    Optional<FormView> make, List<Option> providers, List<Option> stay, List<Line> lines) {
  ClaimsView {
    providers = List.copyOf(providers);
    stay = List.copyOf(stay);
    lines = List.copyOf(lines);
  }

  /** Whether the page has nothing to show. */
  boolean isEmpty() {
    return make.isEmpty() && lines.isEmpty();
  }

  /**
   * A claim.
   *
   * @param organization the name of the organization in the register
   * @param decide the form that decides on it, where the current user may
   */
  record Line(OfferClaim claim, String organization, Optional<FormView> decide) {}
}
